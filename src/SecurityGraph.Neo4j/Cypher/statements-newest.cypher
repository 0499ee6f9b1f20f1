// The dated statements, the last first, that stand before a place in the order by start, then id; without those of which the lens must be asked.
UNWIND $predicates AS predicate
CALL (predicate) {
  MATCH (s:__SecurityGraph__ {predicate: predicate})
  WHERE s.order < $before AND NOT asks(s) AND lens(s) AND selected(s, null)
  RETURN s ORDER BY s.order DESC LIMIT $limit
}
WITH s ORDER BY s.order DESC LIMIT $limit
RETURN s.line AS line, s.order AS order
