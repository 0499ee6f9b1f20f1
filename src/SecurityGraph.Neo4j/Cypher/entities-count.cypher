// How many entities there are, by kind.
UNWIND $kinds AS kind
MATCH (n:__SecurityGraph__)
WHERE n.kind = kind AND n.sort >= '' AND ($subkinds IS NULL OR coalesce(n.subkind, '') IN $subkinds)
  AND (NOT $dated OR n.when IS NOT NULL AND n.latest >= date($from) AND n.earliest <= date($to))
RETURN kind, count(n) AS count
