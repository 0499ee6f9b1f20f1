// In which sections the statements of entities are said, and how often.
UNWIND $entities AS entity
CALL (entity) {
  MATCH (s:Statement {subject: entity}) RETURN s
  UNION
  MATCH (s:Statement {object: entity}) RETURN s
  UNION
  MATCH (:__Entity__ {id: entity})<-[r:__ABOUT__]-(:__Entity__)
  MATCH (s:Statement {id: r.statement}) RETURN s
}
MATCH (s)-[said:SAID_IN]->(x:Section)
WHERE $documents IS NULL OR x.document IN $documents
RETURN entity, x.document AS document, coalesce(x.section, '') AS section, count(said) AS count
