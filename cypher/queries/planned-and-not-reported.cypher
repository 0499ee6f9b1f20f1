// Planned, and not reported since
// What was planned or expected for a day up to the end of 2018, and no document reports as done?
MATCH (s:Statement)
WHERE s.class = 'PLANNED' AND s.latest <= date('2018-12-31')
MATCH (s)-[said:SAID_IN]->(:Section)
WITH s, said ORDER BY said.n
WITH s, max(said.saidOn) AS saidLast, collect(said.citation) AS sources
RETURN s.name AS statement, s.when AS when, s.modality AS modality, saidLast, sources
ORDER BY s.latest, statement, sources
