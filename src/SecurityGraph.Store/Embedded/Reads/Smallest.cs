namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Keeps the smallest of many numbers, in order: cheap where few are kept of many.</summary>
internal sealed class Smallest(int most)
{
    private readonly long[] _values = new long[most];
    private int _count;

    public ReadOnlySpan<long> Values => _values.AsSpan(0, _count);

    public void Add(long value)
    {
        if (_count == most && value >= _values[most - 1]) return;
        var at = ~_values.AsSpan(0, _count).BinarySearch(value);
        if (_count < most) _count++;
        _values.AsSpan(at, _count - at - 1).CopyTo(_values.AsSpan(at + 1));
        _values[at] = value;
    }
}
