// The lines of the nodes whose ids lie between two, by id, a page.
MATCH (n:__SecurityGraph__) WHERE n.id > $after AND n.id < $before AND n.line IS NOT NULL
RETURN n.id AS id, n.line AS line ORDER BY n.id LIMIT $limit
