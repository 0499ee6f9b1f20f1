using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>How the fields that give statements ask the store.</summary>
internal static class StatementPages
{
    public static void AddFilter(FieldType field, GraphTypes types)
    {
        field.Add("predicates", new ListGraphType(types.Predicate.Required()), "Only these verbs.");
        field.Add("otherKinds", new ListGraphType(types.Kind.Required()), "Another participant than the entity, whatever its part, is of one of these kinds.");
        field.Add("subkinds", new ListGraphType(new StringGraphType().Required()), "Of its subject and its object, whoever is not the entity is of one of these subkinds.");
        AddShared(field, types);
    }

    /// <summary>What is the same of statements and of relations.</summary>
    public static void AddShared(FieldType field, GraphTypes types)
    {
        field.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Only these classes of modality.");
        field.Add("documents", new ListGraphType(new TextIdGraphType().Required()), "Said in one of these documents.");
        field.Add("expandGroups", new BooleanGraphType(), "Whether statements about its groups count (marked via).", defaultValue: true);
        field.AddDay("from", types.Day, "Only those that, as the whole graph dates them, can be so on this day or a later one (a state by its first and last day, what an event tells by that of the event); none without a date.");
        field.AddDay("to", types.Day, "Only those that, as the whole graph dates them, can be so on this day or an earlier one, and not before `from`; none without a date.");
        field.Add("order", types.TimeOrder, "By the dates of the whole graph: no day that is asked for moves one.", TimeOrder.Oldest);
    }

    /// <summary>What is asked of <see cref="AddShared"/>, and the page.</summary>
    public static StatementQuery Shared(IResolveFieldContext context, StatementQuery query) => query with
    {
        Documents = context.Ids("documents"),
        First = context.First(),
        After = context.After(),
        CountTotal = context.Selects("totalCount"),
        From = Arguments.Value<DateOnly?>(context, "from"),
        To = Arguments.Value<DateOnly?>(context, "to"),
        Order = Arguments.Value<TimeOrder?>(context, "order") ?? TimeOrder.Oldest,
    };

    public static StatementQuery Query(IResolveFieldContext context) => Shared(context, new()
    {
        Part = Arguments.Value<Part?>(context, "part") ?? Part.Any,
        Predicates = context.List<Predicate>("predicates"),
        OtherKinds = context.List<EntityKind>("otherKinds"),
        Subkinds = KnownSubkinds.Read(context, Vocabulary.Current.Kinds),
    });

    /// <summary>In a batch with the other entities of the level; a page after a cursor is asked for alone.</summary>
    public static object Load(IResolveFieldContext context, EntityId entity, StatementQuery query) =>
        context.State().Statements(query.After is null ? Signature(query) : $"{entity} {query.After} {Signature(query)}", query, context.Lens()).Load(entity);

    /// <summary>The same of families: one page for each.</summary>
    public static object Load(IResolveFieldContext context, Family family, StatementQuery query) =>
        context.State().OfFamilies(query.After is null ? Signature(query) : $"{string.Join(' ', family.Members)} {query.After} {Signature(query)}", query, context.Lens()).Load(family);

    private static string Signature(StatementQuery query) => string.Join(
        '|', query.Part, query.First, query.CountTotal, query.Order, query.From, query.To, Words(query.Predicates), Words(query.Documents), Words(query.OtherKinds), Words(query.Subkinds));

    private static string Words<T>(IReadOnlyCollection<T>? values) => values is null ? "*" : string.Join(' ', values);
}
