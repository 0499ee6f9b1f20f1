namespace SecurityGraph.Sources.Checking.Values;

/// <summary>What a date is to a statement.</summary>
internal enum DateRole
{
    /// <summary>When it happens.</summary>
    Time,

    /// <summary>The beginning of a state, or of something that lasts.</summary>
    Start,

    /// <summary>Its end, or the day until which something is to be done: a limit by itself.</summary>
    Limit,
}
