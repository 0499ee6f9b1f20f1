// How many statements lead from entities to some of other kinds, by predicate; with the lines of those of which the lens must be asked.
MATCH (n:__SecurityGraph__) WHERE n.id IN $leading
MATCH (n)-[r:__ANY__]-(m:__SecurityGraph__)
WHERE type(r) IN $types AND r.hash IS NOT NULL AND m <> n AND NOT m.kind IN $kinds AND NOT m.id IN $exempt AND none(never IN $neverDrawn WHERE never = m.id)
WITH DISTINCT coalesce(r.statement, r.id) AS id
OPTIONAL MATCH (s:__SecurityGraph__ {id: CASE WHEN $asked THEN id END})
WITH id, s, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
RETURN split(id, ':')[0] AS predicate, sum(toInteger(NOT asked)) AS count, collect(CASE WHEN asked THEN s.line END) AS lines
