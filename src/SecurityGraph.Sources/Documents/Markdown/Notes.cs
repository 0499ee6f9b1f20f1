using System.Globalization;
using System.Text.RegularExpressions;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// How a printed footnote begins: <c>[^13]: text</c>, <c>[^law]: text</c>, <c>&lt;sup&gt;13&lt;/sup&gt; text</c>, <c>¹³ text</c>,
/// <c>[13] text</c>. Its label is what a call-out of the same form names it by.
/// </summary>
internal static partial class Notes
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Markdown's own form, which stands anywhere.</summary>
    public static bool TryOwn(string line, out string label, out string text)
    {
        (label, text) = ("", "");
        if (!line.StartsWith("[^", StringComparison.Ordinal)) return false;
        var end = line.IndexOf("]:", StringComparison.Ordinal);
        if (end < 0) return false;
        label = line[2..end];
        text = line[(end + 2)..].Trim();
        return IsLabel(label);
    }

    /// <summary>A number in superscript.</summary>
    public static bool TrySuperscript(string line, out string label, out string text)
    {
        (label, text) = ("", "");
        var digits = line.AsSpan().IndexOfAnyExcept(Superscripts);
        if (digits > 0)
        {
            (label, text) = (line[..digits], line[digits..].Trim());
            return Number(label) > 0 && text.Length > 0;
        }

        const string Open = "<sup>", Close = "</sup>";
        if (!line.StartsWith(Open, StringComparison.Ordinal)) return false;
        var end = line.IndexOf(Close, StringComparison.Ordinal);
        if (end < 0) return false;
        (label, text) = (InSup(line[Open.Length..end]), line[(end + Close.Length)..].Trim());
        return Number(label) > 0;
    }

    /// <summary>A number in brackets that a text calls out.</summary>
    public static bool TryBracket(string line, IReadOnlySet<int> calledOut, out string label, out string text)
    {
        (label, text) = ("", "");
        if (calledOut.Count == 0 || line[0] is not ('[' or '\\')) return false;
        var match = Bracket().Match(line);
        if (!match.Success || !calledOut.Contains(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))) return false;
        (label, text) = (InBracket(match.Groups[1].Value), match.Groups[2].Value);
        return Number(label) > 0;
    }

    /// <summary>Numbers that stand in brackets behind something: <c>lit.[1]</c>, but not <c>[text][1]</c>, which is a link.</summary>
    public static HashSet<int> CalledOut(IEnumerable<string> lines)
    {
        var numbers = new HashSet<int>();
        foreach (var line in lines)
        {
            if (!HasBracketedNumber(line)) continue;
            var end = -1;
            foreach (Match match in Called().Matches(line))
            {
                var isLink = match.Index > 0 && line[match.Index - 1] == ']' && match.Index != end;
                if (!isLink && !line.AsSpan(0, match.Index).IsWhiteSpace()) numbers.Add(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
                end = match.Index + match.Length;
            }
        }

        return numbers;
    }

    private static bool HasBracketedNumber(string line)
    {
        for (var i = line.IndexOf('[', StringComparison.Ordinal); i >= 0 && i + 1 < line.Length; i = line.IndexOf('[', i + 1))
        {
            if (char.IsAsciiDigit(line[i + 1])) return true;
        }

        return false;
    }

    /// <summary>The number that a label is; 0 for a name.</summary>
    public static int Number(string label)
    {
        var digits = label.Length > 0 && Superscripts.Contains(label[0], StringComparison.Ordinal)
            ? string.Concat(label.Select(c => (char)('0' + Superscripts.IndexOf(c, StringComparison.Ordinal))))
            : label.Trim('[', ']');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= PrintedNote.Highest ? number : 0;
    }

    public static bool IsSuperscript(char c) => c > '\u007F' && Superscripts.Contains(c, StringComparison.Ordinal);

    /// <summary>Of a call-out in brackets, which no other form of the same number answers.</summary>
    public static string InBracket(string digits) => $"[{digits}]";

    /// <summary><c>(1)</c> and <c>[1]</c> in superscript are 1.</summary>
    public static string InSup(string text) => text.Trim().Trim('(', ')', '[', ']');

    private static bool IsLabel(string label) => label.Length is > 0 and <= 100 && !label.AsSpan().ContainsAny(" \t[]");

    [GeneratedRegex("""^\\?\[\[?\\?(\d{1,3})\\?\]\]?(?:\([^)\s]*\))?[:.]?\s*(\S.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("""\\?\[(\d{1,3})\\?\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
