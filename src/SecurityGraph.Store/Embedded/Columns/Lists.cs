namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>A list of numbers for each owner, all in one array: the values of owner <c>o</c> go from <c>starts[o]</c> to <c>starts[o + 1]</c>.</summary>
internal readonly struct Lists(int[] starts, int[] values)
{
    public ReadOnlySpan<int> this[int owner] => values.AsSpan(starts[owner], starts[owner + 1] - starts[owner]);

    public ArraySegment<int> Segment(int owner) => new(values, starts[owner], starts[owner + 1] - starts[owner]);

    public int Count(int owner) => starts[owner + 1] - starts[owner];

    /// <summary>Where the values of an owner start, for arrays that run beside them.</summary>
    public int Start(int owner) => starts[owner];

    /// <summary>The value at a place of the array of all values.</summary>
    public int Value(int at) => values[at];

    public int Owners => starts.Length - 1;
}

/// <summary>Builds <see cref="Lists"/> in two passes over the same pairs: first count, then add. Values keep the order of adding.</summary>
internal sealed class ListsBuilder(int owners)
{
    private readonly int[] _starts = new int[owners + 1];
    private int[] _next = [];
    private int[] _values = [];

    public void Count(int owner) => _starts[owner + 1]++;

    public void EndCount()
    {
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _next = _starts[..^1];
        _values = new int[_starts[^1]];
    }

    /// <summary>Adds a value and gives its place in the array of all values.</summary>
    public int Add(int owner, int value)
    {
        var at = _next[owner]++;
        _values[at] = value;
        return at;
    }

    public int Total => _starts[^1];

    public Lists Build() => new(_starts, _values);
}
