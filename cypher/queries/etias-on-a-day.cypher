// ETIAS on 24 January 2018
// How far had ETIAS come on 24 January 2018, going by what documents had said by that day?
MATCH (:Instrument {name: 'ETIAS'})<-[:ESTABLISHES|PRODUCES*0..2]-(member)<-[r:STAGE_OF]-(event:Event)
WHERE r.class = 'FACT' AND r.earliest <= date('2018-01-24')
MATCH (s:__SecurityGraph__ {id: r.id})-[said:SAID_IN]->(section)
WHERE said.saidOn <= '2018-01-24'
RETURN r.stage AS stage, event.name AS event, event.when AS when, said.saidOn AS saidOn, section.name AS source
ORDER BY r.latest DESC, event, saidOn, source
