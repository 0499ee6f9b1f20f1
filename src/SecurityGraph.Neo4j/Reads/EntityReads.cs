using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="EntityQuery"/>: starts from the ids, identifiers or names that it gives, else from the order that it asks for.</summary>
internal sealed class EntityReads(CypherReads reads)
{
    public async Task<Page<Entity>> Find(EntityQuery query, CancellationToken cancellationToken)
    {
        var listing = new Listing(query.Order, query.After);
        var among = query.With is { } with ? await Together(with, cancellationToken) : null;
        return query is { Ids: null, Identifiers: null, Names: null }
            ? await InOrder(query, among, listing, cancellationToken)
            : Among(await Listed([.. await Candidates(query, cancellationToken)], query, among, listing, cancellationToken), query, listing);
    }

    /// <summary>What <c>part-listed.cypher</c> needs, and the kinds.</summary>
    /// <param name="query">The question.</param>
    /// <param name="among">Only these; null means all.</param>
    public static CypherParameters Parameters(EntityQuery query, IReadOnlyCollection<string>? among = null) => new CypherParameters().With(query.Kinds).With("subkinds", query.Subkinds)
        .With("among", among).With("toldBy", query.ToldBy is { } by ? PropertyBag.Text(by) : "").With("dated", query.AsksWhen)
        .With("from", PropertyBag.Text(query.From ?? DateOnly.MinValue)).With("to", PropertyBag.Text(query.To ?? DateOnly.MaxValue));

    private async Task<Page<Entity>> InOrder(EntityQuery query, IReadOnlyCollection<string>? among, Listing listing, CancellationToken cancellationToken)
    {
        var rows = await reads.Run(listing.Text, listing.Place(Parameters(query, among)).With("limit", query.First + 1), cancellationToken);
        var total = query.CountTotal ? (await reads.Run("entities-count", Parameters(query, among), cancellationToken)).Sum(row => row.Whole("count")) : 0;
        return new Page<Entity>([.. rows.Take(query.First).Select(Listing.Item.Of).Select(listing.Placed)], rows.Count > query.First, query.CountTotal ? (int)total : null);
    }

    /// <summary>The ids of who takes part in statements with some.</summary>
    private async Task<IReadOnlyCollection<string>> Together(IReadOnlyCollection<EntityId> with, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve(with, cancellationToken, groups: true);
        var sources = bearers.Values.DistinctBy(bearer => bearer.Id).SelectMany(bearer => bearer.Groups.Select(group => Source(group, isVia: true)).Prepend(Source(bearer.Id.ToString(), isVia: false))).ToArray();
        return [.. (await reads.Run("entities-together", new CypherParameters().With("sources", sources), cancellationToken)).Select(row => row.Text("id"))];

        static Dictionary<string, object?> Source(string id, bool isVia) => new(StringComparer.Ordinal) { ["entity"] = id, ["via"] = isVia };
    }

    /// <summary>Of some those that the question is about, with what orders them; the database is asked only for what an entity does not tell by itself.</summary>
    private async Task<IEnumerable<Listing.Item>> Listed(
        List<Entity> candidates, EntityQuery query, IReadOnlyCollection<string>? among, Listing listing, CancellationToken cancellationToken)
    {
        if (listing.IsByName && query is { AsksWhen: false, ToldBy: null, With: null })
            return candidates.Where(entity => query.Kinds?.Contains(entity.Kind) != false && query.Subkinds?.Contains(entity.Subkind) != false).Select(entity => new Listing.Item(entity, 0, null));
        var known = candidates.ToDictionary(entity => entity.Id.ToString(), StringComparer.Ordinal);
        var rows = await reads.Run("entities-among", Parameters(query, among).With("ids", known.Keys.ToArray()), cancellationToken);
        return rows.Select(row => new Listing.Item(known[row.Text("id")], (int)row.Whole("relations"), Listing.Item.WhenOf(row)));
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

    private static IEnumerable<Entity> Entities(IEnumerable<CypherRow> rows) => rows.Select(row => StoredLine.Entity(row.Text("line")));

    private static Dictionary<string, object?>? Named(string name) => Folding.Words(name) is [.. var whole, var last]
        ? new(StringComparer.Ordinal) { ["folded"] = Folding.Fold(name), ["words"] = FullText.Words(whole, last, isPrefix: false) }
        : null;

    private static bool IsIdentified(Entity entity, EntityQuery query) =>
        query.Identifiers is not { } identifiers || identifiers.Any(text => EntityIdentifiers.Match(entity, text) is not null);

    private static bool IsNamed(Entity entity, EntityQuery query) =>
        query.Names is not { } names || EntityNames.Of(entity).Select(Folding.Fold).Any(own => own.Length > 0 && names.Any(name => Folding.Fold(name) == own));

    private static Page<Entity> Among(IEnumerable<Listing.Item> candidates, EntityQuery query, Listing listing)
    {
        var matching = candidates.Order(listing).ToList();
        var rest = matching.Where(listing.IsBehind).ToList();
        return new Page<Entity>([.. rest.Take(query.First).Select(listing.Placed)], rest.Count > query.First, query.CountTotal ? matching.Count : null);
    }
}
