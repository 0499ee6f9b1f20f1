// How much of documents has been read.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
UNWIND coalesce(l.coverage, []) AS line
RETURN line
