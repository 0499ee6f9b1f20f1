namespace SecurityGraph.Sources.Documents.Text;

internal enum LineEnd
{
    /// <summary>Two words.</summary>
    Space,

    /// <summary>One word, whose hyphen may belong to it.</summary>
    Hyphen,

    /// <summary>One word, whose hyphen says itself that it is for the line end alone.</summary>
    SoftHyphen,

    /// <summary>A word or an address that goes on, with the mark at the line end.</summary>
    Inside,
}

/// <summary>What the end of a line is: the space between two words, or the inside of one.</summary>
internal static class LineEnds
{
    /// <summary>Addresses are long; nothing longer is looked at.</summary>
    public const int LongestWord = 500;

    private const char Soft = '\u00AD';
    private const char NonBreaking = '\u2011';

    // What stands between two words of which the first leaves its end to the second: "short- and long-term".
    private static readonly HashSet<string> BetweenHalves =
        new(["and", "or", "nor", "to", "but", "as", "rather", "through", "versus", "vs"], StringComparer.OrdinalIgnoreCase);

    /// <param name="last">The last word of the line.</param>
    /// <param name="next">The line that follows.</param>
    public static LineEnd Between(string last, string next)
    {
        if (last.Length < 2 || next.Length == 0) return LineEnd.Space;
        if (next[0] == NonBreaking && next.Length > 1) return InWord(last[^1], next[1]) ? LineEnd.Inside : LineEnd.Space;
        if (!char.IsLetterOrDigit(next[0])) return LineEnd.Space;
        if (last[^1] == Soft) return LineEnd.SoftHyphen;
        if (last.Contains("://", StringComparison.Ordinal)) return BreaksAddress(last[^1]) ? LineEnd.Inside : LineEnd.Space;
        if (!char.IsLetterOrDigit(last[^2])) return LineEnd.Space;
        return last[^1] switch
        {
            '-' or '\u2010' => LineEnd.Hyphen,
            NonBreaking or '–' or '—' or '/' => LineEnd.Inside,
            _ => LineEnd.Space,
        };
    }

    /// <summary>True where a hyphen at a line end stands for the rest of a word that comes later.</summary>
    /// <param name="next">The line that follows.</param>
    public static bool IsSuspended(string next)
    {
        var end = 0;
        while (end < next.Length && end < LongestWord && char.IsLetter(next[end])) end++;
        return (end == next.Length || next[end] is not ('-' or '\u2010' or NonBreaking))
            && BetweenHalves.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next.AsSpan(0, end));
    }

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or NonBreaking;

    private static bool InWord(char before, char behind) => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind);

    private static bool BreaksAddress(char mark) => mark is '-' or '_' or '=' or '&' or '?' or '%';
}
