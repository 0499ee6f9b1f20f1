// Documents whole: how binding they are follows from what they are.
MATCH (n:__SecurityGraph__) WHERE n.id IN $ids
RETURN n.id AS id, n.line AS line
