// lens(s): whether the lens shows s, or may show it where it has to be asked.
($heard IS NULL OR any(document IN s.documents WHERE document IN $heard)) AND s.saidFrom <= $saidBy AND (asks(s) OR (s.class IN $classes AND s.asOfFrom <= $asOfBy AND s.asOfTo >= $asOfAt))
