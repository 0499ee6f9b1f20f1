namespace SecurityGraph.Model.Terms;

/// <summary>What may stand at one end of a predicate: a kind, a kind narrowed to a subkind, or any kind.</summary>
/// <param name="Kind">Null for any kind. A Place takes countries too.</param>
/// <param name="Subkind">Empty for any subkind.</param>
public readonly record struct SortPattern(EntityKind? Kind, string Subkind)
{
    internal const string Place = "Place";

    /// <summary>Every kind of which an entity may stand there.</summary>
    internal IEnumerable<EntityKind> KindsAmong(IReadOnlyList<EntityKind> all)
    {
        var (kind, isPlace) = (Kind, Kind?.Name == Place);
        return all.Where(one => kind is null || kind == one || (isPlace && one.Name == "Actor"));
    }

    public bool Fits(Sort sort) =>
        Kind is null
        || (Kind.Name == Place && sort.IsPlace)
        || (Kind == sort.Kind && (Subkind.Length == 0 || Subkind == sort.Subkind));

    public override string ToString() =>
        Kind is null ? "any kind"
        : Kind.Name == Place ? "Place (or country)"
        : new Sort(Kind, Subkind).ToString();
}
