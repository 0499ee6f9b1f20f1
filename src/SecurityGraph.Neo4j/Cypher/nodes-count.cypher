// How many entities and statements there are, whatever a load says of them.
CALL () { MATCH (n:__SecurityGraph__) WHERE n.kind IS NOT NULL AND n.sort IS NOT NULL RETURN count(n) AS entities }
CALL () { MATCH (n:__SecurityGraph__) WHERE n.predicate IS NOT NULL AND n.order IS NOT NULL RETURN count(n) AS statements }
RETURN entities, statements
