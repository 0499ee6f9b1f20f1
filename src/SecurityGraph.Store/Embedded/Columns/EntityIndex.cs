using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// Positions of entities by id: a hash table with open addressing, whose ids stand one after another. Loading looks up millions, and the texts of
/// a dictionary's keys lie all over the memory.
/// </summary>
internal sealed class EntityIndex
{
    private Entry[] _entries = new Entry[64];
    private char[] _ids = new char[1 << 12];
    private int _used;
    private int _count;

    /// <summary>Where the id is there already, the first position stays.</summary>
    public void Add(EntityId id, int position)
    {
        if (TryFind(id, out _)) return;
        var text = id.ToString();
        if (_used + text.Length > _ids.Length) Array.Resize(ref _ids, 2 * _ids.Length);
        text.CopyTo(_ids.AsSpan(_used));
        if (2 * ++_count > _entries.Length) Grow();
        Put(new Entry(HashOf(text), _used, text.Length, position));
        _used += text.Length;
    }

    public bool TryFind(EntityId id, out int position)
    {
        var text = id.ToString();
        var hash = HashOf(text);
        var mask = _entries.Length - 1;
        for (var at = hash & mask; _entries[at].Length > 0; at = (at + 1) & mask)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Hash != hash || !text.AsSpan().SequenceEqual(_ids.AsSpan(entry.Start, entry.Length))) continue;
            position = entry.Position;
            return true;
        }
        position = -1;
        return false;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[2 * old.Length];
        foreach (var entry in old)
        {
            if (entry.Length > 0) Put(entry);
        }
    }

    private void Put(in Entry entry)
    {
        var mask = _entries.Length - 1;
        var at = entry.Hash & mask;
        while (_entries[at].Length > 0) at = (at + 1) & mask;
        _entries[at] = entry;
    }

    private static int HashOf(string text) => string.GetHashCode(text.AsSpan(), StringComparison.Ordinal);

    /// <param name="Length">0 of an entry that is free.</param>
    private readonly record struct Entry(int Hash, int Start, int Length, int Position);
}
