// Stages of ETIAS
// Through which stages did ETIAS go, from the proposal to its operation, when, how surely, and where is it said?
MATCH (:Instrument {name: 'ETIAS'})<-[:ESTABLISHES|PRODUCES*0..2]-(member)<-[r:STAGE_OF]-(event:Event)
RETURN event.when AS when, r.stage AS stage, coalesce(r.partial, false) AS partly, event.name AS event,
  r.modality AS modality, member.kind AS of, r.sources AS sources
ORDER BY r.latest, r.earliest, event
