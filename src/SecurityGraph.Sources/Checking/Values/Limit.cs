namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Whether a printed amount is a limit: "up to", "more than".</summary>
internal enum Limit
{
    None,
    AtMost,
    AtLeast,
}
