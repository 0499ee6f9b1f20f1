using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>How the fields that give statements ask the store.</summary>
internal static class StatementPages
{
    public static void AddFilter(FieldType field, GraphTypes types)
    {
        field.Add("predicates", new ListGraphType(types.Predicate.Required()), "Only these verbs.");
        field.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Only these classes of modality.");
        field.Add("documents", new ListGraphType(new TextIdGraphType().Required()), "Said in one of these documents.");
        field.Add("otherKinds", new ListGraphType(types.Kind.Required()), "A further participant is of one of these kinds.");
        field.Add("expandGroups", new BooleanGraphType(), "Whether statements about its groups count (marked via).", defaultValue: true);
    }

    public static StatementQuery Query(IResolveFieldContext context) => new()
    {
        Part = Arguments.Value<Part?>(context, "part") ?? Part.Any,
        Predicates = context.List<Predicate>("predicates"),
        Documents = context.Ids("documents"),
        OtherKinds = context.List<EntityKind>("otherKinds"),
        First = context.First(),
        After = context.After(),
        CountTotal = context.Selects("totalCount"),
    };

    /// <summary>In a batch with the other entities of the level; a page after a cursor is asked for alone.</summary>
    public static object Load(IResolveFieldContext context, EntityId entity, StatementQuery query) =>
        context.State().Statements(query.After is null ? Signature(query) : $"{entity} {query.After} {Signature(query)}", query, context.Lens()).Load(entity);

    private static string Signature(StatementQuery query) => string.Join(
        '|', query.Part, query.First, query.CountTotal, Words(query.Predicates), Words(query.Documents), Words(query.OtherKinds));

    private static string Words<T>(IReadOnlyCollection<T>? values) => values is null ? "*" : string.Join(' ', values);
}
