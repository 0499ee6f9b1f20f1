// How many entities there are, by kind.
UNWIND $kinds AS kind
MATCH (n:__SecurityGraph__)
WHERE n.kind = kind AND n.sort >= '' AND listed(n)
RETURN kind, count(n) AS count
