using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>The five reads as asked of our store. How much is asked for stands here, for both sides.</summary>
internal static class Questions
{
    /// <summary>Statements a page.</summary>
    public const int Statements = 100;

    public const int Hits = 20;

    public const int Nodes = 200;

    public const int Hops = 6;

    public static async ValueTask<Entity?> Entity(this EmbeddedStore store, EntityId id)
    {
        var page = await store.FindEntities(new EntityQuery { Ids = [id] });
        return page.Items.Count == 0 ? null : page.Items[0].Item;
    }

    /// <summary>Without the statements of groups that the entity belongs to, which the peer does not have.</summary>
    public static async ValueTask<IReadOnlyList<PageItem<StatementAnswer>>> AsOf(this EmbeddedStore store, EntityId id, DateOnly day)
    {
        var pages = await store.FindStatements(new StatementQuery { Entities = [id], First = Statements }, new Lens { AsOf = day, ExpandGroups = false });
        return pages[0].Items;
    }

    public static ValueTask<Neighbourhood> Around(this EmbeddedStore store, EntityId id, int depth) =>
        store.Neighbourhood(new NeighbourhoodQuery { Seeds = [id], Depth = depth, MaxNodes = Nodes }, Lens.All);

    public static async ValueTask<GraphPath?> Shortest(this EmbeddedStore store, EntityId from, EntityId to)
    {
        var paths = await store.FindPaths(new PathQuery { From = from, To = to, MaxHops = Hops, First = 1 }, Lens.All);
        return paths.Count == 0 ? null : paths[0];
    }

    public static async ValueTask<IReadOnlyList<PageItem<SearchHit>>> Named(this EmbeddedStore store, string prefix)
    {
        var page = await store.Search(new SearchQuery { Text = prefix, First = Hits });
        return page.Items;
    }
}
