using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="EntityQuery"/>: starts from the ids, identifiers or names that it gives, else from the order of names.</summary>
internal sealed class EntityReads(CypherReads reads)
{
    public async Task<Page<Entity>> Find(EntityQuery query, CancellationToken cancellationToken)
    {
        if (query.Order == ListOrder.Relations) return await new MostRelatedReads(reads).Find(query, AllOf, cancellationToken);
        EntityCursor? after = query.After is { } cursor ? EntityCursor.Decode(cursor) : null;
        return query is { Ids: null, Identifiers: null, Names: null, ToldBy: null }
            ? await InOrder(query, after, cancellationToken)
            : Among(await AllOf(query, cancellationToken), query, after);
    }

    /// <summary>All that the query allows, whatever their place.</summary>
    private async Task<IEnumerable<Entity>> AllOf(EntityQuery query, CancellationToken cancellationToken)
    {
        var found = query is { Ids: null, Identifiers: null, Names: null }
            ? await Whole(query, cancellationToken)
            : (await Happening(await Candidates(query, cancellationToken), query, cancellationToken))
                .Where(entity => query.Kinds?.Contains(entity.Kind) != false && query.Subkinds?.Contains(entity.Subkind) != false);
        return await ToldOf(found, query, cancellationToken);
    }

    /// <summary>What the texts that go through entities in their order need.</summary>
    public static CypherParameters Parameters(EntityQuery query) => new CypherParameters().With(query.Kinds).With("subkinds", query.Subkinds)
        .With("dated", query.AsksWhen).With("from", PropertyBag.Text(query.From ?? DateOnly.MinValue))
        .With("to", PropertyBag.Text(query.To ?? DateOnly.MaxValue));

    private async Task<Page<Entity>> InOrder(EntityQuery query, EntityCursor? after, CancellationToken cancellationToken)
    {
        var folded = after?.FoldedName ?? "";
        var rows = await reads.Run(
            "entities-in-order",
            Parameters(query).With("sort", RowMapper.SortOf(folded)).With("folded", folded).With("id", after?.Id.ToString() ?? "").With("limit", query.First + 1),
            cancellationToken);
        var total = query.CountTotal ? (await reads.Run("entities-count", Parameters(query), cancellationToken)).Sum(row => row.Whole("count")) : 0;
        return new Page<Entity>(
            [.. rows.Take(query.First).Select(row => Item(StoredLine.Entity(row.Text("line"))))], rows.Count > query.First, query.CountTotal ? (int)total : null);
    }

    /// <summary>All that stand in the order of names: what the lens shows of them, no text of the database can tell.</summary>
    private async Task<IEnumerable<Entity>> Whole(EntityQuery query, CancellationToken cancellationToken)
    {
        var (found, part) = (new List<Entity>(), query with { First = Limits.MaxFirst, CountTotal = false });
        EntityCursor? after = null;
        while (true)
        {
            var page = await InOrder(part, after, cancellationToken);
            found.AddRange(page.Items.Select(item => item.Item));
            if (!page.HasMore) return found;
            after = EntityCursor.Decode(page.Items[^1].Cursor);
        }
    }

    private async Task<IEnumerable<Entity>> ToldOf(IEnumerable<Entity> entities, EntityQuery query, CancellationToken cancellationToken)
    {
        if (query.ToldBy is null) return entities;
        var (told, counts) = (new List<Entity>(), new CountReads(reads, new Lens { SaidBy = query.ToldBy }));
        foreach (var some in entities.Chunk(Limits.MaxFirst))
        {
            var relations = (await counts.Count(new CountQuery([.. some.Select(one => one.Id)], Totals: false), cancellationToken)).Relations;
            told.AddRange(some.Where(one => relations.GetValueOrDefault(one.Id) > 0));
        }
        return told;
    }

    /// <summary>All that the narrowest set of the query allows.</summary>
    private async Task<IEnumerable<Entity>> Candidates(EntityQuery query, CancellationToken cancellationToken)
    {
        if (query.Ids is { } ids)
        {
            var bearers = (await reads.Resolve(ids, cancellationToken, lines: true)).Values.Select(bearer => bearer.Entity!).DistinctBy(entity => entity.Id);
            return query.Identifiers is null && query.Names is null ? bearers : bearers.Where(entity => IsIdentified(entity, query) && IsNamed(entity, query));
        }
        if (query.Identifiers is { } identifiers)
        {
            var keys = identifiers.SelectMany(EntityIdentifiers.KeysOf).Select(RowMapper.KeyOf).Distinct(StringComparer.Ordinal).ToArray();
            var identified = Entities(await reads.Run("entities-by-identifier", new CypherParameters().With("keys", keys), cancellationToken));
            return identified.Where(entity => IsIdentified(entity, query) && IsNamed(entity, query));
        }
        return Entities(await reads.Run("entities-by-name", new CypherParameters().With("names", query.Names!.Select(Named).OfType<object>().ToArray()), cancellationToken));
    }

    private async Task<IEnumerable<Entity>> Happening(IEnumerable<Entity> candidates, EntityQuery query, CancellationToken cancellationToken)
    {
        if (!query.AsksWhen) return candidates;
        var events = candidates.Where(entity => entity.Kind == EntityKind.Event).ToList();
        var occurrences = await reads.Occurrences(events.Select(entity => entity.Id), cancellationToken);
        return events.Where(entity => query.Takes(occurrences.GetValueOrDefault(entity.Id)?.When));
    }

    private static IEnumerable<Entity> Entities(IEnumerable<CypherRow> rows) => rows.Select(row => StoredLine.Entity(row.Text("line")));

    private static Dictionary<string, object?>? Named(string name) => Folding.Words(name) is [.. var whole, var last]
        ? new(StringComparer.Ordinal) { ["folded"] = Folding.Fold(name), ["words"] = FullText.Words(whole, last, isPrefix: false) }
        : null;

    private static bool IsIdentified(Entity entity, EntityQuery query) =>
        query.Identifiers is not { } identifiers || identifiers.Any(text => EntityIdentifiers.Match(entity, text) is not null);

    private static bool IsNamed(Entity entity, EntityQuery query) =>
        query.Names is not { } names || EntityNames.Of(entity).Select(Folding.Fold).Any(own => own.Length > 0 && names.Any(name => Folding.Fold(name) == own));

    private static Page<Entity> Among(IEnumerable<Entity> candidates, EntityQuery query, EntityCursor? after)
    {
        var matching = candidates
            .Select(entity => (Entity: entity, Folded: Folding.Fold(entity.Name)))
            .OrderBy(one => one.Folded, StringComparer.Ordinal).ThenBy(one => one.Entity.Id).ToList();
        var rest = matching.Where(one => after is not { } place || Compare(one, place) > 0).ToList();
        return new Page<Entity>(
            [.. rest.Take(query.First).Select(one => Item(one.Entity))], rest.Count > query.First, query.CountTotal ? matching.Count : null);
    }

    private static int Compare((Entity Entity, string Folded) one, EntityCursor place)
    {
        var order = string.CompareOrdinal(one.Folded, place.FoldedName);
        return order == 0 ? one.Entity.Id.CompareTo(place.Id) : order;
    }

    private static PageItem<Entity> Item(Entity entity) => new(entity, new EntityCursor(Folding.Fold(entity.Name), entity.Id).Encode());
}
