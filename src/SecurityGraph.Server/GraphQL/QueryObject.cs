using System.Globalization;
using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Server.GraphQL.Types;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL;

/// <summary>The fields of <c>Query</c>: what GraphQL can be asked first, and which read or judgement answers it.</summary>
internal sealed class QueryObject : ObjectGraphType<object>
{
    private static readonly IGraphType Text = new StringGraphType();

    public QueryObject(GraphTypes types)
    {
        Name = "Query";
        Description = "Who does what with which instrument, when, how surely, and where it is said: document, section, paragraph, and the sentence itself where the texts are at hand.";
        FindingFields.AddTo(this, types);
        NodeFields.AddTo(this, types);
        EntityLists.AddTo(this, types);
        AddStatements(types);
        AddSearch(types);
        AddWalks(types, new WalkTypes(types));
        GatheringPages.AddTo(this, types);
        PromisePages.AddTo(this, types);
        AbsenceTypes.AddTo(this, types);
        ChangePages.AddTo(this, types);
        ContradictionPages.AddTo(this, types);
        MoneyPages.AddTo(this, types);
        this.AddAsync("statistics", StatisticsTypes.Of(types).Required(), "What the graph holds, and what it does not.", async (context, _) =>
            await Coverage.Read(context.State().Store, context.CancellationToken));
        this.Add("vocabulary", VocabularyTypes.Of(types).Required(), "The words that statements are made of.", (_, _) => Vocabulary.Current);
    }

    private void AddStatements(GraphTypes types)
    {
        var field = this.AddAsync("statements", types.StatementConnection.Required(), "Statements of the whole graph, or of one entity, by their date or that of their event, undated last.", async (context, _) =>
        {
            var entity = Arguments.Value<string>(context, "entity");
            var query = StatementPages.Query(context) with { Entities = entity is null ? null : [Arguments.Id("entity", entity)], Ids = context.List<string>("ids") };
            await KnownEntities.Check(context.State(), context.CancellationToken, ("entity", query.Entities), ("documents", query.Documents));
            return (await context.State().Store.FindStatements(query, context.Lens(), context.CancellationToken))[0];
        });
        field.Add("entity", new TextIdGraphType(), "Only those in which it takes part.");
        field.Add("ids", new ListGraphType(new TextIdGraphType().Required()), "Only these.");
        field.Add("part", types.Part, "The part that the entity takes.", Part.Any);
        StatementPages.AddFilter(field, types);
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
    }

    private void AddSearch(GraphTypes types)
    {
        var connection = new ConnectionObject<SearchHit>("Search", types.Entity, types, edge =>
        {
            edge.Add("match", types.SearchMatch.Required(), "How the text matched.", (_, item) => item.Item.Match);
            edge.Add("matchedName", Text.Required(), "The name, title or alias that matched best.", (_, item) => item.Item.MatchedName);
        }, hit => hit.Entity);
        var field = this.AddAsync(
            "search", connection.Required(), "Entities whose names have all words of the text, the last as a prefix; accents and case do not count.", Search);
        connection.AddAsync("absence", types.Absence, "Why nothing is found by the text; null where something is, of whatever kind.", WhyNothingIsFound);
        field.Add("text", Text.Required(), "What somebody typed.");
        field.Add("kinds", new ListGraphType(types.Kind.Required()), "Only of these kinds.");
        field.AddPage();
    }

    private void AddWalks(GraphTypes types, WalkTypes walks)
    {
        var graph = this.AddAsync("graph", walks.Graph.Required(), "The graph around entities: nodes, edges and what was left out.", Graph);
        graph.Add("from", new ListGraphType(new TextIdGraphType().Required()), "The seeds; left out, the most related entities of the whole graph, as far as `maxNodes` has room, whatever the depth.");
        graph.Add("depth", new IntGraphType(), $"How many relations away, 0 to {Limits.MaxDepth}.", NeighbourhoodQuery.DefaultDepth);
        graph.Add("avoid", new ListGraphType(new TextIdGraphType().Required()), "Entities that are not drawn, be they seeds, and lead nowhere.");
        graph.Add("maxNodes", new IntGraphType(), $"1 to {Limits.MaxNodes}.", NeighbourhoodQuery.DefaultMaxNodes);
        AddFilter(graph, types);

        var paths = this.AddAsync("paths", walks.Paths.Required(), "How two entities hang together, with evidence for each hop; hubs are damped. A statement joins all who take part in it; mere talk (a call, a citation) is at most a path by itself; places and countries are passed only where `through` names them.", Paths);
        paths.Add("from", new TextIdGraphType().Required(), "One end.");
        paths.Add("to", new TextIdGraphType().Required(), "The other.");
        paths.Add("avoid", new ListGraphType(new TextIdGraphType().Required()), "Entities that no path may pass.");
        paths.Add("through", new ListGraphType(new TextIdGraphType().Required()), "Places and countries that paths may pass.");
        paths.Add("maxHops", new IntGraphType(), $"1 to {Limits.MaxHops}.", PathQuery.DefaultMaxHops);
        paths.Add("first", new IntGraphType(), $"1 to {Limits.MaxPaths}.", PathQuery.DefaultFirst);
        AddFilter(paths, types);
    }

