using SecurityGraph.Model.Identifiers;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers one <see cref="PathQuery"/>: both ends are extended step by step, then the hops of the paths are looked up.</summary>
internal sealed class PathReads(CypherReads reads, PathQuery query, Lens lens)
{
    public async Task<IReadOnlyList<GraphPath>> Find(CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve([query.From, query.To, .. query.Avoid, .. query.Through], cancellationToken);
        if (!bearers.TryGetValue(query.From, out var from) || !bearers.TryGetValue(query.To, out var to) || from.Id == to.Id) return [];
        if (from.Id == GraphFilter.NeverDrawn || to.Id == GraphFilter.NeverDrawn) return [];
        var direct = await Hops([(from.Id, to.Id)], query.Filter, lens, leading: false, cancellationToken);
        var relations = new FetchedRelations(reads, query.Filter.WithoutTalk(), lens.WithoutDenials(), [from, to], across: true);
        HashSet<int> Known(IEnumerable<EntityId> ids) => [.. ids.Where(bearers.ContainsKey).Select(id => relations.NumberOf(bearers[id]))];
        var search = new PathSearch(
            relations, new Workspace(entities: 256), relations.NumberOf(from), relations.NumberOf(to), Known(query.Avoid), Known(query.Through),
            isJoined: direct[(from.Id, to.Id)].Count > 0);
        var paths = await search.Find(query.MaxHops, query.First, cancellationToken);
        if (paths.Count == 0) return [];

        var ids = paths.Select(path => Array.ConvertAll(path, relations.IdOf)).ToList();
        var entities = await reads.Resolve(ids.SelectMany(path => path), cancellationToken, lines: true);
        var hops = await Hops([.. ids.Where(path => path.Length > 2).SelectMany(Pairs).Distinct()], query.Filter.WithoutTalk(), lens.WithoutDenials(), leading: true, cancellationToken);
        return [.. paths.Zip(ids).Where(pair => pair.Second.All(entities.ContainsKey)).Select(pair => new GraphPath(
            [.. pair.Second.Select(id => entities[id].Entity!)],
            [.. Pairs(pair.Second).Select(hop => direct.GetValueOrDefault(hop) ?? hops[hop])],
            pair.First[1..^1].Sum(entity => (long)relations.RelationsOf(entity))))];
    }

    private static IEnumerable<(EntityId A, EntityId B)> Pairs(EntityId[] path) => path.Zip(path.Skip(1));

    /// <summary>For each pair the first edges that join it, in the order of statements.</summary>
    private async Task<Dictionary<(EntityId A, EntityId B), IReadOnlyList<GraphEdge>>> Hops((EntityId A, EntityId B)[] pairs, GraphFilter filter, Lens seen, bool leading, CancellationToken cancellationToken)
    {
        if (pairs.Length == 0) return [];
        var rows = await reads.Run(
            "hops",
            new CypherParameters().With(seen).With("pairs", Array.ConvertAll(pairs, pair => new[] { pair.A.ToString(), pair.B.ToString() }))
                .With("types", FetchedRelations.Types(filter)).With("limit", Limits.StatementsPerHop).With("leading", leading),
            cancellationToken);
        var statements = rows.Select(row => row.Text("line")).Distinct(StringComparer.Ordinal).ToDictionary(line => line, StoredLine.Statement, StringComparer.Ordinal);
        var judge = await reads.LensFor(statements.Values, seen, cancellationToken);
        var found = rows.ToLookup(row => row.Whole("place"), row => (Order: row.Text("order"), Edge: Edge(row, judge.Apply(statements[row.Text("line")], seen))));
        return pairs.Index().ToDictionary(pair => pair.Item, pair => (IReadOnlyList<GraphEdge>)[.. found[pair.Index].OrderBy(one => one.Order, StringComparer.Ordinal)
            .Select(one => one.Edge).OfType<GraphEdge>().Take(Limits.StatementsPerHop)]);
    }

    private static GraphEdge? Edge(CypherRow row, StatementAnswer? answer) =>
        answer is null ? null : new GraphEdge(answer, EntityId.Parse(row.Text("from")), EntityId.Parse(row.Text("to")), row.Flag("about"));
}
