// The entities that have one of some identifiers, whatever its scheme.
UNWIND $keys AS key
CALL db.index.fulltext.queryNodes('securitygraph_entity_lookup', 'keys:' + key) YIELD node
WITH DISTINCT node AS n
RETURN n.line AS line
