// The first entities, by folded name, then id, that stand behind a place in this order.
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (n:__SecurityGraph__)
  WHERE n.kind = kind AND n.sort >= $sort
    AND (n.folded[0] > $folded OR (n.folded[0] = $folded AND n.id > $id))
    AND listed(n)
  RETURN n ORDER BY n.sort, n.folded[0], n.id LIMIT $limit
}
WITH n ORDER BY n.folded[0], n.id LIMIT $limit
RETURN n.line AS line, coalesce(n.relations, 0) AS relations, n.when AS when
