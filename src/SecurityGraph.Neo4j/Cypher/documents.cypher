// What kind of documents these are.
MATCH (n:__SecurityGraph__) WHERE n.id IN $ids
RETURN n.id AS id, n.kind AS kind, coalesce(n.subkind, '') AS subkind
