// The OCCURS of events; of several the one with the smallest id.
UNWIND $events AS event
MATCH (s:__SecurityGraph__ {subject: event}) WHERE s.predicate = 'OCCURS'
WITH event, s ORDER BY s.id
RETURN event, collect(s.line)[0] AS line
