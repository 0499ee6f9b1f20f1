using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Tests.Store;

/// <summary>
/// The contract of stores once more, word for word and without any care for time: what other stores answer is compared with it on
/// generated graphs. Its answers are whole; cursors are not its business.
/// </summary>
internal sealed class NaiveStore(Graph graph)
{
    private static readonly EntityId Unstated = EntityId.Parse("actor:unstated");

    private readonly StatementLens _lens = new(
        id => GraphCompiler.Binding(graph.Entities.FirstOrDefault(entity => entity.Id == id)),
        id => graph.Statements.Where(s => s.Predicate == Predicate.Occurs && s.Subject == id).OrderBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault());

    public Entity? Entity(EntityId id) =>
        graph.Entities.FirstOrDefault(entity => entity.Id == id) ?? graph.Entities.FirstOrDefault(entity => entity.FormerIds.Contains(id));

    public int Relations(EntityId id) => graph.Statements.Count(statement => statement.Participants.Contains(id));

    public IReadOnlyList<Entity> Entities(EntityQuery query) =>
    [
        .. graph.Entities
            .Where(entity => query.Ids?.Any(id => Entity(id) == entity) != false)
            .Where(entity => query.Identifiers?.Any(one => EntityIdentifiers.Match(entity, one) is not null) != false)
            .Where(entity => query.Names?.Any(name => Folding.Fold(name).Length > 0 && EntityNames.Of(entity).Select(Folding.Fold).Contains(Folding.Fold(name))) != false)
            .Where(entity => query.Kinds?.Contains(entity.Kind) != false)
            .Where(entity => query.Subkinds?.Contains(entity.Subkind) != false)
            .Where(entity => query.ToldBy is null || Relations(entity.Id, new Lens { SaidBy = query.ToldBy }) > 0)
            .Where(entity => query.With?.Any(with => NaiveEntities.IsTogether(graph, entity.Id, Through(Entity(with), Lens.All))) != false)
            .Order(Comparer<Entity>.Create((one, other) => NaiveEntities.Compare(graph, one, other, query.Order))),
    ];

    public IReadOnlyList<SearchHit> Search(SearchQuery query) =>
    [
        .. from entity in graph.Entities
           where query.Kinds?.Contains(entity.Kind) != false
           let best = EntityNames.Best(entity, query.Text)
           where best is not null
           let hit = new SearchHit(entity, best.Value.Match, best.Value.Name, Relations(entity.Id))
           orderby hit.Match, entity.Subkind == "it_system" descending, hit.Relations descending, entity.Id
           select hit,
    ];

    public IReadOnlyList<StatementAnswer> Statements(StatementQuery query, Lens lens, EntityId? of)
    {
        var found = of is { } id
            ? Through(Entity(id), lens).SelectMany(pair => graph.Statements.Where(s => TakesPart(s, pair.Entity, query.Part) && !(pair.Via is not null && IsMembership(s)))
                .Select(s => (Statement: s, Through: (EntityId?)pair.Entity, pair.Via))).DistinctBy(one => one.Statement.Id)
            : graph.Statements.Select(s => (Statement: s, Through: (EntityId?)null, Via: (EntityId?)null));
        return
        [
            .. found.Where(one => query.Ids is not { } ids || one.Statement.FormerIds.Prepend(one.Statement.Id).Any(ids.Contains))
                .Where(one => query.Predicates?.Contains(one.Statement.Predicate) != false)
                .Where(one => query.OtherKinds is not { } kinds || one.Statement.Participants.Any(other => other != one.Through && kinds.Contains(Entity(other)!.Kind)))
                .Where(one => query.Subkinds is not { } subkinds || new[] { one.Statement.Subject, one.Statement.Object }.OfType<EntityId>().Any(end => end != one.Through && subkinds.Contains(Entity(end)!.Subkind)))
                .Select(one => _lens.Apply(one.Statement, lens) is { } answer ? answer with { Via = one.Via } : null).OfType<StatementAnswer>()
                .Where(answer => query.Documents is not { } documents || answer.Statement.Evidence.Any(evidence => documents.Contains(evidence.Document)))
                .Where(answer => !query.AsksWhen || NaiveTimes.IsThen(graph, Stored(answer), query))
                .Order(Comparer<StatementAnswer>.Create((one, other) => NaiveTimes.Compare(graph, Stored(one), Stored(other), query.Order))),
        ];
    }

