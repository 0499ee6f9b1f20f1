// Whom relations join to entities: whether one is shown as it is stored, and if none, those of which the lens must be asked.
MATCH (n:__Entity__) WHERE n.id IN $entities
MATCH (n)-[r:__ANY__]-(m)
WHERE type(r) IN $types AND m <> n AND NOT $neverDrawn IN [n.id, m.id] AND CASE WHEN m.kind IN $kinds THEN true ELSE m.id IN $exempt END
OPTIONAL MATCH (s:Statement {id: CASE WHEN $asked THEN coalesce(r.statement, r.id) END})
WITH n, m, s, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
WITH n, m, max(toInteger(NOT asked)) AS shown, collect(CASE WHEN asked THEN s.line END) AS lines
RETURN n.id AS id, m.id AS other, m.relations AS relations, shown = 1 AS shown, CASE WHEN shown = 1 THEN [] ELSE lines END AS judged
