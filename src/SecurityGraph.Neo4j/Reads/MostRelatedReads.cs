using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="EntityQuery"/> in the order of <see cref="ListOrder.Relations"/>.</summary>
internal sealed class MostRelatedReads(CypherReads reads)
{
    /// <param name="query">The question.</param>
    /// <param name="allOf">All that it allows.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public async Task<Page<Entity>> Find(EntityQuery query, Func<EntityQuery, CancellationToken, Task<IEnumerable<Entity>>> allOf, CancellationToken cancellationToken)
    {
        RelatedCursor? after = query.After is { } cursor ? RelatedCursor.Decode(cursor) : null;
        return query is { Ids: null, Identifiers: null, Names: null, ToldBy: null }
            ? await InOrder(query, after, cancellationToken)
            : await Among([.. await allOf(query, cancellationToken)], query, after, cancellationToken);
    }

    private async Task<Page<Entity>> InOrder(EntityQuery query, RelatedCursor? after, CancellationToken cancellationToken)
    {
        var rows = await reads.Run(
            "entities-most-related",
            EntityReads.Parameters(query).With("relations", after?.Relations ?? int.MaxValue).With("id", after?.Id.ToString() ?? "").With("limit", query.First + 1),
            cancellationToken);
        var total = query.CountTotal ? (await reads.Run("entities-count", EntityReads.Parameters(query), cancellationToken)).Sum(row => row.Whole("count")) : 0;
        return new Page<Entity>(
            [.. rows.Take(query.First).Select(row => Item(StoredLine.Entity(row.Text("line")), (int)row.Whole("relations")))],
            rows.Count > query.First,
            query.CountTotal ? (int)total : null);
    }

    private async Task<Page<Entity>> Among(List<Entity> candidates, EntityQuery query, RelatedCursor? after, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve(candidates.Select(entity => entity.Id), cancellationToken);
        var rest = candidates.Select(entity => (Entity: entity, Place: new RelatedCursor(bearers.TryGetValue(entity.Id, out var bearer) ? bearer.Relations : 0, entity.Id)))
            .Where(one => after is not { } place || one.Place.CompareTo(place) > 0).OrderBy(one => one.Place).ToList();
        return new Page<Entity>(
            [.. rest.Take(query.First).Select(one => Item(one.Entity, one.Place.Relations))], rest.Count > query.First, query.CountTotal ? candidates.Count : null);
    }

    private static PageItem<Entity> Item(Entity entity, int relations) => new(entity, new RelatedCursor(relations, entity.Id).Encode());
}
