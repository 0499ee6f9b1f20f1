using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Gathering;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The fields that gather what is told of several things: what they have in common, and what happened to them.</summary>
internal static class GatheringPages
{
    /// <summary>All statements of each are read.</summary>
    private const int Most = 10;

    /// <summary>Whatever page is asked for, all is read: only a few of them in a request.</summary>
    private const int Price = 1000;

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var common = query.AddAsync(
            "common", new ConnectionObject<CommonEntity>("Common", GatheringTypes.Common(types), types).Required(),
            "What is related to all of several entities, each time by a statement in which both take part: those with few relations first, hubs last. What is denied relates nobody.",
            async (context, _) => await Common(context));
        common.Add("of", new TextIdGraphType().Listed(), $"The entities, 2 to {Most}.");
        common.Add("kinds", new ListGraphType(types.Kind.Required()), "Only entities of these kinds.");
        AddShared(common, types);

        var timeline = query.AddAsync(
            "timeline", new ConnectionObject<TimelineRow>("Timeline", GatheringTypes.Timeline(types), types).Required(),
            "Everything dated about things and their families (system, acts, procedures, proposals), by date. A stage has the date of its event; what follows from a stage by rule is not told beside it.",
            async (context, _) => await Timeline(context));
        timeline.Add("of", new TextIdGraphType().Listed(), $"The things, 1 to {Most}.");
        timeline.AddDay("from", types.Day, "Only what has a date that can mean this day or a later one.");
        timeline.AddDay("to", types.Day, "Only what has a date that can mean this day or an earlier one, and not before `from`.");
        AddShared(timeline, types);
    }

    private static void AddShared(FieldType field, GraphTypes types)
    {
        var hidden = string.Join(", ", Vocabulary.Current.Predicates.Where(one => one.HiddenByDefault));
        field.Add("predicates", new ListGraphType(types.Predicate.Required()), $"Only these verbs; all but those hidden by default if left out: {hidden}.");
        field.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Only these classes of modality.");
        field.AddDocuments();
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
        field.WithComplexityImpact(Price);
    }

    private static async Task<Page<CommonEntity>> Common(IResolveFieldContext context)
    {
        var of = await Things(context, least: 2);
        var filter = new GraphFilter { Kinds = context.List<EntityKind>("kinds")?.ToHashSet(), Predicates = context.List<Predicate>("predicates")?.ToHashSet() };
        var all = await new Judge(context.State().Store).CommonTo(of, filter, await context.Looked(), context.CancellationToken);
        return Page(context, all, one => new HitCursor(0, false, one.Relations, one.Id).Encode(), (one, after) => IsBehind(one, HitCursor.Decode(after)));
    }

    private static async Task<Page<TimelineRow>> Timeline(IResolveFieldContext context)
    {
        var of = await Things(context, least: 1);
        var (from, to) = (Arguments.Value<DateOnly?>(context, "from"), Arguments.Value<DateOnly?>(context, "to"));
        if (from > to) throw Arguments.Bad("from", $"{from:yyyy-MM-dd} is after {to:yyyy-MM-dd}, the day up to which is asked.");
        var filter = new GraphFilter { Predicates = context.List<Predicate>("predicates")?.ToHashSet() };
        var all = await new Judge(context.State().Store).TimelineOf(of, filter, from, to, await context.Looked(), context.CancellationToken);
        return Page(context, all, row => new StatementCursor(row.Date, row.Told.Statement.Id).Encode(), (row, after) => IsBehind(row, StatementCursor.Decode(after)));
    }

    /// <summary>By the ids of today, each once.</summary>
    private static async Task<IReadOnlyList<EntityId>> Things(IResolveFieldContext context, int least)
    {
        var named = context.Ids("of") ?? [];
        if (named.Length > Most) throw Arguments.Bad("of", $"Name at most {Most}.");
        await KnownEntities.Check(context.State(), context.CancellationToken, ("of", named));
        var known = await context.State().Store.FindEntities(new EntityQuery { Ids = named }, context.CancellationToken);
        EntityId[] things = [.. named.Select(id => known.Items.First(item => item.Item.Id == id || item.Item.FormerIds.Contains(id)).Item.Id).Distinct()];
        return things.Length >= least ? things : throw Arguments.Bad("of", least == 1 ? "Name at least one." : "Name at least two different ones.");
    }

    private static Page<T> Page<T>(IResolveFieldContext context, IReadOnlyList<T> all, Func<T, string> cursorOf, Func<T, string, bool> isBehind)
    {
        List<T> rest = context.After() is { } after ? [.. all.Where(one => isBehind(one, after))] : [.. all];
        var first = context.First();
        return new Page<T>([.. rest.Take(first).Select(one => new PageItem<T>(one, cursorOf(one)))], rest.Count > first, all.Count);
    }

    private static bool IsBehind(CommonEntity one, HitCursor cursor) =>
        one.Relations > cursor.Relations || (one.Relations == cursor.Relations && string.CompareOrdinal(one.Id.ToString(), cursor.Id.ToString()) > 0);

    private static bool IsBehind(TimelineRow row, StatementCursor cursor)
    {
        var order = Edtf.CompareForSorting(row.Date, cursor.Start);
        return order > 0 || (order == 0 && string.CompareOrdinal(row.Told.Statement.Id, cursor.Id) > 0);
    }
}
