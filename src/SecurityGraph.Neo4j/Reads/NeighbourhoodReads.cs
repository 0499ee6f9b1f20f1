using SecurityGraph.Model.Identifiers;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers one <see cref="NeighbourhoodQuery"/>: nodes layer by layer, then the edges among them.</summary>
internal sealed class NeighbourhoodReads(CypherReads reads, NeighbourhoodQuery query, Lens lens)
{
    /// <summary>An edge by its place in the order of statements; its answer where the lens had to be asked.</summary>
    private sealed record Edge(string Order, string Statement, EntityId From, EntityId To, bool IsAbout, StatementAnswer? Answer);

    public async Task<Neighbourhood> Find(CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve((query.Seeds ?? []).Concat(query.Avoid), cancellationToken);
        HashSet<EntityId> never = [GraphFilter.NeverDrawn, .. query.Avoid.Where(bearers.ContainsKey).Select(id => bearers[id].Id)];
        var (seeds, more) = query.Seeds is { } asked
            ? ([.. asked.Where(bearers.ContainsKey).Select(id => bearers[id]).Where(bearer => !never.Contains(bearer.Id)).DistinctBy(bearer => bearer.Id)], 0)
            : await WholeGraph(never, cancellationToken);
        var relations = new FetchedRelations(reads, query.Filter, lens, seeds, avoid: never);
        var layers = new Layers(relations, new Marks(query.MaxNodes), query.MaxNodes);
        await layers.Grow([.. seeds.Select(relations.NumberOf)], query.Seeds is null ? 0 : query.Depth, cancellationToken);
        var depths = layers.Nodes.ToDictionary(relations.IdOf, layers.DepthOf);

        var edges = await Among([.. depths.Keys], cancellationToken);
        var kept = EdgeLimit.Keep(edges, Limits.EdgesPerNode * query.MaxNodes, edge => (edge.From, edge.To), id => depths[id]);
        var left = new LeftOutReads(reads, query.Filter, lens, never);
        var leading = layers.Nodes.Where(layers.LeadsOn).Select(relations.IdOf).ToList();
        return new Neighbourhood(
            await Nodes(layers.Nodes, relations, layers, cancellationToken),
            await Drawn(kept, cancellationToken),
            new LeftOut(
                layers.OverLimit + more, edges.Count - kept.Count, await left.Hidden(depths.Keys, leading, cancellationToken), await left.ToOtherKinds(leading, seeds, cancellationToken)));
    }

    /// <summary>The most related, as many as there is room for, and how many others there are.</summary>
    private async Task<(Bearer[] Seeds, int More)> WholeGraph(HashSet<EntityId> never, CancellationToken cancellationToken)
    {
        var taken = new EntityQuery { Kinds = query.Filter.Kinds?.ToList(), Order = ListOrder.Relations };
        var listing = new Listing(taken.Order, after: null);
        var rows = await reads.Run(listing.Text, listing.Place(EntityReads.Parameters(taken)).With("limit", query.MaxNodes + never.Count), cancellationToken);
        var all = (await reads.Run("entities-count", EntityReads.Parameters(taken), cancellationToken)).Sum(row => row.Whole("count"));
        var held = (await reads.Resolve(never, cancellationToken)).Keys.Count(id => query.Filter.Kinds?.Any(kind => kind.Prefix == id.Kind) != false);
        Bearer[] seeds = [.. rows.Select(Listing.Item.Of).Select(item => new Bearer(item.Entity.Id, item.Relations, [], item.Entity)).Where(bearer => !never.Contains(bearer.Id)).Take(query.MaxNodes)];
        return (seeds, (int)all - held - seeds.Length);
    }

    private async Task<IReadOnlyList<GraphNode>> Nodes(List<int> nodes, FetchedRelations relations, Layers layers, CancellationToken cancellationToken)
    {
        var entities = await reads.Resolve(nodes.Select(relations.IdOf), cancellationToken, lines: true);
        return [.. nodes.Where(node => entities.ContainsKey(relations.IdOf(node)))
            .Select(node => new GraphNode(entities[relations.IdOf(node)].Entity!, layers.DepthOf(node), relations.RelationsOf(node)))];
    }

    /// <summary>The edges among nodes in their order.</summary>
    private async Task<List<Edge>> Among(EntityId[] nodes, CancellationToken cancellationToken)
    {
        if (nodes.Length == 0) return [];
        var rows = await reads.Run(
            "edges",
            new CypherParameters().With(lens).With("entities", Array.ConvertAll(nodes, id => id.ToString())).With("types", FetchedRelations.Types(query.Filter)),
            cancellationToken);
        var asked = rows.Select(row => row.MaybeText("line")).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(line => line, StoredLine.Statement, StringComparer.Ordinal);
        var judge = await reads.LensFor(asked.Values, lens, cancellationToken);
        var answers = asked.ToDictionary(pair => pair.Key, pair => judge.Apply(pair.Value, lens), StringComparer.Ordinal);
        return [.. rows.Select(row => EdgeOf(row, answers)).OfType<Edge>().OrderBy(edge => edge.Order, StringComparer.Ordinal).ThenBy(edge => edge.To)];
    }

    private static Edge? EdgeOf(CypherRow row, Dictionary<string, StatementAnswer?> answers)
    {
        var answer = row.MaybeText("line") is { } line ? answers[line] : null;
        if (row.MaybeText("line") is not null && answer is null) return null;
        return new Edge(row.Text("order"), row.Text("statement"), EntityId.Parse(row.Text("from")), EntityId.Parse(row.Text("to")), row.Flag("about"), answer);
    }

    private async Task<IReadOnlyList<GraphEdge>> Drawn(List<Edge> edges, CancellationToken cancellationToken)
    {
        string[] ids = [.. edges.Where(edge => edge.Answer is null).Select(edge => edge.Statement).Distinct(StringComparer.Ordinal)];
        var rows = ids.Length == 0 ? [] : await reads.Run("statements-by-id", new CypherParameters().With("ids", ids), cancellationToken);
        var statements = rows.Select(row => StoredLine.Statement(row.Text("line"))).ToList();
        var judge = await reads.LensFor(statements, lens, cancellationToken);
        var answers = statements.ToDictionary(statement => statement.Id, statement => judge.Apply(statement, lens), StringComparer.Ordinal);
        return [.. edges.Select(edge => (Edge: edge, Answer: edge.Answer ?? answers.GetValueOrDefault(edge.Statement)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => new GraphEdge(pair.Answer!, pair.Edge.From, pair.Edge.To, pair.Edge.IsAbout))];
    }
}
