// Systems and who gets at them
// Which systems use or open themselves to which, and who operates them?
MATCH path = (:Actor)-[:OPERATES]->(:Instrument {subkind: 'it_system'})-[:USES|GIVES_ACCESS_TO]->(:Instrument {subkind: 'it_system'})
RETURN path
