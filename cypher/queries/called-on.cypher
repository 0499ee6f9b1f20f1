// Who is called on
// Who calls on whom, to do what, about which file?
MATCH (caller)-[r:CALLS_ON]->(called)
MATCH (caller)-[further:CALLS_ON_ABOUT]->(file)
WHERE further.statement = r.id
RETURN caller.name AS caller, called.name AS called, r.asks AS to, file.name AS about, r.sources AS sources
ORDER BY about, caller, called, to, sources
