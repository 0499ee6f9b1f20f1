using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>Entities by their identifiers. One identifier may belong to several entities, one value to several schemes.</summary>
internal sealed class IdentifierIndex
{
    private readonly (string Scheme, string Value, int Entity)[] _entries;

    public IdentifierIndex(IReadOnlyList<Entity> entities)
    {
        _entries = [.. entities.SelectMany((entity, i) => EntityIdentifiers.KeysOf(entity).Select(key => (key.Scheme, key.Value, i)))];
        Array.Sort(_entries, (a, b) =>
        {
            var order = StringComparer.OrdinalIgnoreCase.Compare(a.Value, b.Value);
            return order == 0 ? a.Entity.CompareTo(b.Entity) : order;
        });
    }

    /// <summary>The entities that are kept under a key.</summary>
    public IEnumerable<int> Find((string Scheme, string Value) key) =>
        WithValue(key.Value).Where(entry => entry.Scheme == key.Scheme && entry.Value == key.Value).Select(entry => entry.Entity);

    /// <summary>The entities with a value of whatever scheme; case does not count.</summary>
    public IEnumerable<int> Find(string value) => WithValue(value).Select(entry => entry.Entity);

    private IEnumerable<(string Scheme, string Value, int Entity)> WithValue(string value)
    {
        for (var i = FirstOf(value); i < _entries.Length && IsSame(_entries[i].Value, value); i++) yield return _entries[i];
    }

    private int FirstOf(string value)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (StringComparer.OrdinalIgnoreCase.Compare(_entries[middle].Value, value) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
