using GraphQL;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL;

/// <summary>Finds the one entity that somebody means.</summary>
internal static class EntityFinder
{
    public static async Task<Entity?> Find(IResolveFieldContext context)
    {
        var (id, alias, identifier) = (Arguments.Value<string>(context, "id"), Arguments.Value<string>(context, "alias"), Arguments.Value<string>(context, "identifier"));
        if (new[] { id, alias, identifier }.Count(one => one is not null) != 1) throw Arguments.Bad("id, alias, identifier", "Give exactly one of them.");
        if (id is not null) return await First(context, new EntityQuery { Ids = [Arguments.Id("id", id)], First = 1 });
        if (identifier is not null)
        {
            var recognised = IdentifierSchemes.Recognise(identifier);
            return recognised.Count == 0 ? null : await First(context, new EntityQuery { Identifiers = recognised, First = 1 });
        }
        // The rank of search puts whole names first and systems before all else.
        var hits = await context.State().Store.Search(new SearchQuery { Text = alias!, First = 1 }, context.CancellationToken);
        return hits.Items is [{ Item: { Match: SearchMatch.Name or SearchMatch.Alias } hit }] ? hit.Entity : null;
    }

    /// <summary>All that the texts may mean; null where none are given.</summary>
    public static IReadOnlyCollection<(string Scheme, string Value)>? Identifiers(IReadOnlyList<string>? texts) =>
        texts is null ? null : [.. texts.SelectMany(IdentifierSchemes.Recognise)];

    private static async Task<Entity?> First(IResolveFieldContext context, EntityQuery query) =>
        (await context.State().Store.FindEntities(query, context.CancellationToken)).Items is [var first, ..] ? first.Item : null;
}
