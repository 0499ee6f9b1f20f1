// How many statements of predicates hidden by default join entities, or lead from some of them to any other, by predicate; with the lines of those of which the lens must be asked.
CALL () {
  MATCH (n:__SecurityGraph__) WHERE n.id IN $leading
  MATCH (n)-[r:__HIDDEN__]-(m:__SecurityGraph__)
  WHERE r.hash IS NOT NULL AND m <> n AND NOT m.id IN $neverDrawn
  RETURN coalesce(r.statement, r.id) AS id
  UNION // among the others only from subjects: thousands may lead to what is much spoken of
  MATCH (n:__SecurityGraph__) WHERE n.id IN $entities AND NOT n.id IN $leading
  MATCH (n)-[r:__HIDDEN__]->(m)
  WHERE r.hash IS NOT NULL AND m <> n AND m.id IN $entities AND '__SecurityGraph__' IN labels(m)
  RETURN coalesce(r.statement, r.id) AS id
}
WITH id
OPTIONAL MATCH (s:__SecurityGraph__ {id: CASE WHEN $asked THEN id END})
WITH id, s, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
RETURN split(id, ':')[0] AS predicate, sum(toInteger(NOT asked)) AS count, collect(CASE WHEN asked THEN s.line END) AS lines