    private Statement Stored(StatementAnswer answer) => graph.Statements.First(statement => statement.Id == answer.Statement.Id);

    public Neighbourhood Neighbourhood(NeighbourhoodQuery query, Lens lens)
    {
        var depths = new Dictionary<EntityId, int>();
        var over = new HashSet<EntityId>();
        var never = query.Avoid.Select(id => Entity(id)?.Id).OfType<EntityId>().Append(Unstated).ToHashSet();
        var most = query.Seeds is null ? 0 : query.Depth;
        var seeds = query.Seeds?.Select(id => Entity(id)?.Id).OfType<EntityId>() ?? graph.Entities.Where(one => query.Filter.Kinds?.Contains(one.Kind) != false).Select(one => one.Id);
        var layer = Keep(seeds.Where(id => !never.Contains(id)).Distinct(), 0);
        for (var depth = 1; depth <= most; depth++)
        {
            var found = layer.SelectMany(node => Edges(query.Filter.Takes, lens).Where(edge => edge.From == node || edge.To == node)
                .Select(edge => edge.From == node ? edge.To : edge.From));
            layer = Keep(found.Distinct().Where(id => !depths.ContainsKey(id) && !over.Contains(id) && !never.Contains(id) && query.Filter.Kinds?.Contains(Entity(id)!.Kind) != false), depth);
        }

        var edges = Edges(query.Filter.Takes, lens).Where(edge => depths.ContainsKey(edge.From) && depths.ContainsKey(edge.To)).ToList();
        var leading = depths.Where(node => node.Value > 0)
            .Select(node => edges.First(edge => (edge.From == node.Key && depths[edge.To] < node.Value) || (edge.To == node.Key && depths[edge.From] < node.Value)));
        var kept = leading.Concat(edges).Distinct().Take(4 * query.MaxNodes).ToHashSet();
        return new Neighbourhood(
            [.. depths.Select(node => new GraphNode(Entity(node.Key)!, node.Value, Relations(node.Key)))],
            [.. edges.Where(kept.Contains)],
            new LeftOut(
                over.Count,
                edges.Count - kept.Count,
                Edges(predicate => query.Filter.Predicates is null && predicate.HiddenByDefault, lens)
                    .Where(edge => !never.Contains(edge.From) && !never.Contains(edge.To))
                    .Where(edge => LeadsOn(edge.From) || LeadsOn(edge.To) || (depths.ContainsKey(edge.From) && depths.ContainsKey(edge.To)))
                    .DistinctBy(edge => edge.Answer.Statement.Id).CountBy(edge => edge.Answer.Statement.Predicate.Name).ToDictionary(StringComparer.Ordinal),
                Edges(query.Filter.Takes, lens)
                    .Where(edge => (LeadsOn(edge.From) && IsOfOtherKind(edge.To)) || (LeadsOn(edge.To) && IsOfOtherKind(edge.From)))
                    .DistinctBy(edge => edge.Answer.Statement.Id).Count()));

        bool LeadsOn(EntityId id) => depths.TryGetValue(id, out var depth) && depth < most;

        bool IsOfOtherKind(EntityId id) => query.Filter.Kinds?.Contains(Entity(id)!.Kind) == false && !depths.ContainsKey(id) && !over.Contains(id) && !never.Contains(id);

        List<EntityId> Keep(IEnumerable<EntityId> found, int depth)
        {
            var ordered = found.OrderByDescending(Relations).ThenBy(id => id).ToList();
            var room = ordered.Take(query.MaxNodes - depths.Count).ToList();
            over.UnionWith(ordered.Skip(room.Count));
            room.ForEach(id => depths.Add(id, depth));
            return room;
        }
    }

