// Entities by how well a name, title, alias, identifier or id matches: their number, and the first behind a place in the rank.
CALL () {
  CALL db.index.fulltext.queryNodes('securitygraph_entity_lookup', $words) YIELD node
  RETURN node AS n, false AS identified
  UNION
  UNWIND $keys AS key
  CALL db.index.fulltext.queryNodes('securitygraph_entity_lookup', 'keys:' + key) YIELD node
  RETURN node AS n, true AS identified
  UNION
  UNWIND $ids AS id
  MATCH (n:__SecurityGraph__ {id: id}) WHERE n.line IS NOT NULL
  RETURN n, true AS identified
}
WITH n, max(toInteger(identified)) AS identified
WHERE n.kind IN $kinds
WITH n, CASE
  WHEN identified = 1 OR n.folded[0] = $text THEN 0
  WHEN $text IN n.folded THEN 1
  WHEN any(name IN n.folded WHERE all(word IN $whole WHERE ' ' + name + ' ' CONTAINS ' ' + word + ' ') AND ' ' + name + ' ' CONTAINS ' ' + $last + ' ') THEN 2
  WHEN any(name IN n.folded WHERE all(word IN $whole WHERE ' ' + name + ' ' CONTAINS ' ' + word + ' ') AND ' ' + name CONTAINS ' ' + $last) THEN 3
END AS match
WHERE match IS NOT NULL
WITH n, [match, CASE n.subkind WHEN 'it_system' THEN 0 ELSE 1 END, -coalesce(n.relations, 0), n.id] AS rank ORDER BY rank
WITH collect([rank, n]) AS hits
RETURN size(hits) AS total, [hit IN [hit IN hits WHERE $after IS NULL OR hit[0] > $after][..$limit] | [hit[0][0], coalesce(hit[1].relations, 0), hit[1].line]] AS first
