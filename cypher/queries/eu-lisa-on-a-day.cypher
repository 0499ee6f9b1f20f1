// eu-LISA on 24 January 2018
// What did eu-LISA operate on 24 January 2018, what was it to operate later, and who says so?
MATCH (:Actor {name: 'eu-LISA'})-[r:OPERATES]->(system)
WHERE r.earliest <= date('2018-01-24') <= r.latest
RETURN system.name AS system, r.modality AS modality, r.validFrom AS since, r.sources AS sources
ORDER BY modality, system
