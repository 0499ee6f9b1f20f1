namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>What the lines of a file say of mentions, by entity, document, section.</summary>
internal sealed class MentionTable
{
    private readonly MentionRow[] _rows;
    private readonly int[] _starts;

    /// <param name="rows">In any order.</param>
    public MentionTable(IReadOnlyCollection<MentionRow> rows, int entities)
    {
        _rows = [.. rows.OrderBy(row => row.Entity).ThenBy(row => row.Document).ThenBy(row => row.Section, StringComparer.Ordinal)];
        _starts = new int[entities + 1];
        foreach (var row in _rows) _starts[row.Entity + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>Those of an entity.</summary>
    public ReadOnlySpan<MentionRow> this[int entity] => _rows.AsSpan(_starts[entity].._starts[entity + 1]);
}

/// <summary>How often an entity is spoken of in a section; entity and document by their positions.</summary>
internal readonly record struct MentionRow(int Entity, int Document, string Section, int Count);
