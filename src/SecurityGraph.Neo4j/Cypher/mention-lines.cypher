// The lines of the dataset that tell how often entities are spoken of; ids stand in them at fixed places between quotation marks.
MATCH (l:__SecurityGraph__ {id: 'securitygraph'})
UNWIND coalesce(l.mentions, []) AS line
WITH line, split(line, '"') AS parts
WHERE ($entities IS NULL OR parts[7] IN $entities) AND ($documents IS NULL OR parts[11] IN $documents)
RETURN line
