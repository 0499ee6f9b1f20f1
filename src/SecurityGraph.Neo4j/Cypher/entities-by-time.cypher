// The first entities, by the date of events, undated last, then id, that stand behind a place in this order, or newest first what is dated before one.
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (n:__SecurityGraph__)
  WHERE n.kind = kind AND n.sort >= '' AND listed(n)
  WITH n, coalesce(n.time, '~ ' + n.id) AS time
  WITH n, time, $newest AND time < '~' AS turned
  WHERE CASE WHEN turned THEN time < $before ELSE time > $after END
  RETURN n, time, turned ORDER BY turned DESC, CASE WHEN turned THEN time END DESC, time LIMIT $limit
}
WITH n, time, turned ORDER BY turned DESC, CASE WHEN turned THEN time END DESC, time LIMIT $limit
RETURN n.line AS line, coalesce(n.relations, 0) AS relations, n.when AS when
