// Funds and amounts
// Which amounts of money are told, whose, for which year, and where?
MATCH (s:Statement)
WHERE s.unit = 'EUR'
MATCH (whose:__SecurityGraph__ {id: s.subject})
MATCH (s)-[said:SAID_IN]->(:Section)
WITH s, whose, said ORDER BY said.n, said.citation
RETURN whose.name AS whose, s.period AS period, s.low AS atLeast, s.high AS atMost, s.of AS what, collect(said.citation) AS sources
ORDER BY whose, period, atLeast, what, sources
