// Whom relations join to each entity, and across also whom a statement does of which it is not the subject: whether a relation with them is shown as it is stored; across, the statements of more than two; and the lines of which the lens must be asked, with those that only say who takes part (isNarrow, as in GraphFilter.LeadsOn).
MATCH (n:__SecurityGraph__) WHERE n.id IN $entities
CALL (n) {
  MATCH (n)-[r:__ANY__]-(m:__SecurityGraph__)
  WHERE type(r) IN $types AND r.hash IS NOT NULL AND NOT n.id IN $neverDrawn AND NOT m.id IN $neverDrawn
  RETURN m, coalesce(r.statement, r.id) AS statement, $across AND r.about IS NOT NULL AS isWide,
    $across AND r.statement IS NULL AND (r.about IS NOT NULL OR (type(r) IN ['PUBLISHES', 'CONTACT_FOR'] AND endNode(r).kind = 'Document')) AS isNarrow
  UNION ALL
  MATCH (n)<-[r:__ANY__]-()
  WHERE $across AND NOT n.id IN $neverDrawn AND type(r) IN $types AND r.hash IS NOT NULL AND r.about IS NOT NULL
  MATCH (s:__SecurityGraph__ {id: coalesce(r.statement, r.id)})
  UNWIND [id IN s.about + CASE WHEN s.object IS NULL THEN [] ELSE [s.object] END WHERE NOT id IN [n.id, s.subject] AND NOT id IN $neverDrawn] AS id
  MATCH (m:__SecurityGraph__ {id: id})
  RETURN m, s.id AS statement, true AS isWide, false AS isNarrow
}
WITH n, m, statement, isWide, isNarrow
WHERE m <> n AND CASE WHEN m.kind IN $kinds THEN true ELSE m.id IN $exempt END
OPTIONAL MATCH (s:__SecurityGraph__ {id: CASE WHEN $asked THEN statement END})
WITH n, m, s, statement, isWide, isNarrow, $asked AND asks(s) AS asked
WHERE NOT $asked OR lens(s)
WITH n, m, max(toInteger(NOT asked AND NOT isNarrow)) = 1 AS isShown, collect(DISTINCT CASE WHEN isWide AND NOT asked THEN statement END) AS wide,
  collect(DISTINCT CASE WHEN asked THEN [s.line, isWide, isNarrow] END) AS asked
RETURN n.id AS id, m.id AS other, coalesce(m.relations, 0) AS relations, m.kind = 'Place' OR coalesce(m.kind = 'Actor' AND m.subkind = 'country', false) AS isPlace,
  isShown, wide, [one IN asked WHERE one[1] OR NOT isShown | one[0]] AS lines, [one IN asked WHERE one[2] | one[0]] AS narrow
