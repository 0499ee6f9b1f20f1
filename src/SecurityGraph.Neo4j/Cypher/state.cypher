// What was loaded, and whether wholly.
MATCH (l:Load {id: 'securitygraph'})
RETURN l.header AS header, l.entities AS entities, l.statements AS statements, l.generation AS generation, l.complete AS complete
