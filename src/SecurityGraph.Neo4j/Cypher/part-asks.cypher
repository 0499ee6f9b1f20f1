// asks(s): whether only the lens itself can say how it shows s: not all of it had been said by the day, or its date is that of an event as told by then, or the lens asks more than bounds tell.
$askAll OR s.saidWhole > $saidBy OR s.predicate IN $eventTime
