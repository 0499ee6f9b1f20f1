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

    private static readonly CypherStatement ReadIt = new(
        $"MATCH (l:{RowMapper.LoadLabel} {{id: '{RowMapper.LoadId}'}}) RETURN l.run AS run, timestamp() - l.seen AS silence, l.steps AS steps, l.complete AS complete, properties(l) AS properties",
        isRead: true);

    public static async Task<LoadState> Read(ICypherClient client, CancellationToken token) =>
        (await client.Run(ReadIt, token)).Rows is [var row]
            ? new LoadState(
                row.MaybeText("run"), TimeSpan.FromMilliseconds(row.Whole("silence")), row.Whole("steps"), row.Flag("complete"), row.Map("properties"))
            : None;

    /// <summary>Whether the node says the same of the graph as it would after a load.</summary>
    public bool Describes(IReadOnlyDictionary<string, object?> load) =>
        load.All(pair => Equal(Properties.GetValueOrDefault(pair.Key), pair.Value)) && !RowMapper.Lists.Any(list => Properties.ContainsKey(list) && !load.ContainsKey(list));

    private static bool Equal(object? stored, object? wanted) => (stored, wanted) switch
    {
        (object?[] a, IEnumerable<string> b) => a.SequenceEqual(b),
        (long a, int b) => a == b,
        _ => Equals(stored, wanted),
    };
}
