// The lines of statements by id, a page.
MATCH (n:Statement) WHERE n.id > $after AND n.line IS NOT NULL
RETURN n.id AS id, n.line AS line ORDER BY n.id LIMIT $limit
