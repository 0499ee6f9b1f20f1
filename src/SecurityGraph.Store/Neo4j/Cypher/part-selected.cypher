// selected(s, except): whether the question is about such statements; of the kinds asked for must be somebody else than one entity.
coalesce(s.predicate IN $predicates, true) AND coalesce(s.id IN $ids, true)
  AND coalesce(any(id IN [s.subject] + coalesce([s.object], []) + coalesce(s.about, []) WHERE coalesce(id <> except, true) AND split(id, ':')[0] IN $otherKinds), true)
