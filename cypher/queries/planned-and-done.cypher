// Planned, and done
// What did one document plan, propose or require that another reports as a fact?
MATCH (s:Statement)-[plan:SAID_IN]->(:Section)
WHERE s.class = 'FACT' AND NOT plan.modality IN ['OCCURRED', 'ONGOING']
MATCH (s)-[fact:SAID_IN]->(:Section)
WHERE fact.modality IN ['OCCURRED', 'ONGOING']
WITH s, plan, fact ORDER BY fact.n
RETURN plan.saidOn AS saidOn, plan.citation AS in, plan.modality AS modality, coalesce(plan.when, plan.validFrom) AS for,
  s.name AS statement, coalesce(s.when, s.validFrom) AS happened, collect(fact.citation) AS reportedIn
ORDER BY saidOn, in, statement, modality
