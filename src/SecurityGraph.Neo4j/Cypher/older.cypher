// Whether an earlier version has loaded something, which this one does not read.
MATCH (l:Load) WHERE l.id = 'securitygraph' AND l.header IS NOT NULL AND NOT l:__SecurityGraph__
RETURN count(l) > 0 AS isOlder
