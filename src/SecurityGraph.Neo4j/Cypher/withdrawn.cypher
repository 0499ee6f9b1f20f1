// Statements of earlier releases that were wrong, as lines of the exchange format.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
RETURN coalesce(l.withdrawn, []) AS withdrawn
