using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Whatever has an id, by that alone: what Relay and other clients with a cache fetch again.</summary>
internal static class NodeFields
{
    private const int MostIds = 100;

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var one = query.AddAsync("node", types.Node, "What has this id, an entity or a statement; null where nothing has.", async (context, _) =>
            (await Read(context, [Arguments.Value<string>(context, "id")!]))[0]);
        one.Add("id", new TextIdGraphType().Required(), "Of an entity (instrument:etias) or of a statement (establishes:e9e3dcbc5809784a), also a former one.");
        var several = query.AddAsync("nodes", new NonNullGraphType(new ListGraphType(types.Node)), "What has these ids, in their order; null where nothing has one.", async (context, _) =>
            await Read(context, [.. context.List<string>("ids")!]));
        several.Add("ids", new TextIdGraphType().Listed(), $"At most {MostIds}.");
        several.WithComplexityImpact(field => new FieldComplexityResult(1, field.GetArgument<IEnumerable<object>>("ids")?.Count() ?? 1));
    }

    private static async Task<IReadOnlyList<object?>> Read(IResolveFieldContext context, IReadOnlyList<string> ids)
    {
        if (ids.Count > MostIds) throw Arguments.Bad("ids", $"At most {MostIds}.");
        var entities = ids.Where(id => EntityId.TryParse(id, out _)).Select(EntityId.Parse).ToList();
        var statements = ids.Where(id => !EntityId.TryParse(id, out _)).ToList();
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var entity in entities.Count == 0 ? [] : await Entities(context, entities))
        {
            foreach (var id in entity.FormerIds.Append(entity.Id)) found[id.ToString()] = entity;
        }
        foreach (var statement in statements.Count == 0 ? [] : await Statements(context, statements))
        {
            foreach (var id in statement.FormerIds.Append(statement.Id)) found[id] = statement;
        }
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private static async Task<IEnumerable<Entity>> Entities(IResolveFieldContext context, List<EntityId> ids) =>
        (await context.State().Store.FindEntities(new EntityQuery { Ids = ids, First = MostIds }, context.CancellationToken)).Items.Select(item => item.Item);

    private static async Task<IEnumerable<Statement>> Statements(IResolveFieldContext context, List<string> ids) =>
        (await context.State().Store.FindStatements(new StatementQuery { Ids = ids, First = MostIds }, Lens.All, context.CancellationToken))[0].Items.Select(item => item.Item.Statement);
}
