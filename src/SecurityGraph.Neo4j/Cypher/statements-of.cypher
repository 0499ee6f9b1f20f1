// Statements of entities, of documents, or by id: for each page how many, its first ones, and all of which the lens must be asked.
UNWIND $sources AS source
CALL (source) {
  MATCH (s:__SecurityGraph__ {subject: source.entity}) RETURN s
  UNION
  MATCH (s:__SecurityGraph__ {object: source.entity}) RETURN s
  UNION
  MATCH (:__SecurityGraph__ {id: source.entity})<-[r:__ABOUT__]-(:__SecurityGraph__)
  MATCH (s:__SecurityGraph__ {id: r.statement}) RETURN s
  UNION
  MATCH (s:__SecurityGraph__ {id: source.statement}) RETURN s
  UNION
  MATCH (:__SecurityGraph__ {id: source.document})<-[:OF]-(:__SecurityGraph__)<-[:SAID_IN]-(s:__SecurityGraph__) RETURN s
}
WITH source, s
WHERE CASE WHEN source.entity IS NULL THEN true
    WHEN $part = 'Subject' THEN s.subject = source.entity
    WHEN $part = 'Object' THEN coalesce(s.object = source.entity, false)
    WHEN $part = 'About' THEN coalesce(source.entity IN s.about, false)
    ELSE true END
  AND NOT (source.via AND coalesce(s.member, false))
WITH source.page AS page, s, $sources[min(source.rank)] AS source
WITH page, s, source, source.entity AS through, asks(s) AS asked
WHERE lens(s) AND selected(s, through)
  AND (asked OR $documents IS NULL OR any(document IN s.documents WHERE document IN $documents))
WITH page, s, source, asked, $newest AND s.order < '~' AS turned ORDER BY s.order
WITH page,
  sum(CASE WHEN asked THEN 0 ELSE 1 END) AS total,
  collect(CASE WHEN turned AND NOT asked AND s.order < $before THEN [s, source] END) AS dated,
  collect(CASE WHEN NOT turned AND NOT asked AND s.order > $after THEN [s, source] END)[..$limit] AS further,
  collect(CASE WHEN asked THEN [s, source] END) AS judged
RETURN page, total,
  [found IN (reverse(dated) + further)[..$limit] | [found[0].line, found[0].order, CASE WHEN found[1].via THEN found[1].entity END]] AS first,
  [found IN judged | [found[0].line, found[0].order, CASE WHEN found[1].via THEN found[1].entity END]] AS judged
