// How many statements the lens shows, by predicate and class; without those of which it must be asked.
UNWIND $predicates AS predicate
MATCH (s:__SecurityGraph__ {predicate: predicate})
WHERE s.order > '' AND NOT asks(s) AND lens(s) AND selected(s, null)
RETURN predicate, s.class AS class, count(s) AS count
