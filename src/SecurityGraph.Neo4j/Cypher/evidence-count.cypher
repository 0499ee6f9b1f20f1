// How much evidence each document gives for the statements that the lens shows, and the days on which it speaks; without those of which the lens must be asked.
UNWIND $predicates AS predicate
MATCH (s:__SecurityGraph__ {predicate: predicate})
WHERE s.order > '' AND NOT asks(s) AND lens(s)
MATCH (s)-[said:SAID_IN]->(x:__SecurityGraph__)
RETURN x.document AS document, count(said) AS count, collect(DISTINCT said.saidOn) AS days
