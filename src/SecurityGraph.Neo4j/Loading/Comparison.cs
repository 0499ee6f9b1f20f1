using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// Compares what is in the database with a graph: nodes and their labels, which relationships there are and whom they join; and where the
/// comparison is whole each property too. A hash is believed only where it is not.
/// </summary>
/// <param name="isWhole">Every property is read and compared.</param>
internal sealed class Comparison(ICypherClient client, Graph graph, RowMapper mapping, bool isWhole, Action<LoadProgress> progress)
{
    private readonly Findings _findings = new();

    /// <summary>Ids of nodes that are there without the marker, and so are not looked at: nothing is missing because of them.</summary>
    public required IReadOnlySet<string> Unmarked { get; init; }

    public async Task<LoadDiff> Run(LoadState state, CancellationToken token)
    {
        var wanted = new WantedGraph(graph, mapping);
        await new NodeComparison(client, wanted, isWhole, _findings, progress).Run(token);
        await new RelationComparison(client, wanted, isWhole, _findings, progress) { Unmarked = Unmarked }.Run(token);
        SaidInMissing();
        var extra = _findings.Stored.Where(id => !wanted.Holds(id)).Order(StringComparer.Ordinal).ToLookup(NodeSorts.Of);
        var diff = new LoadDiff(
            Difference(graph.Entities, entity => entity.Id.ToString(), extra[NodeSort.Entity]),
            Difference(graph.Statements, statement => statement.Id, extra[NodeSort.Statement]),
            !state.IsComplete || !state.Describes(mapping.Load()))
        {
            Sections = Difference(mapping.Sections, section => section.Id, extra[NodeSort.Section]),
            Strays = _findings.Strays,
            Nameless = await Nameless(_findings.Stored.Count + (state.IsAbsent ? 0 : 1), token),
            IsWhole = isWhole || _findings.Stored.Count == 0,
        };
        return diff with { Damages = [.. Damages(diff, state)] };
    }

    /// <summary>Where a section is missing, what is said there has lost its place, or has it in a node that goes.</summary>
    private void SaidInMissing()
    {
        var missing = mapping.Sections.Select(section => section.Id).Where(id => !_findings.Stored.Contains(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0) return;
        _findings.Differing.UnionWith(graph.Statements
            .Where(statement => _findings.Stored.Contains(statement.Id) && statement.Evidence.Any(evidence => missing.Contains(mapping.SectionOf(evidence))))
            .Select(statement => statement.Id));
    }

    private Difference<T> Difference<T>(IReadOnlyList<T> wanted, Func<T, string> idOf, IEnumerable<string> extra)
    {
        List<T> added = [], changed = [];
        foreach (var one in wanted)
        {
            if (!_findings.Stored.Contains(idOf(one))) added.Add(one);
            else if (_findings.Differing.Contains(idOf(one))) changed.Add(one);
        }
        return new Difference<T>(added, changed, [.. extra]);
    }

    /// <summary>Looked for where the database counts more nodes than have ids.</summary>
    private async Task<int> Nameless(int named, CancellationToken token)
    {
        async Task<int> Count(string cypher) => (int)(await client.Run(new CypherStatement(cypher, isRead: true), token)).Single.Whole("nodes");
        return await Count(CompareCypher.CountNodes) > named ? await Count(CompareCypher.CountNameless) : 0;
    }

    /// <summary>What people did by hand, as far as it can be told from what another graph or a load that was cut off left.</summary>
    private IEnumerable<Damage> Damages(LoadDiff diff, LoadState state)
    {
        if (state.IsAbsent && _findings.Stored.Count > 0) return [new Damage(Layout.LoadId, "is missing: the node that says what is loaded")];
        if (!state.IsComplete) return [];
        return
        [
            .. state.HoldsIdsOf(mapping.Load()) ? Ids(diff).Concat(_findings.LeftBehind) : [],
            .. diff.Nameless > 0 ? [new Damage(Layout.Marker, $"is on {CountText.Of(diff.Nameless, "node that has", "nodes that have")} no id")] : Array.Empty<Damage>(),
            .. state.Edits(mapping.Load()).Select(what => new Damage(Layout.LoadId, what)),
            .. Rehashed(),
            .. _findings.Damages,
        ];
    }

    /// <summary>Where all entities have other hashes, another version of this program has loaded them.</summary>
    private IEnumerable<Damage> Rehashed() =>
        graph.Entities.All(entity => _findings.Rehashed.Contains(entity.Id.ToString()) || _findings.Older.Contains(entity.Id.ToString()))
            ? [] : _findings.Rehashed.Order(StringComparer.Ordinal).Select(id => new Damage(id, NodeDifferences.OfHash));

    /// <summary>Where the same ids were loaded before.</summary>
    private static IEnumerable<Damage> Ids(LoadDiff diff)
    {
        var missing = diff.Entities.Added.Select(one => one.Id.ToString()).Concat(diff.Statements.Added.Select(one => one.Id)).Concat(diff.Sections.Added.Select(one => one.Id));
        var extra = diff.Entities.Removed.Concat(diff.Statements.Removed).Concat(diff.Sections.Removed);
        return missing.Select(id => new Damage(id, "is missing")).Concat(extra.Select(id => new Damage(id, "was not loaded")));
    }
}
