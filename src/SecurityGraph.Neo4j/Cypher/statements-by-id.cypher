// Statements by id.
MATCH (s:__SecurityGraph__) WHERE s.id IN $ids
RETURN s.line AS line
