using System.Runtime.CompilerServices;
using System.Text;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// Positions of entities by id: a hash table with open addressing, whose ids stand one after another in UTF-8, as files have them. Loading
/// looks up millions, and a dictionary's texts lie all over the memory.
/// </summary>
internal sealed class EntityIndex
{
    private const int LongestId = 256;

    private Entry[] _entries = new Entry[64];
    private byte[] _ids = new byte[1 << 12];
    private int _used;
    private int _count;

    /// <summary>Where the id is there already, the first position stays.</summary>
    public void Add(EntityId id, int position)
    {
        Span<byte> bytes = stackalloc byte[LongestId];
        var utf8 = bytes[..Encoding.UTF8.GetBytes(id.ToString(), bytes)];
        if (TryFind(utf8, out _)) return;
        if (_used + utf8.Length > _ids.Length) Array.Resize(ref _ids, 2 * _ids.Length);
        utf8.CopyTo(_ids.AsSpan(_used));
        if (2 * ++_count > _entries.Length) Grow();
        Put(new Entry(HashOf(utf8), _used, utf8.Length, position));
        _used += utf8.Length;
    }

    public bool TryFind(EntityId id, out int position)
    {
        Span<byte> bytes = stackalloc byte[LongestId];
        return TryFind(bytes[..Encoding.UTF8.GetBytes(id.ToString(), bytes)], out position);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFind(ReadOnlySpan<byte> id, out int position)
    {
        var hash = HashOf(id);
        var mask = _entries.Length - 1;
        for (var at = hash & mask; _entries[at].Length > 0; at = (at + 1) & mask)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Hash != hash || !id.SequenceEqual(_ids.AsSpan(entry.Start, entry.Length))) continue;
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

    private static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    /// <param name="Length">0 of an entry that is free.</param>
    private readonly record struct Entry(int Hash, int Start, int Length, int Position);
}
