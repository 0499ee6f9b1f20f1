// The first entities, by the number of their relations, most first, then id, that stand behind a place in this order.
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (n:__SecurityGraph__)
  WHERE n.kind = kind AND n.sort >= ''
    AND (n.relations < $relations OR (n.relations = $relations AND n.id > $id))
    AND listed(n)
  RETURN n ORDER BY n.relations DESC, n.id LIMIT $limit
}
WITH n ORDER BY n.relations DESC, n.id LIMIT $limit
RETURN n.line AS line, coalesce(n.relations, 0) AS relations, n.when AS when
