// In which sections the statements of entities are said, and how often.
UNWIND $entities AS entity
CALL (entity) {
  MATCH (s:__SecurityGraph__ {subject: entity}) RETURN s
  UNION
  MATCH (s:__SecurityGraph__ {object: entity}) RETURN s
  UNION
  MATCH (:__SecurityGraph__ {id: entity})<-[r:__ABOUT__]-(:__SecurityGraph__)
  MATCH (s:__SecurityGraph__ {id: r.statement}) RETURN s
}
MATCH (s)-[said:SAID_IN]->(x:__SecurityGraph__)
WHERE $documents IS NULL OR x.document IN $documents
RETURN entity, x.document AS document, coalesce(x.section, '') AS section, count(said) AS count