    public IReadOnlyList<GraphPath> Paths(PathQuery query, Lens lens)
    {
        if (Entity(query.From) is not { Id: var from } || Entity(query.To) is not { Id: var to } || from == to) return [];
        var direct = PathEdges(query.Filter.Takes, lens).Where(edge => edge.From == from || edge.To == from).Where(edge => edge.From == to || edge.To == to).Take(5).ToList();
        var leading = PathEdges(predicate => query.Filter.Takes(predicate) && !predicate.IsTalk, lens).Where(edge => edge.Answer.Statement.Modality != Modality.Denied).ToList();
        // What a statement is about narrows what it says of subject and object; and a publisher did not do what stands in a document.
        var edges = leading.Where(edge => edge.IsAbout || (edge.Answer.Statement is { About.Count: 0 } told && !(told.Predicate.Name is "PUBLISHES" or "CONTACT_FOR" && told.Object!.Value.Kind == EntityKind.Document.Prefix))).ToList();
        var groups = leading.Select(edge => edge.Answer.Statement).DistinctBy(statement => statement.Id).Select(statement => statement.Participants.ToHashSet()).ToList();
        var avoid = query.Avoid.Select(id => Entity(id)?.Id).ToHashSet();
        var through = query.Through.Select(id => Entity(id)?.Id).ToHashSet();
        var paths = new List<EntityId[]>();
        if (direct.Count > 0) paths.Add([from, to]);
        Extend([from]);
        return
        [
            .. paths.Select(path => (Ids: path, HubDegree: path[1..^1].Sum(id => (long)Relations(id))))
                .OrderBy(path => path.Ids.Length).ThenBy(path => path.HubDegree).ThenBy(path => string.Join(' ', path.Ids), StringComparer.Ordinal).Take(query.First)
                .Select(path => new GraphPath(
                    [.. path.Ids.Select(id => Entity(id)!)], path.Ids.Length == 2 ? [direct] : [.. path.Ids.Zip(path.Ids.Skip(1), Hop)], path.HubDegree)),
        ];

        void Extend(EntityId[] path)
        {
            foreach (var next in edges.Where(edge => edge.From == path[^1] || edge.To == path[^1]).Select(edge => edge.From == path[^1] ? edge.To : edge.From).Distinct())
            {
                if (path.Contains(next) || (path.Length > 1 && groups.Any(group => group.Contains(path[^2]) && group.Contains(path[^1]) && group.Contains(next)))) continue;
                if (next == to && path.Length > 1) paths.Add([.. path, next]);
                else if (next != to && path.Length < query.MaxHops && MayPass(Entity(next)!)) Extend([.. path, next]);
            }
        }

        bool MayPass(Entity entity) =>
            !avoid.Contains(entity.Id) && query.Filter.Kinds?.Contains(entity.Kind) != false
            && (through.Contains(entity.Id) || !entity.IsPlace);

        IReadOnlyList<GraphEdge> Hop(EntityId a, EntityId b) =>
            [.. edges.Where(edge => (edge.From, edge.To) == (a, b) || (edge.From, edge.To) == (b, a)).Take(5)];
    }

    /// <summary>Each two who take part in one statement.</summary>
    private IEnumerable<GraphEdge> PathEdges(Func<Predicate, bool> takes, Lens lens) =>
        Statements(new StatementQuery(), lens with { ExpandGroups = false }, of: null).Where(answer => takes(answer.Statement.Predicate)).SelectMany(answer =>
        {
            List<EntityId> all = [.. answer.Statement.Participants.Distinct()];
            return all.SelectMany((one, i) => all.Skip(i + 1).Select(other => new GraphEdge(answer, one, other, IsAbout: i > 0 || answer.Statement.Object != other)))
                .Where(edge => edge.From != Unstated && edge.To != Unstated);
        });

