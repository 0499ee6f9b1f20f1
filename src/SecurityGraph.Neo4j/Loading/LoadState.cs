using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>The node that says how far the database is: <c>(:Load {id, complete, generation, header, …})</c>.</summary>
/// <param name="Run">Of the load that is under way in several transactions; null where none is.</param>
/// <param name="Silence">How long ago it did something.</param>
/// <param name="Steps">Counts transactions of loads: equal numbers, equal content.</param>
internal sealed record LoadState(string? Run, TimeSpan Silence, long Steps, bool IsComplete, IReadOnlyDictionary<string, object?> Properties)
{
    private static readonly LoadState None = new(null, TimeSpan.Zero, Steps: 0, IsComplete: false, new Dictionary<string, object?>(StringComparer.Ordinal));

    private static readonly IReadOnlyList<string> Described = [.. Layout.OfLoad.Except(Layout.Work)];

    /// <summary>Whatever people have made of its properties.</summary>
    private static readonly CypherStatement ReadIt = new(
        $$"""
        MATCH (l:{{Layout.Marker}} {id: '{{Layout.LoadId}}'})
        RETURN CASE WHEN l.run IS :: STRING NOT NULL THEN l.run END AS run,
          CASE WHEN l.seen IS :: INTEGER NOT NULL THEN timestamp() - l.seen ELSE 0 END AS silence,
          CASE WHEN l.steps IS :: INTEGER NOT NULL THEN l.steps ELSE 0 END AS steps,
          l.complete IS :: BOOLEAN NOT NULL AND l.complete AS complete,
          l:{{Layout.LoadLabel}} AS labelled,
          properties(l) AS properties
        """,
        isRead: true);

    public static async Task<LoadState> Read(ICypherClient client, CancellationToken token) =>
        (await client.Run(ReadIt, token)).Rows is [var row]
            ? new LoadState(
                row.MaybeText("run"), TimeSpan.FromMilliseconds(row.Whole("silence")), row.Whole("steps"), row.Flag("complete"), row.Map("properties"))
            { IsLabelled = row.Flag("labelled") }
            : None;

    /// <summary>There is no such node.</summary>
    public bool IsAbsent => Properties.Count == 0;

    /// <summary>How many entities and statements it says there are.</summary>
    public long Size => (Properties.GetValueOrDefault("entities") as long? ?? 0) + (Properties.GetValueOrDefault("statements") as long? ?? 0);

    private bool IsLabelled { get; init; }

    /// <summary>Whether the node says the same of the graph as it would after a load.</summary>
    public bool Describes(IReadOnlyDictionary<string, object?> load) => IsLabelled && Differing(load).Count == 0;

    /// <summary>What people changed in a node that said the same: its hash says so still, or all but its hash does.</summary>
    public IEnumerable<string> Edits(IReadOnlyDictionary<string, object?> load)
    {
        if (!IsLabelled) yield return $"has lost the label {Layout.LoadLabel}";
        var differing = Differing(load);
        var isOfGraph = differing is ["hash"] ? Properties.ContainsKey("hash") : !differing.Contains("hash");
        if (differing.Count > 0 && isOfGraph) yield return $"was changed in {string.Join(", ", differing)}";
    }

    private List<string> Differing(IReadOnlyDictionary<string, object?> load) => [.. StoredProperties.Differing(Described, Properties, load)];

    /// <summary>Whether what was loaded last has the same entities and statements, whatever was said of them.</summary>
    public bool HoldsIdsOf(IReadOnlyDictionary<string, object?> load) => IsComplete && Equals(Properties.GetValueOrDefault("ids"), load["ids"]);
}
