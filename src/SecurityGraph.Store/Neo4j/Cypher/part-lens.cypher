// lens(s): whether the lens shows s, or may show it where it has to be asked.
coalesce($saidBy >= s.saidFrom, true) AND (asks(s) OR (coalesce(s.class IN $classes, true) AND coalesce(s.asOfFrom <= $asOf AND $asOf <= s.asOfTo, true)))
