using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>An order of entities and a place in it: the text that gives a page behind that place, and how entities stand in it.</summary>
internal sealed class Listing(ListOrder order, string? after) : IComparer<Listing.Item>
{
    private readonly EntityCursor? _name = after is not null && order == ListOrder.Name ? EntityCursor.Decode(after) : null;
    private readonly RelatedCursor? _related = after is not null && order == ListOrder.Relations ? RelatedCursor.Decode(after) : null;
    private readonly TimedCursor? _timed = after is not null && order is (ListOrder.Oldest or ListOrder.Newest) ? TimedCursor.Decode(after, order) : null;

    /// <summary>An entity with what orders it.</summary>
    public sealed record Item(Entity Entity, int Relations, Edtf? When)
    {
        public string Folded => field ??= Folding.Fold(Entity.Name);

        public static Item Of(CypherRow row) => new(StoredLine.Entity(row.Text("line")), (int)row.Whole("relations"), WhenOf(row));

        public static Edtf? WhenOf(CypherRow row) => row.MaybeText("when") is { } when ? Edtf.Parse(when) : null;
    }

    public string Text => order switch
    {
        ListOrder.Name => "entities-in-order",
        ListOrder.Relations => "entities-most-related",
        _ => "entities-by-time",
    };

    /// <summary>Whether names alone order it.</summary>
    public bool IsByName => order == ListOrder.Name;

    /// <summary>What its text needs of the place.</summary>
    public CypherParameters Place(CypherParameters parameters) => order switch
    {
        ListOrder.Name => parameters.With("sort", RowMapper.SortOf(_name?.FoldedName ?? "")).With("folded", _name?.FoldedName ?? "").With("id", _name?.Id.ToString() ?? ""),
        ListOrder.Relations => parameters.With("relations", _related?.Relations ?? int.MaxValue).With("id", _related?.Id.ToString() ?? ""),
        _ => Time(parameters, _timed is { } place ? StatementOrder.KeyOf(place.When, place.Id.ToString()) : null),
    };

    /// <summary>Newest first, what is dated goes up to the place, from its end, and what is not stands behind it.</summary>
    private CypherParameters Time(CypherParameters parameters, string? place)
    {
        var isNewest = order == ListOrder.Newest;
        var isDated = place is null || StatementOrder.IsDated(place);
        return parameters.With("newest", isNewest).With("before", isDated ? place ?? StatementOrder.Undated : "").With("after", isNewest && isDated ? StatementOrder.Undated : place ?? "");
    }

    public bool IsBehind(Item item) =>
        _name is { } name ? CompareNames(item, name.FoldedName) is var byName && (byName == 0 ? item.Entity.Id.CompareTo(name.Id) : byName) > 0
        : _related is { } related ? RelatedOf(item).CompareTo(related) > 0
        : _timed is not { } timed || TimedOf(item).CompareTo(timed) > 0;

    public int Compare(Item? x, Item? y) => order switch
    {
        ListOrder.Name => CompareNames(x!, y!.Folded) is var byName && byName == 0 ? x!.Entity.Id.CompareTo(y.Entity.Id) : byName,
        ListOrder.Relations => RelatedOf(x!).CompareTo(RelatedOf(y!)),
        _ => TimedOf(x!).CompareTo(TimedOf(y!)),
    };

    public PageItem<Entity> Placed(Item item) => new(item.Entity, order switch
    {
        ListOrder.Name => new EntityCursor(item.Folded, item.Entity.Id).Encode(),
        ListOrder.Relations => RelatedOf(item).Encode(),
        _ => TimedOf(item).Encode(),
    });

    private static int CompareNames(Item item, string folded) => string.CompareOrdinal(item.Folded, folded);

    private static RelatedCursor RelatedOf(Item item) => new(item.Relations, item.Entity.Id);

    private TimedCursor TimedOf(Item item) => new(item.When, item.Entity.Id, order);
}
