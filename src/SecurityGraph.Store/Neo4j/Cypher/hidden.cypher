// How many statements of predicates hidden by default join entities, or lead from some of them to any other, by predicate; with the lines of those of which the lens must be asked.
MATCH (n:__Entity__) WHERE n.id IN $entities
MATCH (n)-[r:__HIDDEN__]-(m)
WHERE m <> n AND m.id <> $neverDrawn AND (n.id IN $leading OR m.id IN $entities)
WITH DISTINCT coalesce(r.statement, r.id) AS id
OPTIONAL MATCH (s:Statement {id: CASE WHEN $asked THEN id END})
WITH id, s, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
RETURN split(id, ':')[0] AS predicate, sum(toInteger(NOT asked)) AS count, collect(CASE WHEN asked THEN s.line END) AS lines
