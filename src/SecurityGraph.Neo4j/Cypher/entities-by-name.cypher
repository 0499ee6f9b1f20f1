// The entities of which a name, title or alias is, folded, one of some.
UNWIND $names AS name
CALL db.index.fulltext.queryNodes('securitygraph_entity_lookup', name.words) YIELD node
WITH node AS n, name WHERE name.folded IN n.folded
WITH DISTINCT n
RETURN n.line AS line
