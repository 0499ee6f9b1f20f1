// Who pays for what
// Which fund or body pays whom, for what, how much, and how firm is it?
MATCH (giver)-[r:FUNDS]->(recipient)
RETURN giver.name AS giver, recipient.name AS recipient, r.about AS for, r.low AS atLeast, r.high AS atMost, r.period AS period,
  r.commitment AS commitment, r.modality AS modality, r.sources AS sources
ORDER BY giver, recipient, atLeast, atMost, sources
