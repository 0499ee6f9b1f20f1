// The evidence of a relationship
// Where is it said that eu-LISA operates the Entry/Exit System, when, and how surely each time?
MATCH (:Actor {name: 'eu-LISA'})-[r:OPERATES]->(:Instrument {name: 'EES'})
MATCH (s:__SecurityGraph__ {id: r.id})-[said:SAID_IN]->(section:Section)-[:OF]->(document)
RETURN said.saidOn AS saidOn, said.modality AS modality, said.validFrom AS since, document.title AS document,
  section.section AS section, said.paragraph AS paragraph, said.fingerprints AS fingerprints, said.url AS url
ORDER BY said.n
