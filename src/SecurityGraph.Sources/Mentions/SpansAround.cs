using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Mentions;

/// <summary>Names in the order in which they stand in a text, of which those near a place are looked at: no name is longer than the longest.</summary>
internal sealed class SpansAround
{
    private readonly NameSpan[] _spans;
    private readonly int[] _starts;
    private readonly int _longest;

    /// <param name="spans">By their start.</param>
    public SpansAround(NameSpan[] spans)
    {
        _spans = spans;
        _starts = Array.ConvertAll(spans, span => span.Start);
        _longest = spans.Length == 0 ? 0 : spans.Max(span => span.End - span.Start);
    }

    /// <summary>All that may reach into a part of the text, and perhaps others.</summary>
    /// <param name="further">Characters beyond the start by which a name may begin later and hold what matters of the part.</param>
    public ArraySegment<NameSpan> Of(int start, int end, int further)
    {
        var (first, last) = (From(start - _longest), From(Math.Max(end, start + further + 1)));
        return new ArraySegment<NameSpan>(_spans, first, last - first);
    }

    /// <summary>The first that starts there or later.</summary>
    private int From(int start)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
