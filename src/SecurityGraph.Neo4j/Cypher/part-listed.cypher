// listed(n): whether the question is about such entities: those among some, told of by a day, and dated between two.
($subkinds IS NULL OR coalesce(n.subkind, '') IN $subkinds) AND ($among IS NULL OR n.id IN $among) AND ($toldBy = '' OR n.toldFrom <= $toldBy)
  AND (NOT $dated OR n.when IS NOT NULL AND n.latest >= date($from) AND n.earliest <= date($to))
