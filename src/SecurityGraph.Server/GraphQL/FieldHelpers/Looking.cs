using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>The lens of fields that look at much of the graph at once, and may look at what some documents tell alone.</summary>
internal static class Looking
{
    private const string Documents = "documents";

    public static void AddDocuments(this FieldType field) =>
        field.Add(Documents, new ListGraphType(new TextIdGraphType().Required()), "Only what is said in one of these documents.");

    /// <summary>With the documents, which must be there, under their ids of today.</summary>
    public static async Task<Lens> Looked(this IResolveFieldContext context)
    {
        var lens = context.Lens();
        if (context.Ids(Documents) is not { } asked) return lens;
        var state = context.State();
        await KnownEntities.Check(state, context.CancellationToken, (Documents, asked));
        var known = new HashSet<EntityId>();
        foreach (var loading in asked.Select(state.Entities.Load).ToList())
        {
            if (await loading.GetResultAsync(context.CancellationToken) is Entity document) known.Add(document.Id);
        }
        return lens with { Documents = known };
    }
}
