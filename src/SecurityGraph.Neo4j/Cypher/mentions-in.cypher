// What the statements that are said in documents speak of, and in which sections.
UNWIND $documents AS document
MATCH (:__SecurityGraph__ {id: document})<-[:OF]-(x:__SecurityGraph__)<-[said:SAID_IN]-(s:__SecurityGraph__)
UNWIND [s.subject, s.object] + coalesce(s.about, []) AS entity
WITH DISTINCT entity, said, x
WHERE entity IS NOT NULL
RETURN entity, x.document AS document, coalesce(x.section, '') AS section, count(said) AS count
