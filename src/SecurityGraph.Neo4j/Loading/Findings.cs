namespace SecurityGraph.Neo4j.Loading;

/// <summary>What a comparison has found so far; things by id.</summary>
internal sealed class Findings
{
    /// <summary>All that the database holds.</summary>
    public HashSet<string> Stored { get; } = new(StringComparer.Ordinal);

    /// <summary>What it holds otherwise than the graph has it.</summary>
    public HashSet<string> Differing { get; } = new(StringComparer.Ordinal);

    /// <summary>Of these, those that were loaded from a graph that had them otherwise: nobody need have changed them by hand.</summary>
    public HashSet<string> Older { get; } = new(StringComparer.Ordinal);

    /// <summary>What has another hash, and all else as the graph has it: somebody changed the hash.</summary>
    public HashSet<string> Rehashed { get; } = new(StringComparer.Ordinal);

    public List<StrayRelation> Strays { get; } = [];

    public List<Damage> Damages { get; } = [];

    /// <summary>Damages where the same was loaded before; else what an older graph left.</summary>
    public List<Damage> LeftBehind { get; } = [];
}
