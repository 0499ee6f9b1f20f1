// The first statements that join two entities, for each pair; all of which the lens must be asked.
UNWIND range(0, size($pairs) - 1) AS place
MATCH (a:__SecurityGraph__ {id: $pairs[place][0]})
MATCH (b:__SecurityGraph__ {id: $pairs[place][1]})
MATCH (a)-[r:__ANY__]-(b)
WHERE type(r) IN $types
MATCH (s:__SecurityGraph__ {id: coalesce(r.statement, r.id)})
WHERE lens(s)
WITH place, s, r, a, b, asks(s) AS asked ORDER BY s.order
WITH place,
  collect(CASE WHEN NOT asked THEN [s, r] END)[..$limit] + collect(CASE WHEN asked THEN [s, r] END) AS found
UNWIND found AS one
RETURN place, one[0].line AS line, startNode(one[1]).id AS from, endNode(one[1]).id AS to, one[1].statement IS NOT NULL AS about
