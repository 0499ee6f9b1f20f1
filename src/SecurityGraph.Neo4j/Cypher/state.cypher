// What was loaded, and whether wholly; and how many nodes there are, which the database knows without looking.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
CALL () { MATCH (n:__SecurityGraph__) RETURN count(n) AS nodes }
RETURN l.header AS header, l.entities AS entities, l.statements AS statements, l.generation AS generation, coalesce(l.complete, false) AS complete,
  nodes = 1 + l.entities + l.statements + l.sections AS asLoaded
