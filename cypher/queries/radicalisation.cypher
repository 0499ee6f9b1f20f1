// Work against radicalisation
// Who does what against radicalisation, how surely, and who says so?
MATCH (who)-[r]->(field:Topic)
WHERE toLower(field.name) CONTAINS 'radicalis' AND NOT type(r) STARTS WITH 'CONCERNS' AND NOT type(r) ENDS WITH '_ABOUT' AND who.id <> 'actor:unstated'
RETURN field.name AS field, who.name AS who, r.text AS statement, r.modality AS modality, r.sources AS sources
ORDER BY field, who, statement, sources
