using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Finding;

/// <summary>The entity whose id or name is nearest to a text by spelling.</summary>
internal static class NearestEntity
{
    /// <summary>Entities in which it is sought, in pages: those of a large database are not all fetched for a slip of the pen.</summary>
    private const int MostPages = 10;

    public static async Task<Entity?> Find(IGraphStore store, string text, CancellationToken cancellationToken)
    {
        var entities = await ReadFirst(store, cancellationToken);
        if (EntityId.TryParse(text, out var id)) return Spelling.Nearest(id, entities.Keys) is { } near ? entities[near] : null;
        return Spelling.Nearest(text, entities.Values.SelectMany(EntityNames.Of)) is { } name
            ? entities.Values.First(entity => EntityNames.Of(entity).Contains(name))
            : null;
    }

    private static async Task<Dictionary<EntityId, Entity>> ReadFirst(IGraphStore store, CancellationToken cancellationToken)
    {
        var entities = new Dictionary<EntityId, Entity>();
        var query = new EntityQuery();
        for (var page = 0; page < MostPages; page++)
        {
            var read = await store.FindEntities(query, cancellationToken);
            foreach (var item in read.Items) entities[item.Item.Id] = item.Item;
            if (!read.HasMore) break;
            query = query with { After = read.Items[^1].Cursor };
        }
        return entities;
    }
}
