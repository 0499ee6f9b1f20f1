// In how many statements of each predicate entities take which part, and in how many of them a picture joins them to somebody; with the lines of those of which the lens must be asked.
UNWIND $entities AS entity
CALL (entity) {
  MATCH (s:__SecurityGraph__ {subject: entity}) RETURN s, 'Subject' AS part
  UNION ALL
  MATCH (s:__SecurityGraph__ {object: entity}) WHERE s.subject <> entity RETURN s, 'Object' AS part
  UNION ALL
  MATCH (:__SecurityGraph__ {id: entity})<-[r:__ABOUT__]-(:__SecurityGraph__)
  MATCH (s:__SecurityGraph__ {id: r.statement}) RETURN s, 'About' AS part
}
WITH entity, part, s, asks(s) AS asked,
  entity <> $never AND CASE part WHEN 'Subject' THEN any(other IN [coalesce(s.object, entity)] + coalesce(s.about, []) WHERE other <> entity AND other <> $never) ELSE s.subject <> $never END AS joins
WHERE lens(s)
RETURN entity, s.predicate AS predicate, part, sum(toInteger(NOT asked)) AS statements, sum(toInteger(NOT asked AND joins)) AS joining, collect(CASE WHEN asked THEN s.line END) AS lines
