using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>What of a graph is in a picture, and what is left out, a sentence each.</summary>
/// <param name="Edges">By date, those of a statement together. Of a whole graph they are read anew each time.</param>
internal sealed record Drawn(IReadOnlyList<Entity> Entities, IAsyncEnumerable<GraphEdge> Edges, Seen Seen, IReadOnlyList<string> LeftOut)
{
    private const string WithoutEnd = "Budgets, figures and other statements that join no two entities: a picture has no place for them, but for the days of events.";

    public static Task<Drawn> Of(IGraphStore store, PictureRequest request, CancellationToken cancellationToken) => request.Part switch
    {
        PicturePart.Around part => Around(store, [part.Entity], part.Depth, request.Lens, cancellationToken),
        PicturePart.Found part => Found(store, part, request.Lens, cancellationToken),
        PicturePart.Between part => Between(store, part, request.Lens, cancellationToken),
        _ => Whole(store, request.Lens, cancellationToken),
    };

    /// <summary>The graph around entities, as a neighbourhood has it: no more than it has room for, and without what is hidden by default.</summary>
    private static async Task<Drawn> Around(IGraphStore store, IReadOnlyCollection<EntityId> entities, int depth, Lens lens, CancellationToken cancellationToken)
    {
        var found = await store.Neighbourhood(new NeighbourhoodQuery { Seeds = entities, Depth = depth, MaxNodes = Limits.MaxNodes }, lens, cancellationToken);
        var left = found.LeftOut;
        IEnumerable<string> told =
        [
            WithoutEnd,
            .. Counted(left.NodesOverLimit, "entity", "entities", "for which there is no room"),
            .. Counted(left.EdgesOverLimit, "relation", "relations", "for which there is no room"),
            .. left.HiddenRelations.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Counted(pair.Value, "statement", "statements", $"of {pair.Key}, which only the whole graph shows")),
        ];
        return Listed([.. found.Nodes.Select(node => node.Entity)], found.Edges, [.. told]);
    }

    private static async Task<Drawn> Found(IGraphStore store, PicturePart.Found part, Lens lens, CancellationToken cancellationToken)
    {
        var hits = await store.Search(new SearchQuery { Text = part.Text, First = PicturePart.Found.MostFound, CountTotal = true }, cancellationToken);
        if (hits.Items.Count == 0) throw new RequestException("search", $"Nothing is called '{part.Text}', nor by words like it.");
        var around = await Around(store, [.. hits.Items.Select(hit => hit.Item.Entity.Id)], part.Depth, lens, cancellationToken);
        return around with { LeftOut = [.. around.LeftOut, .. Counted((hits.TotalCount ?? 0) - hits.Items.Count, "entity", "entities", "found besides")] };
    }

    private static async Task<Drawn> Between(IGraphStore store, PicturePart.Between part, Lens lens, CancellationToken cancellationToken)
    {
        var paths = await store.FindPaths(new PathQuery { From = part.From, To = part.To }, lens, cancellationToken);
        // The edges of a statement stand together.
        var edges = paths.SelectMany(path => path.Hops).SelectMany(hop => hop).DistinctBy(edge => (edge.Answer.Statement.Id, edge.From, edge.To)).OrderBy(edge => edge.Answer.Statement.Id, StringComparer.Ordinal).ToList();
        var ends = await store.ReadEntities([part.From, part.To, .. edges.SelectMany(edge => new[] { edge.From, edge.To })], cancellationToken);
        return Listed([.. ends.Values.Concat(paths.SelectMany(path => path.Entities)).DistinctBy(entity => entity.Id)], edges, [WithoutEnd, "Longer paths, and more of the same length."]);
    }

    private static Drawn Listed(IReadOnlyList<Entity> entities, IReadOnlyList<GraphEdge> edges, IReadOnlyList<string> leftOut) => new(entities, edges.ToAsyncEnumerable(), Seen.Of(edges), leftOut);

    /// <summary>Every entity and every relation that the lens shows. With a lens that shows a part, entities of which it shows nothing are left out.</summary>
    private static async Task<Drawn> Whole(IGraphStore store, Lens lens, CancellationToken cancellationToken)
    {
        var all = (await store.ReadAllEntities(cancellationToken)).Where(entity => entity.Id != GraphFilter.NeverDrawn).ToList();
        var known = all.Select(entity => entity.Id).ToHashSet();
        var (told, seen, hidden) = (new HashSet<EntityId>(), new Seen(), 0);
        await foreach (var answer in store.StreamStatements(new StatementQuery(), lens, cancellationToken))
        {
            told.UnionWith(answer.Statement.Participants);
            var edges = EdgesOf(answer).ToList();
            var drawn = edges.Count(IsDrawn);
            hidden += edges.Count - drawn;
            if (drawn > 0) seen.Add(answer.Statement, drawn);
        }
        List<Entity> entities = lens == Lens.All ? all : [.. all.Where(entity => told.Contains(entity.Id))];
        IEnumerable<string> left =
        [
            WithoutEnd,
            .. Counted(all.Count - entities.Count, "entity", "entities", "of which nothing is told here"),
            .. Counted(hidden, "relation", "relations", "of or to somebody whom no source names"),
        ];
        return new Drawn(entities, store.StreamStatements(new StatementQuery(), lens, cancellationToken).SelectMany(EdgesOf).Where(IsDrawn), seen, [.. left]);

        bool IsDrawn(GraphEdge edge) => known.Contains(edge.From) && known.Contains(edge.To);
    }

    /// <summary>Edges join two different entities.</summary>
    private static IEnumerable<GraphEdge> EdgesOf(StatementAnswer answer)
    {
        var (subject, target) = (answer.Statement.Subject, answer.Statement.Object);
        if (target is { } one && one != subject) yield return new GraphEdge(answer, subject, one, IsAbout: false);
        foreach (var about in answer.Statement.About.Distinct().Where(about => about != subject && about != target).OrderBy(about => about.ToString(), StringComparer.Ordinal)) yield return new GraphEdge(answer, subject, about, IsAbout: true);
    }

    private static IEnumerable<string> Counted(int count, string one, string many, string which) => count == 0 ? [] : [$"{CountText.Of(count, one, many)} {which}."];
}
