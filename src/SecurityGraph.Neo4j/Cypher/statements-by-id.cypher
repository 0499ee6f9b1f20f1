// Statements by id.
MATCH (s:Statement) WHERE s.id IN $ids
RETURN s.line AS line
