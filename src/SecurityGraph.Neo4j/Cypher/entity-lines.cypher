// The lines of entities by id, a page.
MATCH (n:__Entity__) WHERE n.id > $after AND n.line IS NOT NULL
RETURN n.id AS id, n.line AS line ORDER BY n.id LIMIT $limit
