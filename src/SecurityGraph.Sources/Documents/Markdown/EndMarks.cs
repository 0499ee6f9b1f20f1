using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Marks of footnotes that Markdown doesn't know: <c>[a]</c>, <c>(1)</c>, <c>{1}</c>, <c>*</c>, <c>†</c>, <c>[*]</c>, their brackets perhaps escaped.
/// <c>[1]</c> is the business of <see cref="Notes"/>.
/// </summary>
internal static class EndMarks
{
    private const string Signs = "*†‡";
    private const string After = " .,;:!?)]\"'’”»–—*_<";

    public static bool MayBegin(char c) => c is '[' or '(' or '{' or '*' or '†' or '‡' or '\\';

    /// <summary>Reads the mark at a place. Its label is how it is printed without escapes.</summary>
    public static bool TryRead(string raw, int start, out string label, out int end)
    {
        (label, end) = ("", start);
        if (start >= raw.Length) return false;
        var first = raw[start] == '\\' && start + 1 < raw.Length ? start + 1 : start;
        if (Signs.Contains(raw[first], StringComparison.Ordinal)) return TrySigns(raw, first, out label, out end);
        var close = raw[first] switch { '[' => ']', '(' => ')', '{' => '}', _ => '\0' };
        if (close == '\0') return false;
        end = first + 1;
        while (end < raw.Length && end - first <= 4 && (char.IsAsciiLetterLower(raw[end]) || char.IsAsciiDigit(raw[end]))) end++;
        var inside = raw[(first + 1)..end];
        if (inside.Length == 0) return close != '}' && TrySignsWithin(raw, first, close, out label, out end);
        if (end < raw.Length && raw[end] == '\\') end++;
        if (end >= raw.Length || raw[end++] != close || !MayBeInside(inside, close)) return false;
        label = $"{raw[first]}{inside}{close}";
        return true;
    }

    /// <summary>True where the first footnote of a text may have this label.</summary>
    public static bool MayBeFirst(string label) => Signs.Contains(label[0], StringComparison.Ordinal) || label[1..^1] is "1" or "a" or "i";

    /// <summary>True where the label comes after another: (2) after (1), [b] after [a], [ii] after [i], ** or † after *.</summary>
    public static bool Follows(string label, string last)
    {
        if (Signs.Contains(last[0], StringComparison.Ordinal)) return Signs.Contains(label[0], StringComparison.Ordinal) && label != last && label.Length is 1 or 2 or 3;
        if (label.Length < 3 || label[0] != last[0]) return false;
        var (one, two) = (last[1..^1], label[1..^1]);
        if (char.IsAsciiDigit(one[0])) return int.TryParse(two, NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next == int.Parse(one, CultureInfo.InvariantCulture) + 1;
        return (one.Length == 1 && two.Length == 1 && two[0] == one[0] + 1)
            || (RomanNumbers.TryRead(one.ToUpperInvariant(), out var before) && RomanNumbers.TryRead(two.ToUpperInvariant(), out var behind) && behind == before + 1);
    }

    /// <summary>True where the mark that was read there calls a footnote out, as far as what stands around it shows.</summary>
    public static bool IsCallOut(string raw, int start, int end, string label)
    {
        if (start == 0 || (end < raw.Length && !After.Contains(raw[end], StringComparison.Ordinal) && !(MayBegin(raw[end]) && TryRead(raw, end, out var next, out _) && (next[0] == label[0] || (raw[start] == '[' && raw[end] == '['))))) return false;
        var before = raw[start - 1];
        var isGlued = char.IsLetterOrDigit(before) || ".,;:!?\"'’”»)]}*_>".Contains(before, StringComparison.Ordinal);
        return label[0] switch
        {
            '(' => (isGlued ? !char.IsDigit(before) : before == ' ') && !PointWords.StandBefore(raw, start, before),
            '[' or '{' => isGlued ? before != ']' || IsBehindMark(raw, start) : before == ' ',
            _ when raw[start] == '[' => isGlued || before == ' ',
            _ => isGlued && (raw[start] == '\\' || before is not ('*' or '_')) && !(raw[start] == '*' && IsEmphasis(raw, start)),
        };
    }

    /// <summary><c>(*)</c>, <c>[†]</c>, <c>[\*]</c>: the brackets are no part of the label.</summary>
    private static bool TrySignsWithin(string raw, int open, char close, out string label, out int end)
    {
        var start = open + 1 < raw.Length && raw[open + 1] == '\\' ? open + 2 : open + 1;
        if (!TrySigns(raw, start, out label, out end)) return false;
        if (end < raw.Length && raw[end] == '\\') end++;
        return end < raw.Length && raw[end++] == close;
    }

    private static bool TrySigns(string raw, int start, out string label, out int end)
    {
        const int Most = 3;
        (label, end) = ("", start);
        if (start >= raw.Length || !Signs.Contains(raw[start], StringComparison.Ordinal)) return false;
        var sign = raw[start];
        var isEscaped = start > 0 && raw[start - 1] == '\\';
        var count = 0;
        while (end < raw.Length && count <= Most && (raw[end] == sign || (isEscaped && raw[end] == '\\' && end + 1 < raw.Length && raw[end + 1] == sign)))
        {
            if (raw[end] == sign) count++;
            end++;
        }

        label = new string(sign, count);
        return count <= Most;
    }

    private static bool MayBeInside(string inside, char close)
    {
        if (char.IsAsciiDigit(inside[0])) return close != ']' && inside.Length <= 3 && inside[0] != '0' && inside.All(char.IsAsciiDigit);
        return close != ')' && inside.All(char.IsAsciiLetter) && (inside.Length == 1 || RomanNumbers.TryRead(inside.ToUpperInvariant(), out _));
    }

    /// <summary><c>[a][b]</c>: two marks side by side, not a text that is a link.</summary>
    private static bool IsBehindMark(string raw, int start) =>
        raw.LastIndexOf('[', start - 1, Math.Min(start, 6)) is > 0 and var open && TryRead(raw, open, out _, out var end) && end == start;

    /// <summary>True where it is printed right behind a word, as no point of a list is named.</summary>
    public static bool IsGlued(string raw, int start) => raw[raw[start] == '\\' ? start + 1 : start] == '[' && start > 0 && raw[start - 1] != ' ';

    /// <summary>A star before it opens what it closes: they come in pairs.</summary>
    private static bool IsEmphasis(string raw, int start)
    {
        const int Reach = 1000;
        var open = 0;
        for (var i = Math.Max(0, start - Reach); i < start; i++)
        {
            if (raw[i] != '*' || (i > 0 && raw[i - 1] is '\\' or '*')) continue;
            var opens = i + 1 < raw.Length && !char.IsWhiteSpace(raw[i + 1]) && (i == 0 || !char.IsLetterOrDigit(raw[i - 1]) && !".,;:!?)".Contains(raw[i - 1], StringComparison.Ordinal));
            if (opens) open++;
            else if (open > 0) open--;
        }

        return open > 0;
    }
}
