// From ETIAS to Europol
// How do ETIAS and Europol hang together without the Commission and without mere mentions?
MATCH (etias:Instrument {name: 'ETIAS'})
MATCH (europol:Actor {name: 'Europol'})
MATCH path = (etias)-[*1..2]-(europol)
WHERE none(n IN nodes(path) WHERE n.id IN ['actor:european-commission', 'actor:unstated'])
  AND none(r IN relationships(path) WHERE type(r) STARTS WITH 'CONCERNS' OR type(r) = 'CITES')
RETURN path
