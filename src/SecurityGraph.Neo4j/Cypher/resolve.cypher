// The entities that bear ids now or formerly, by their place in the question, with the groups of each: the nearer first, then by id.
UNWIND range(0, size($ids) - 1) AS place
OPTIONAL MATCH (now:__SecurityGraph__ {id: $ids[place]}) WHERE now.line IS NOT NULL
CALL (place, now) {
  WITH now WHERE now IS NOT NULL
  RETURN now AS n
  UNION ALL
  WITH place, now WHERE now IS NULL
  CALL db.index.fulltext.queryNodes('securitygraph_entity_lookup', 'keys:' + $keys[place]) YIELD node
  WHERE $ids[place] IN node.formerIds
  RETURN node AS n
}
CALL (n) {
  WITH n WHERE $groups
  MATCH path = ANY SHORTEST (n)((:__SecurityGraph__)-[r:PART_OF WHERE r.hash IS NOT NULL AND r.role = 'member' AND r.class = 'FACT']->(:__SecurityGraph__))+(group)
  WHERE group <> n
  WITH group.id AS id, length(path) AS steps ORDER BY steps, id
  RETURN collect(id) AS groups
}
RETURN place, n.id AS id, coalesce(n.relations, 0) AS relations, groups, CASE WHEN $lines THEN n.line END AS line
