namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Whether a printed amount is exact, or a limit: "up to", "more than".</summary>
internal enum Limit
{
    None,
    AtMost,
    AtLeast,

    /// <summary>"Around", "some": nobody knows on which side.</summary>
    About,
}
