// What was loaded, and whether wholly; and how many nodes and relationships there are, which the database knows without looking. People may
// have added relationships of their own to our nodes: only too few tell.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
CALL () { MATCH (n:__SecurityGraph__) RETURN count(n) AS nodes }
CALL () { MATCH (:__SecurityGraph__)-[r]->() RETURN count(r) AS relationships }
RETURN l.header AS header, l.entities AS entities, l.statements AS statements, l.generation AS generation, coalesce(l.complete, false) AS complete, l.lastRun AS run,
  nodes = 1 + l.entities + l.statements + l.sections AND relationships >= coalesce(l.relationships, 0) AS asLoaded
