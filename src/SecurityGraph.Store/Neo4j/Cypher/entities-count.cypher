// How many entities there are, by kind.
UNWIND $kinds AS kind
MATCH (n:__Entity__)
WHERE n.kind = kind AND n.sort >= '' AND coalesce(coalesce(n.subkind, '') IN $subkinds, true)
RETURN kind, count(n) AS count
