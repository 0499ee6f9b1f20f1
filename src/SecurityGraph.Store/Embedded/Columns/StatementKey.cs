using System.Globalization;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>A statement's id in nine bytes: the number of its predicate (<see cref="TermNumbers"/>) and the hash. Ordered as the ids are.</summary>
internal readonly record struct StatementKey(byte Predicate, ulong Hash) : IComparable<StatementKey>
{
    private const int Digits = 16;

    public static bool TryParse(ReadOnlySpan<char> id, out StatementKey key)
    {
        key = default;
        var colon = id.IndexOf(':');
        if (colon < 0 || id.Length - colon - 1 != Digits || !TermNumbers.TryGetPredicate(id[..colon], out var predicate)) return false;
        var digits = id[(colon + 1)..];
        if (digits.ContainsAnyExcept(HexDigits)) return false;
        key = new StatementKey(predicate, ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return true;
    }

    public int CompareTo(StatementKey other)
    {
        var order = Predicate.CompareTo(other.Predicate);
        return order == 0 ? Hash.CompareTo(other.Hash) : order;
    }

    public override string ToString() => $"{TermNumbers.Predicates[Predicate].KebabName}:{Hash.ToString("x16", CultureInfo.InvariantCulture)}";

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");
}
