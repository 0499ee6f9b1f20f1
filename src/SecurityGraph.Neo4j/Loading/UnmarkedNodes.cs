using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// The nodes that bear no marker: other people's, and those of ours that an earlier version loaded without it, or from which somebody took
/// it. Ours has the exact line of the exchange format with its own id in it, and the hash of a row; nothing else is taken over.
/// </summary>
internal sealed class UnmarkedNodes(ICypherClient client)
{
    private const int MostAtOnce = 10_000;

    /// <summary>The database knows both numbers without looking.</summary>
    private static readonly CypherStatement CountAll = new(
        $"CALL () {{ MATCH (n) RETURN count(n) AS all }} CALL () {{ MATCH (n:{Layout.Marker}) RETURN count(n) AS marked }} RETURN all - marked AS unmarked", isRead: true);

    private const string IsOurs = $$"""
        CASE
          WHEN n.line IS :: STRING NOT NULL AND n.hash IS :: STRING NOT NULL AND n.id IS :: STRING NOT NULL
            THEN size(n.hash) = 32 AND n.line STARTS WITH '{"type":' AND n.line CONTAINS '"id":"' + n.id + '"'
          WHEN n.document IS :: STRING NOT NULL AND n.id IS :: STRING NOT NULL
            THEN n.id STARTS WITH n.document + '#' AND EXISTS { (n)-[:{{Layout.Of}}]->(d {id: n.document}) WHERE d.line IS NOT NULL AND d.hash IS NOT NULL }
          ELSE coalesce(n.id = '{{Layout.LoadId}}' AND n.header STARTS WITH '{"type":' AND n.generation IS NOT NULL, false)
        END
        """;

    private const string IsAdopted = $"{IsOurs} AND NOT EXISTS {{ (:{Layout.Marker} {{id: n.id}}) }}";

    private static readonly CypherStatement ReadOthers = new(
        $"MATCH (n) WHERE NOT n:{Layout.Marker} AND NOT n:{Layout.Left} AND NOT ({IsAdopted}) RETURN labels(n) AS labels, count(*) AS nodes", isRead: true);

    /// <summary>One node for each id that no marked node has; the one that says what is loaded comes last, so that nobody reads half of it.</summary>
    private static readonly CypherStatement ReadOurs = new(
        $"MATCH (n) WHERE NOT n:{Layout.Marker} AND {IsAdopted} WITH n.id AS id, collect(elementId(n))[0] AS element RETURN id, element ORDER BY id = '{Layout.LoadId}'", isRead: true);

    /// <summary>What is not ours, and the ids of those nodes of ours that bear no marker.</summary>
    public async Task<(OtherData Others, IReadOnlySet<string> Ours)> Look(CancellationToken token)
    {
        if ((await client.Run(CountAll, token)).Single.Whole("unmarked") == 0) return (OtherData.None, new HashSet<string>());
        var rows = (await client.Run(ReadOthers, token)).Rows.Select(row => (Labels: Text(row.Texts("labels")), Nodes: row.Whole("nodes")));
        var others = rows.GroupBy(row => row.Labels, StringComparer.Ordinal).Select(group => (Labels: group.Key, Nodes: group.Sum(row => row.Nodes)))
            .OrderByDescending(one => one.Nodes).ThenBy(one => one.Labels, StringComparer.Ordinal);
        return (new OtherData([.. others]), (await Ours(token)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Gives the marker to what is ours. It can be broken off at any time; the next load goes on.</summary>
    /// <returns>The number of transactions.</returns>
    public async Task<int> Adopt(Action<LoadProgress> progress, CancellationToken token)
    {
        var ours = await Ours(token);
        for (var done = 0; done < ours.Count; done += MostAtOnce)
        {
            progress(new LoadProgress("Taking over what was loaded before", done, ours.Count));
            var part = ours.Skip(done).Take(MostAtOnce).Select(one => one.Element).ToArray();
            await client.Run(
                new CypherStatement(LoadCypher.Adopt, new Dictionary<string, object?>(StringComparer.Ordinal) { ["elements"] = part }) { IsRepeatable = true }, token);
        }
        return (ours.Count + MostAtOnce - 1) / MostAtOnce;
    }

    private async Task<List<(string Id, string Element)>> Ours(CancellationToken token) =>
        [.. (await client.Run(ReadOurs, token)).Rows.Select(row => (row.Text("id"), row.Text("element")))];

    private static string Text(IReadOnlyList<string> labels) =>
        labels.Count == 0 ? "without a label" : string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label));
}
