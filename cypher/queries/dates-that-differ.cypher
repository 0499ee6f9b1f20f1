// Dates that differ
// Which facts and plans do the documents date differently?
MATCH (s:Statement)-[said:SAID_IN]->(:Section)
WITH s, said, coalesce(said.when, said.validFrom) AS day
WHERE day IS NOT NULL AND coalesce(s.derived, false) = false
WITH s, said, day ORDER BY day, said.n
WITH s, day, collect(said.citation) AS sources ORDER BY day
WITH s, collect([day] + sources) AS dates
WHERE size(dates) > 1
RETURN s.name AS statement, dates
ORDER BY statement
