// asks(s): whether only the lens itself can say how it shows s: not all of it had been said by the day, or its date is that of an event as told by then, or it must be certain.
$certain OR s.saidWhole > $saidBy OR s.predicate IN $eventTime
