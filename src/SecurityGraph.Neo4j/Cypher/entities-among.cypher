// Of some entities those that the question is about.
MATCH (n:__SecurityGraph__) WHERE n.id IN $ids AND n.kind IN $kinds AND listed(n)
RETURN n.id AS id, coalesce(n.relations, 0) AS relations, n.when AS when
