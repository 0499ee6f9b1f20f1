// Promises of the Commission
// What did the Commission say it would do, by when, and where?
MATCH (:Actor {name: 'European Commission'})-[r]->(what)
WHERE r.class = 'PLANNED' AND NOT type(r) ENDS WITH '_ABOUT'
RETURN r.text AS promise, r.modality AS modality, coalesce(r.due, r.when, r.validTo) AS day, r.condition AS condition, r.sources AS sources
ORDER BY r.latest, promise, sources