    public GraphTotals Totals(Lens lens)
    {
        var shown = graph.Statements.Select(statement => _lens.Apply(statement, lens)?.Statement).OfType<Statement>().ToList();
        var said = shown.SelectMany(statement => statement.Evidence).Select(evidence => evidence.SaidOn).OfType<Edtf>().ToList();
        return new GraphTotals(
            graph.Entities.CountBy(entity => entity.Kind.Name).ToDictionary(StringComparer.Ordinal),
            shown.CountBy(statement => statement.Predicate.Name).ToDictionary(StringComparer.Ordinal),
            shown.CountBy(statement => statement.Modality.Class()).ToDictionary(),
            shown.SelectMany(statement => statement.Evidence).CountBy(evidence => evidence.Document).ToDictionary(),
            new SaidRange(
                said.Where(date => date.Earliest != DateOnly.MinValue).OrderBy(date => date.Earliest).ThenBy(date => date.Latest)
                    .ThenBy(date => date.ToString(), StringComparer.Ordinal).FirstOrDefault(),
                said.Where(date => date.Latest != DateOnly.MaxValue).OrderBy(date => date.Latest).ThenBy(date => date.Earliest)
                    .ThenBy(date => date.ToString(), StringComparer.Ordinal).LastOrDefault()));
    }

    public IReadOnlyList<RelationCount> ByPredicate(EntityId id, Lens lens) => RelationCount.InOrder(
        graph.Statements.Where(one => one.Participants.Contains(Entity(id)!.Id) && _lens.Apply(one, lens) is not null).Select(one => RelationCount.Of(one, Entity(id)!.Id)));

    public int Relations(EntityId id, Lens lens) =>
        graph.Statements.Count(statement => statement.Participants.Contains(Entity(id)!.Id) && _lens.Apply(statement, lens) is not null);

    public IReadOnlyList<Mention> Mentions(MentionQuery query)
    {
        var cited = from statement in graph.Statements
                    from id in statement.Participants.Distinct()
                    from evidence in statement.Evidence
                    group evidence by (id, evidence.Document, evidence.Section) into place
                    select new Mention(place.Key.id, place.Key.Document, place.Key.Section, place.Count());
        return
        [
            .. graph.Mentions.Concat(cited).DistinctBy(mention => (mention.Entity, mention.Document, mention.Section))
                .Where(mention => query.Entities?.Any(id => Entity(id)?.Id == mention.Entity) != false && query.Documents?.Any(id => Entity(id)?.Id == mention.Document) != false)
                .OrderBy(mention => mention.Entity).ThenBy(mention => mention.Document).ThenBy(mention => mention.Section, StringComparer.Ordinal),
        ];
    }

    /// <summary>All that a picture draws, in the order of edges.</summary>
    private IEnumerable<GraphEdge> Edges(Func<Predicate, bool> takes, Lens lens) =>
        Statements(new StatementQuery(), lens with { ExpandGroups = false }, of: null)
            .Where(answer => takes(answer.Statement.Predicate))
            .SelectMany(answer => answer.Statement.Participants.Skip(1).Distinct()
                .Where(end => end != answer.Statement.Subject && end != Unstated && answer.Statement.Subject != Unstated).Order()
                .Select(end => new GraphEdge(answer, answer.Statement.Subject, end, IsAbout: answer.Statement.Object != end)));

    private IEnumerable<(EntityId Entity, EntityId? Via)> Through(Entity? entity, Lens lens)
    {
        if (entity is null) yield break;
        yield return (entity.Id, null);
        HashSet<EntityId> seen = [entity.Id];
        var layer = seen.ToList();
        while (lens.ExpandGroups && layer.Count > 0)
        {
            layer = [.. layer.SelectMany(member => graph.Statements.Where(s => IsMembership(s) && s.Subject == member)).Select(s => s.Object!.Value).Where(seen.Add).Order()];
            foreach (var group in layer) yield return (group, group);
        }
    }

    internal static bool IsMembership(Statement statement) =>
        statement.Predicate == Predicate.PartOf && statement.Role == "member" && statement.Modality.Class() == ModalityClass.Fact;

    private static bool TakesPart(Statement statement, EntityId id, Part part) => part switch
    {
        Part.Subject => statement.Subject == id,
        Part.Object => statement.Object == id,
        Part.About => statement.About.Contains(id),
        _ => statement.Participants.Contains(id),
    };
}
