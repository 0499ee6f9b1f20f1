using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>Entities by their identifiers. One identifier may belong to several entities, one value to several schemes.</summary>
internal sealed class IdentifierIndex
{
    private readonly (Identifier Identifier, int Entity)[] _entries;

    public IdentifierIndex(IReadOnlyList<Entity> entities)
    {
        _entries = [.. entities.SelectMany((entity, i) => entity.Identifiers.Select(identifier => (identifier, i)))];
        Array.Sort(_entries, (a, b) =>
        {
            var order = StringComparer.OrdinalIgnoreCase.Compare(a.Identifier.Value, b.Identifier.Value);
            return order == 0 ? a.Entity.CompareTo(b.Entity) : order;
        });
    }

    /// <summary>The entities with an identifier in its canonical form.</summary>
    public IEnumerable<int> Find(string scheme, string value) =>
        WithValue(value).Where(entry => entry.Identifier.Scheme == scheme && entry.Identifier.Value == value).Select(entry => entry.Entity);

    /// <summary>The entities with a value of whatever scheme, and the identifier; case does not count.</summary>
    public IEnumerable<(Identifier Identifier, int Entity)> WithValue(string value)
    {
        for (var i = FirstOf(value); i < _entries.Length && IsSame(_entries[i].Identifier.Value, value); i++) yield return _entries[i];
    }

    private int FirstOf(string value)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (StringComparer.OrdinalIgnoreCase.Compare(_entries[middle].Identifier.Value, value) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
