namespace SecurityGraph.Sources.Documents.Text;

internal enum LineEnd
{
    /// <summary>Two words.</summary>
    Space,

    /// <summary>One word, whose hyphen may belong to it.</summary>
    Hyphen,

    /// <summary>One word, whose hyphen says itself that it is for the line end alone.</summary>
    SoftHyphen,

    /// <summary>An address that goes on.</summary>
    Address,
}

/// <summary>What the end of a line is: the space between two words, or the inside of one.</summary>
internal static class LineEnds
{
    /// <summary>Addresses are long; nothing longer is looked at.</summary>
    public const int LongestWord = 500;

    private const char Soft = '\u00AD';

    /// <param name="last">The last word of the line.</param>
    /// <param name="next">The line that follows.</param>
    public static LineEnd Between(string last, string next)
    {
        if (last.Length < 2 || next.Length == 0 || !char.IsLetterOrDigit(next[0])) return LineEnd.Space;
        if (last[^1] == Soft) return LineEnd.SoftHyphen;
        if (last.Contains("://", StringComparison.Ordinal)) return BreaksAddress(last[^1]) ? LineEnd.Address : LineEnd.Space;
        return last[^1] is '-' or '\u2010' && char.IsLetterOrDigit(last[^2]) ? LineEnd.Hyphen : LineEnd.Space;
    }

    private static bool BreaksAddress(char mark) => mark is '-' or '_' or '=' or '&' or '?' or '%';
}
