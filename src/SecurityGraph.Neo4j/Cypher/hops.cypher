// The first statements that join two entities, for each pair, whoever of them is the subject or nobody; all of which the lens must be asked.
UNWIND range(0, size($pairs) - 1) AS place
MATCH (a:__SecurityGraph__ {id: $pairs[place][0]})
MATCH (b:__SecurityGraph__ {id: $pairs[place][1]})
CALL (a, b) {
  MATCH (a)-[r:__ANY__]-(b)
  WHERE type(r) IN $types
    AND NOT ($leading AND r.statement IS NULL AND (r.about IS NOT NULL OR (type(r) IN ['PUBLISHES', 'CONTACT_FOR'] AND endNode(r).kind = 'Document')))
  RETURN coalesce(r.statement, r.id) AS id, startNode(r).id AS from, endNode(r).id AS to, r.statement IS NOT NULL AS about
  UNION ALL
  MATCH (a)<-[r:__ANY__]-()
  WHERE type(r) IN $types AND r.about IS NOT NULL
  MATCH (s:__SecurityGraph__ {id: coalesce(r.statement, r.id)})
  WITH s, a, b, CASE WHEN s.object IS NULL THEN [] ELSE [s.object] END + s.about AS others
  WHERE b.id IN others AND NOT s.subject IN [a.id, b.id]
  RETURN s.id AS id, [id IN others WHERE id IN [a.id, b.id]][0] AS from, [id IN others WHERE id IN [a.id, b.id] AND id <> [one IN others WHERE one IN [a.id, b.id]][0]][0] AS to, true AS about
}
MATCH (s:__SecurityGraph__ {id: id})
WHERE lens(s)
WITH place, s, from, to, about, asks(s) AS asked ORDER BY s.order
WITH place,
  collect(CASE WHEN NOT asked THEN [s, from, to, about] END)[..$limit] + collect(CASE WHEN asked THEN [s, from, to, about] END) AS found
UNWIND found AS one
RETURN place, one[0].line AS line, one[0].order AS order, one[1] AS from, one[2] AS to, one[3] AS about
