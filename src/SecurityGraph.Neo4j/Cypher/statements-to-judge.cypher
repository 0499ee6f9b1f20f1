// All statements of which the lens must be asked.
UNWIND $predicates AS predicate
MATCH (s:__SecurityGraph__ {predicate: predicate})
WHERE s.order > '' AND asks(s) AND lens(s) AND selected(s, null)
RETURN s.line AS line, s.order AS order
