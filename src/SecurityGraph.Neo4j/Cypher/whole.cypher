// What stands beside entities and statements, and how the database is: steps count the transactions of loads.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
RETURN l.header AS header, l.complete AS complete, l.steps AS steps, l.entities AS entities, l.statements AS statements,
       coalesce(l.mentions, []) AS mentions, coalesce(l.links, []) AS links, coalesce(l.withdrawn, []) AS withdrawn, coalesce(l.coverage, []) AS coverage
