namespace SecurityGraph.Sources.Checking.Values;

/// <summary>What a printed date is to what is told: its time, or a bound of it.</summary>
internal enum Bound
{
    None,

    /// <summary>"At the end of 2018": its last days, as an end that last one.</summary>
    End,

    /// <summary>"By", "before", "within": any day up to the last.</summary>
    UpTo,

    /// <summary>"After", "not before": any day from the first on.</summary>
    From,

    /// <summary>"Since", "over the past": the first day of a state, and for an event any day from it on.</summary>
    Since,
}
