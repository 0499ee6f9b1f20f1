// Find by words
// What is named with the words "travel authorisation", in a name, a title or another name?
CALL db.index.fulltext.queryNodes('securitygraph_entity_text', '+travel +authorisation') YIELD node, score WHERE node:__SecurityGraph__
RETURN node.kind AS kind, node.name AS name, node.title AS title, node.aliases AS alsoKnownAs
ORDER BY name
