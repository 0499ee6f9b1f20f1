using System.Globalization;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// How wide a text is when set in a proportional face: the sum of the advance widths of Times, in em. A count of letters
/// is too coarse to tell whether one more word would have fitted into a line; another serif or sans face differs by less
/// than what <see cref="LineFlow"/> takes for clear.
/// </summary>
internal static class TextWidth
{
    private const int Unknown = 500;

    // ' ' to '~', in thousandths of an em.
    private static readonly short[] Widths =
    [
        250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    public static double Of(ReadOnlySpan<char> text)
    {
        var sum = 0L;
        foreach (var c in text) sum += c is >= ' ' and <= '~' ? Widths[c - ' '] : Unknown;
        return sum / 1000.0;
    }

    /// <summary>Superscript digits, which are set at about two thirds of the size.</summary>
    public static double OfSuperscript(int number) => Of(number.ToString(CultureInfo.InvariantCulture)) * 2 / 3;

    /// <summary>With a space and what of the next line could have stood on this one: its first word, or that word up to a hyphen.</summary>
    public static double WithNext(string line, string next)
    {
        var end = next.AsSpan().IndexOfAny(' ', '-');
        if (end < 0) end = next.Length;
        else if (next[end] == '-') end++;
        return Of(line) + Of(" ") + Of(next.AsSpan(0, end));
    }
}
