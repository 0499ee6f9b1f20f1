// Whom relations join to each entity: those of whom one is shown as it is stored, and the others with the lines of which the lens must be asked.
MATCH (n:__SecurityGraph__) WHERE n.id IN $entities
MATCH (n)-[r:__ANY__]-(m:__SecurityGraph__)
WHERE type(r) IN $types AND r.hash IS NOT NULL AND m <> n AND NOT $neverDrawn IN [n.id, m.id] AND CASE WHEN m.kind IN $kinds THEN true ELSE m.id IN $exempt END
OPTIONAL MATCH (s:__SecurityGraph__ {id: CASE WHEN $asked THEN coalesce(r.statement, r.id) END})
WITH n, m, s, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
WITH n, m, max(toInteger(NOT asked)) AS shown, collect(CASE WHEN asked THEN s.line END) AS lines
RETURN n.id AS id,
  collect(CASE WHEN shown = 1 THEN [m.id, coalesce(m.relations, 0)] END) AS shown,
  collect(CASE WHEN shown = 0 THEN [m.id, coalesce(m.relations, 0), lines] END) AS judged