    private static void AddFilter(FieldType field, GraphTypes types)
    {
        field.Add("kinds", new ListGraphType(types.Kind.Required()), "Kinds of the entities that may appear.");
        var hidden = string.Join(", ", Vocabulary.Current.Predicates.Where(one => one.HiddenByDefault));
        field.Add("predicates", new ListGraphType(types.Predicate.Required()), $"Verbs that may appear; all but those hidden by default if left out: {hidden}.");
        field.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Classes of modality that may appear.");
        field.AddDocuments();
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
    }

    private static GraphFilter Filter(IResolveFieldContext context) => new()
    {
        Kinds = context.List<EntityKind>("kinds")?.ToHashSet(),
        Predicates = context.List<Predicate>("predicates")?.ToHashSet(),
    };

    /// <summary>What joins nobody on the way, as far as it may be the reason.</summary>
    private static string Unsaid(PathQuery query)
    {
        var hidden = query.Filter.Predicates is null ? $", and neither does {string.Join(" nor ", Vocabulary.Current.Predicates.Where(one => one.HiddenByDefault))} unless `predicates` names it" : "";
        return $". It may be that no statement joins them; mere talk, denials, places and countries (unless `through` names them) lead no path on{hidden}";
    }

    private static async Task<object?> Search(IResolveFieldContext context, object source)
    {
        var query = new SearchQuery
        {
            Text = Arguments.Value<string>(context, "text") ?? "",
            Kinds = context.List<EntityKind>("kinds"),
            First = context.First(),
            After = context.After(),
            CountTotal = context.Selects("totalCount"),
        };
        return await context.State().Store.Search(query, context.CancellationToken);
    }

    private static async Task<object?> WhyNothingIsFound(IResolveFieldContext context, Page<SearchHit> page)
    {
        var text = Arguments.Value<string>(context.Parent!, "text") ?? "";
        var found = page.Items.Count > 0 || (await context.State().Store.Search(new SearchQuery { Text = text, First = 1 }, context.CancellationToken)).Items.Count > 0;
        return found ? null : await new Judge(context.State().Store).WhyNothingIsCalled(text, context.CancellationToken);
    }

    private static async Task<object?> Graph(IResolveFieldContext context, object source)
    {
        var query = new NeighbourhoodQuery
        {
            Seeds = context.Ids("from"),
            Avoid = context.Ids("avoid") ?? [],
            Depth = Arguments.Value<int?>(context, "depth") ?? NeighbourhoodQuery.DefaultDepth,
            Filter = Filter(context),
            MaxNodes = Arguments.Value<int?>(context, "maxNodes") ?? NeighbourhoodQuery.DefaultMaxNodes,
        };
        var state = context.State();
        await KnownEntities.Check(state, context.CancellationToken, ("from", query.Seeds), ("avoid", query.Avoid));
        var lens = await context.Looked();
        var seeds = (query.Seeds ?? []).Count == 0 ? [] : (await state.Store.ReadEntities(query.Seeds!, context.CancellationToken)).Values.DistinctBy(seed => seed.Id).OrderBy(seed => seed.Id).ToList();
        return new Picture(await state.Store.Neighbourhood(query, lens, context.CancellationToken), seeds, query.Filter, lens);
    }

    private static async Task<Absence> WhyNothingJoins(PathQuery query, IResolveFieldContext context)
    {
        var store = context.State().Store;
        var all = new PathQuery { From = query.From, To = query.To, Through = query.Through, Filter = new GraphFilter { Predicates = Vocabulary.Current.Predicates.ToHashSet() }, First = 1 };
        var isLeftOut = (await store.FindPaths(all, Lens.All, context.CancellationToken)).Count > 0;
        return await new Judge(store).WhyNothingIsTold([query.From, query.To], isLeftOut, context.CancellationToken);
    }

    private static async Task<object?> Paths(IResolveFieldContext context, object source)
    {
        var query = new PathQuery
        {
            From = Arguments.Id("from", Arguments.Value<string>(context, "from")!),
            To = Arguments.Id("to", Arguments.Value<string>(context, "to")!),
            Avoid = context.Ids("avoid") ?? [],
            Through = context.Ids("through") ?? [],
            Filter = Filter(context),
            MaxHops = Arguments.Value<int?>(context, "maxHops") ?? PathQuery.DefaultMaxHops,
            First = Arguments.Value<int?>(context, "first") ?? PathQuery.DefaultFirst,
        };
        await KnownEntities.Check(context.State(), context.CancellationToken, ("from", [query.From]), ("to", [query.To]), ("avoid", query.Avoid), ("through", query.Through));
        var found = await context.State().Store.FindPaths(query, await context.Looked(), context.CancellationToken);
        if (found.Count > 0) return new PathAnswer(found, null);
        var avoiding = query.Avoid.Count > 0 ? $" that avoids {string.Join(", ", query.Avoid)}" : "";
        var why = query.From == query.To ? "From an entity to itself there is no path."
            : string.Create(CultureInfo.InvariantCulture, $"There is no path of at most {query.MaxHops} {(query.MaxHops == 1 ? "relation" : "relations")} from {query.From} to {query.To}{avoiding}{Unsaid(query)}.");
        return new PathAnswer([], why, query.From == query.To ? null : await WhyNothingJoins(query, context));
    }
}
