// What statements of earlier releases are called now: each a former and a current id.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
UNWIND coalesce(l.formerStatements, []) AS pair
WITH split(pair, ' ') AS ids
WHERE ids[0] IN $ids
RETURN ids[0] AS former, ids[1] AS id
