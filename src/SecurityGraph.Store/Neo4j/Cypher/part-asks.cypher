// asks(s): whether only the lens itself can say how it shows s: not all of it had been said by the day, or its date is that of an event as told by then.
coalesce($saidBy < s.saidWhole OR ($asOf IS NOT NULL AND $saidBy IS NOT NULL AND s.predicate IN $eventTime), false)
