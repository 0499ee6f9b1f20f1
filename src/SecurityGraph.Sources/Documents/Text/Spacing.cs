using System.Text;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>White space as it is read: one space for a run, none at either end, no control and no invisible format characters.</summary>
internal static class Spacing
{
    private const char SoftHyphen = '\u00AD';

    public static string Tidy(string text) => Tidy(text, [], '\0', 0).Text;

    /// <summary>
    /// Tidies a text that begins at a line of the file. The call-outs, which are in order, move with it;
    /// <paramref name="removed"/> is a character that stands for nothing.
    /// </summary>
    public static MarkedText Tidy(string text, IReadOnlyList<CallOut> callOuts, char removed, int line)
    {
        var tidy = new StringBuilder(text.Length);
        var moved = new List<CallOut>(callOuts.Count);
        var next = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            for (; next < callOuts.Count && callOuts[next].Offset <= i; next++) moved.Add(callOuts[next] with { Offset = tidy.Length });
            if (i == text.Length) break;
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
            }
            else if (c != removed && !IsInvisible(text, i))
            {
                tidy.Append(c);
            }
        }

        if (tidy.Length > 0 && tidy[^1] == ' ') tidy.Length--;
        var length = tidy.Length;
        return new MarkedText(
            tidy.ToString(),
            [.. moved.Select(callOut => callOut with { Offset = Math.Min(callOut.Offset, length) })],
            [new LineStart(0, line)]);
    }

    /// <summary>A soft hyphen shows only at the end of a line, where the joiner undoes it.</summary>
    private static bool IsInvisible(string text, int index) =>
        char.IsControl(text[index]) || text[index] == '\uFEFF' || (text[index] == SoftHyphen && index != text.Length - 1);
}
