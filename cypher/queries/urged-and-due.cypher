// Urged or required, and until when
// What do the documents urge or require, of whom, and until when?
MATCH (s:Statement)
WHERE s.class = 'URGED'
MATCH (subject:__SecurityGraph__ {id: s.subject})
MATCH (object:__SecurityGraph__ {id: s.object})
MATCH (s)-[said:SAID_IN]->(:Section)
WITH s, subject, object, said ORDER BY said.n, said.citation
RETURN s.name AS statement, s.modality AS modality, subject.name AS subject, object.name AS object,
  s.due AS due, collect(DISTINCT said.printed) AS inTheirWords, collect(said.citation) AS sources
ORDER BY due IS NULL, due, statement, sources
