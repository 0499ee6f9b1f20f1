using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A list of the entities of each kind: of events also by days and by who took part, in the order of time.</summary>
internal static class EntityLists
{
    /// <summary>Whatever page is asked for, all are judged: only a few of these in a request.</summary>
    private const int StagesPrice = 3000;

    private static readonly IGraphType Text = new StringGraphType();

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        foreach (var kind in Vocabulary.Current.Kinds) Add(query, kind, types);
    }

    private static void Add(ObjectGraphType<object> root, EntityKind kind, GraphTypes types)
    {
        var connection = new ConnectionObject<Entity>(kind.Name, types.Kinds[kind], types);
        var isOfEvents = kind == EntityKind.Event;
        var order = isOfEvents ? "by name, with those first that have most relations, or in the order of time" : "by name or with those first that have most relations";
        var field = root.AddAsync(kind.Prefix + "s", connection.Required(), $"{kind.Name}s, {order}.", async (context, _) =>
        {
            var query = Query(context, kind);
            await KnownEntities.Check(context.State(), context.CancellationToken, ("participants", query.With));
            return Stages(context) is { } stages
                ? await new Judge(context.State().Store).AtStage(query, stages, context.Lens(), context.CancellationToken)
                : await context.State().Store.FindEntities(query, context.CancellationToken);
        });
        if (isOfEvents) AddEvents(field, types);
        if (kind == EntityKind.Procedure || kind == EntityKind.Instrument) AddStages(field, kind, types);
        field.Add("ids", new ListGraphType(new TextIdGraphType().Required()), "Only these.");
        field.Add("names", new ListGraphType(Text.Required()), "Only with one of these names, titles or aliases; accents and case do not count.");
        field.Add("identifiers", new ListGraphType(Text.Required()), "Only with one of these identifiers, in any written form.");
        field.Add("subkinds", new ListGraphType(Text.Required()), "Only of these subkinds.");
        field.Add("order", isOfEvents ? types.EventOrder : types.ListOrder, "In which order they stand.", ListOrder.Name);
        field.AddPage();
    }

    private static void AddEvents(FieldType field, GraphTypes types)
    {
        field.AddDay("from", types.Day, "Only those whose date, as the whole graph tells it, can mean this day or a later one; none without a date.");
        field.AddDay("to", types.Day, "Only those whose date, as the whole graph tells it, can mean this day or an earlier one, and not before `from`; none without a date.");
        field.AddDay("toldBy", types.Day, "Only those of which a source had told anything by this day: names tell, too. How each is told by then, `saidBy` of its fields says.");
        field.Add(
            "participants", new ListGraphType(new TextIdGraphType().Required()),
            "Only those that a statement names together with one of these, or with a group that one of these belongs to; what is denied joins nobody.");
    }

    private static void AddStages(FieldType field, EntityKind kind, GraphTypes types)
    {
        field.Add("stages", new ListGraphType(types.Stage.Required()), "Only those whose current stage is one of these on the days of `asOf` and `saidBy`.");
        if (kind == EntityKind.Procedure)
            field.Add("open", new BooleanGraphType(), "true: only those of which an act may still come; false: only those of which it has been published, or none will come. Those without a current stage are neither.");
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.WithComplexityImpact(one => new FieldComplexityResult(one.GetArgument<object?>("stages") is null && one.GetArgument<object?>("open") is null ? 1 : StagesPrice, 1));
    }

    private static StageQuestion? Stages(IResolveFieldContext context)
    {
        var (stages, open) = (context.List<string>("stages"), Arguments.Value<bool?>(context, "open"));
        return stages is null && open is null ? null : new StageQuestion(stages, open);
    }

    private static EntityQuery Query(IResolveFieldContext context, EntityKind kind) => new()
    {
        Kinds = [kind],
        Subkinds = KnownSubkinds.Read(context, kind),
        Ids = context.Ids("ids"),
        Names = context.List<string>("names"),
        Identifiers = context.List<string>("identifiers")?.Select(text => Arguments.Identifier("identifiers", text)).ToList(),
        From = Arguments.Value<DateOnly?>(context, "from"),
        To = Arguments.Value<DateOnly?>(context, "to"),
        With = context.Ids("participants"),
        Order = Arguments.Value<ListOrder?>(context, "order") ?? ListOrder.Name,
        ToldBy = Arguments.Value<DateOnly?>(context, "toldBy"),
        First = context.First(),
        After = context.After(),
        CountTotal = context.Selects("totalCount"),
    };
}
