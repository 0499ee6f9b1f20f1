namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Values of which some are drawn more often than others.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _values;
    private readonly int[] _bounds;

    public Weighted(params IReadOnlyList<(T Value, int Weight)> values)
    {
        _values = [.. values.Select(pair => pair.Value)];
        _bounds = new int[values.Count];
        var sum = 0;
        for (var i = 0; i < _bounds.Length; i++) _bounds[i] = sum += values[i].Weight;
    }

    public T From(Draw draw)
    {
        var at = Array.BinarySearch(_bounds, draw.Below(_bounds[^1]));
        return _values[at < 0 ? ~at : at + 1];
    }
}
