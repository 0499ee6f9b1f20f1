// The relations among entities, with the line of those of which the lens must be asked.
MATCH (a:__SecurityGraph__) WHERE a.id IN $entities
MATCH (a)-[r:__ANY__]->(b) // without a label, so that the planner begins at subjects: thousands may lead to an object
WHERE type(r) IN $types AND b.id IN $entities AND a <> b AND '__SecurityGraph__' IN labels(b)
MATCH (s:__SecurityGraph__ {id: coalesce(r.statement, r.id)})
WHERE lens(s)
RETURN s.id AS statement, s.order AS order, a.id AS from, b.id AS to, r.statement IS NOT NULL AS about,
  CASE WHEN asks(s) THEN s.line END AS line
