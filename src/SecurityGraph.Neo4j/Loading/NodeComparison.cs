using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>Compares all nodes of ours with those of a graph, page by page: one is read while the one before is looked at.</summary>
internal sealed class NodeComparison(ICypherClient client, WantedGraph wanted, bool isWhole, Findings findings, Action<LoadProgress> progress)
{
    private readonly int _pageSize = isWhole ? 2_000 : 10_000;

    /// <summary>A node that is other than it should be.</summary>
    /// <param name="Of">Where it is to be noted; null where its damages are told.</param>
    private sealed record Difference(string Id, HashSet<string>? Of, IReadOnlyList<string> Damages);

    public async Task Run(CancellationToken token)
    {
        var next = Page("", token);
        for (var isLast = false; !isLast;)
        {
            var page = await next;
            isLast = page.Count < _pageSize;
            if (!isLast) next = Page(page[^1].Text("id"), token);
            Look(page);
            progress(new LoadProgress("Comparing nodes", findings.Stored.Count, Math.Max(wanted.Count, findings.Stored.Count)));
        }
    }

    private async Task<IReadOnlyList<CypherRow>> Page(string after, CancellationToken token)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["limit"] = _pageSize };
        return (await client.Run(new CypherStatement(isWhole ? CompareCypher.WholeNodes : CompareCypher.Nodes, parameters, IsRead: true), token)).Rows;
    }

    private void Look(IReadOnlyList<CypherRow> page)
    {
        foreach (var row in page.Where(row => row.Text("id") != Layout.LoadId)) findings.Stored.Add(row.Text("id"));
        foreach (var (id, sort, damages) in page.AsParallel().AsOrdered().Select(Compare).OfType<Difference>().ToList())
        {
            findings.Differing.Add(id);
            sort?.Add(id);
            foreach (var damage in damages) findings.Damages.Add(new Damage(id, damage));
        }
    }

    private Difference? Compare(CypherRow row)
    {
        var id = row.Text("id");
        if (wanted.Find(id) is not { } node) return null;
        var damages = NodeDifferences.Of(row, node, isWhole).ToList();
        if (NodeDifferences.IsOlder(row, node)) return new Difference(id, isWhole && NodeDifferences.AreOfHashAlone(damages) ? findings.Rehashed : findings.Older, []);
        return damages.Count > 0 ? new Difference(id, null, damages) : null;
    }
}
