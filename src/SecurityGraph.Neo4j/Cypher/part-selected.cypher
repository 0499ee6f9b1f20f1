// selected(s, except): whether the question is about such statements; of the kinds asked for must be somebody else than one entity.
s.predicate IN $predicates AND ($ids IS NULL OR s.id IN $ids)
  AND ($otherKinds IS NULL OR any(id IN [s.subject] + coalesce([s.object], []) + coalesce(s.about, []) WHERE coalesce(id <> except, true) AND split(id, ':')[0] IN $otherKinds))
