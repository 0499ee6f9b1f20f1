// Around Europol
// What stands next to Europol, mere mentions left out?
MATCH path = (:Actor {name: 'Europol'})-[r]-(other)
WHERE NOT type(r) STARTS WITH 'CONCERNS' AND other.id <> 'actor:unstated'
RETURN path
