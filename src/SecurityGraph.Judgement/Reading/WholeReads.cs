using System.Runtime.CompilerServices;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Reading;

/// <summary>
/// Reads of a store to their end, for whole sets of entities. A store answers in pages of at most <see cref="Limits.MaxFirst"/>; a
/// judgement over the first page alone would be wrong without a word.
/// </summary>
public static class WholeReads
{
    /// <summary>
    /// All statements that a query selects for each entity, in the order of statements, under the id that was asked for. One call of
    /// the store for all entities, and for those with more than a page one for each further page.
    /// </summary>
    /// <param name="query">What is asked of each entity; its entities and pages are set here.</param>
    public static async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<StatementAnswer>>> ReadStatements(
        this IGraphStore store, IEnumerable<EntityId> entities, StatementQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        EntityId[] asked = [.. entities.Distinct()];
        var whole = new Dictionary<EntityId, IReadOnlyList<StatementAnswer>>();
        if (asked.Length == 0) return whole;
        var pages = await store.FindStatements(query with { Entities = asked }, lens, cancellationToken);
        foreach (var (id, first) in asked.Zip(pages)) whole[id] = await ReadOn(store, first, query with { Entities = [id] }, lens, cancellationToken);
        return whole;
    }

    /// <summary>All statements that a query selects over the whole graph, page after page, in the order of statements.</summary>
    public static async Task<IReadOnlyList<StatementAnswer>> ReadAllStatements(this IGraphStore store, StatementQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await store.StreamStatements(query, lens, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The same, of which nothing is held beyond the page at hand.</summary>
    public static async IAsyncEnumerable<StatementAnswer> StreamStatements(
        this IGraphStore store, StatementQuery query, Lens lens, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        query = query with { Entities = null };
        Page<StatementAnswer> page;
        do
        {
            page = (await store.FindStatements(query, lens, cancellationToken))[0];
            foreach (var item in page.Items) yield return item.Item;
            if (page.HasMore) query = query with { After = page.Items[^1].Cursor };
        }
        while (page.HasMore);
    }

    /// <summary>All entities of the graph, page after page, in the order of entities.</summary>
    public static async Task<IReadOnlyList<Entity>> ReadAllEntities(this IGraphStore store, CancellationToken cancellationToken = default)
    {
        var page = await store.FindEntities(new EntityQuery(), cancellationToken);
        List<Entity> all = [.. page.Items.Select(item => item.Item)];
        while (page.HasMore)
        {
            page = await store.FindEntities(new EntityQuery { After = page.Items[^1].Cursor }, cancellationToken);
            all.AddRange(page.Items.Select(item => item.Item));
        }
        return all;
    }

    /// <summary>Entities by id, however many, under the id that was asked for: a current one or a former one. What the store does not hold is left out.</summary>
    public static async Task<IReadOnlyDictionary<EntityId, Entity>> ReadEntities(
        this IGraphStore store, IEnumerable<EntityId> ids, CancellationToken cancellationToken = default)
    {
        var asked = ids.ToHashSet();
        var found = new Dictionary<EntityId, Entity>();
        foreach (var some in asked.Chunk(Limits.MaxFirst))
        {
            foreach (var item in (await store.FindEntities(new EntityQuery { Ids = some }, cancellationToken)).Items) Add(item.Item);
        }
        return found;

        void Add(Entity entity)
        {
            if (asked.Contains(entity.Id)) found[entity.Id] = entity;
            foreach (var former in entity.FormerIds.Where(asked.Contains)) found.TryAdd(former, entity);
        }
    }

    /// <summary>A cursor goes on with one entity, so the further pages are asked for one by one.</summary>
    private static async Task<IReadOnlyList<StatementAnswer>> ReadOn(
        IGraphStore store, Page<StatementAnswer> page, StatementQuery query, Lens lens, CancellationToken cancellationToken)
    {
        List<StatementAnswer> answers = [.. page.Items.Select(item => item.Item)];
        while (page.HasMore)
        {
            page = (await store.FindStatements(query with { After = page.Items[^1].Cursor }, lens, cancellationToken))[0];
            answers.AddRange(page.Items.Select(item => item.Item));
        }
        return answers;
    }
}
