// Cybersecurity
// What was done, planned or proposed on cybersecurity, by whom, and who says so?
MATCH (who:Actor)-[r]->(what)
WHERE toLower(what.name) CONTAINS 'cyber' AND NOT type(r) STARTS WITH 'CONCERNS' AND NOT type(r) ENDS WITH '_ABOUT' AND who.id <> 'actor:unstated'
RETURN what.name AS what, who.name AS who, r.text AS statement, r.modality AS modality, coalesce(r.when, r.validFrom) AS day, r.sources AS sources
ORDER BY what, day IS NULL, day, who, statement, sources
