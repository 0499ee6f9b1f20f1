// Who takes part in a statement together with one of some entities, or with one of their groups (via); what is denied joins nobody, and who belongs to a group is not what it does.
UNWIND $sources AS source
CALL (source) {
  MATCH (s:__SecurityGraph__ {subject: source.entity}) RETURN s
  UNION
  MATCH (s:__SecurityGraph__ {object: source.entity}) RETURN s
  UNION
  MATCH (:__SecurityGraph__ {id: source.entity})<-[r:__ABOUT__]-(:__SecurityGraph__)
  MATCH (s:__SecurityGraph__ {id: r.statement}) RETURN s
}
WITH source, s WHERE s.modality <> 'DENIED' AND NOT (source.via AND coalesce(s.member, false))
UNWIND [s.subject, s.object] + coalesce(s.about, []) AS id
WITH DISTINCT source.entity AS entity, id WHERE id <> entity
RETURN DISTINCT id
