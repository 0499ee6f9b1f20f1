// selected(s, except): whether the question is about such statements; what nobody dates is unbounded both ways and of no day; of the kinds and subkinds asked for must be somebody else than one entity.
s.predicate IN $predicates AND ($ids IS NULL OR s.id IN $ids)
  AND (NOT $dated OR (s.latest >= date($from) AND s.earliest <= date($to) AND (s.earliest > date('0001-01-01') OR s.latest < date('9999-12-31'))))
  AND ($otherKinds IS NULL OR any(id IN [s.subject] + coalesce([s.object], []) + coalesce(s.about, []) WHERE coalesce(id <> except, true) AND split(id, ':')[0] IN $otherKinds))
  AND ($subkinds IS NULL OR EXISTS {
    MATCH (other:__SecurityGraph__)
    WHERE other.id IN [id IN [s.subject, s.object] WHERE coalesce(id <> except, true)] AND coalesce(other.subkind, '') IN $subkinds
  })
