using System.Text;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>White space as it is read: one space for a run, none at either end, and no control characters.</summary>
internal static class Spacing
{
    /// <summary>Ends a cell or another piece of text that no full stop ends; in a tidied text it is a line feed.</summary>
    public const char Break = '\u001E';

    private const char SoftHyphen = '\u00AD';

    public static string Tidy(string text) => IsTidy(text) ? text : Tidy(text, [], '\0', 0).Text;

    /// <summary>
    /// Tidies a text that begins at a line of the file. The call-outs, which are in order, move with it;
    /// <paramref name="removed"/> is a character that stands for nothing. A soft hyphen shows only at the end of a line, where the
    /// joiner undoes it.
    /// </summary>
    public static MarkedText Tidy(string text, IReadOnlyList<CallOut> callOuts, char removed, int line)
    {
        if (IsTidy(text)) return new MarkedText(text, callOuts, [new LineStart(0, line)]);
        var tidy = new StringBuilder(text.Length);
        var moved = new List<CallOut>(callOuts.Count);
        var last = text.AsSpan().TrimEnd().Length - 1;
        var next = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            for (; next < callOuts.Count && callOuts[next].Offset <= i; next++) moved.Add(callOuts[next] with { Offset = tidy.Length });
            if (i == text.Length) break;
            var c = text[i];
            if (c == Break) EndPiece(tidy);
            else if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] is not (' ' or '\n')) tidy.Append(' ');
            }
            else if (c != removed && !char.IsControl(c) && (c != SoftHyphen || i == last))
            {
                tidy.Append(c);
            }
        }

        while (tidy.Length > 0 && tidy[^1] is (' ' or '\n')) tidy.Length--;
        var length = tidy.Length;
        return new MarkedText(
            tidy.ToString(),
            [.. moved.Select(callOut => callOut with { Offset = Math.Min(callOut.Offset, length) })],
            [new LineStart(0, line)]);
    }

    /// <summary>Most texts have nothing to tidy.</summary>
    private static bool IsTidy(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && text is not [' ', ..] && text is not [.., ' '] && !text.Contains("  ", StringComparison.Ordinal);

    private static void EndPiece(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] == ' ') tidy.Length--;
        if (tidy.Length > 0 && tidy[^1] != '\n') tidy.Append('\n');
    }
}
