// The first statements, by start (undated last), then id, that stand behind a place in this order; without those of which the lens must be asked.
UNWIND $predicates AS predicate
CALL (predicate) {
  MATCH (s:__SecurityGraph__ {predicate: predicate})
  WHERE s.order > $after AND NOT asks(s) AND lens(s) AND selected(s, null)
  RETURN s ORDER BY s.order LIMIT $limit
}
WITH s ORDER BY s.order LIMIT $limit
RETURN s.line AS line, s.order AS order
