using System.Buffers;
using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// How a printed footnote begins: <c>[^13]: text</c>, <c>[^law]: text</c>, <c>&lt;sup&gt;13&lt;/sup&gt; text</c>, <c>¹³ text</c>,
/// <c>[13] text</c>, <c>&lt;sup&gt;a&lt;/sup&gt; text</c>. Its label is what a call-out of the same form names it by.
/// </summary>
internal static class Notes
{
    public const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly SearchValues<char> AnySuperscript = SearchValues.Create(Superscripts);

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
        var digits = line.AsSpan().IndexOfAnyExcept(AnySuperscript);
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
        return IsInSup(label) && text.Length > 0;
    }

    /// <summary>A number, a letter or a sign.</summary>
    public static bool IsInSup(string label) => Number(label) > 0 || (label.Length == 1 && (char.IsAsciiLetterLower(label[0]) || label[0] is '*' or '†' or '‡'));

    /// <summary>A number in brackets that a text calls out.</summary>
    public static bool TryBracket(string line, IReadOnlySet<int> calledOut, out string label, out string text)
    {
        (label, text) = ("", "");
        if (calledOut.Count == 0 || !TryBracket(line, 0, out var number, out var end)) return false;
        if (!calledOut.Contains(number)) return false;
        var rest = line.AsSpan(end).TrimStart(']');
        if (rest is ['(', ..] && rest.IndexOf(')') is > 0 and var address && !rest[..address].Contains(' ')) rest = rest[(address + 1)..];
        (label, text) = (InBracket(number.ToString(CultureInfo.InvariantCulture)), rest.TrimStart(":.").Trim().ToString());
        return text.Length > 0 && Number(label) > 0;
    }

    /// <summary>
    /// Numbers that stand in brackets behind something: <c>lit.[1]</c>, but not <c>[text][1]</c>, which is a link; and those of footnotes that
    /// stand in one row with theirs, <c>[1] …</c>, <c>[2] …</c>, though nothing calls them out.
    /// </summary>
    public static HashSet<int> CalledOut(IReadOnlyList<string> lines)
    {
        var numbers = BehindText(lines);
        if (numbers.Count == 0) return numbers;
        var row = new List<int>();
        foreach (var line in lines)
        {
            if (!TryBracket(line, 0, out var number, out _)) continue;
            if (row.Count > 0 && number != row[^1] + 1) row.Clear();
            row.Add(number);
            if (row.Count > 1 && numbers.Contains(row[^2])) numbers.Add(number);
            else if (numbers.Contains(number)) numbers.UnionWith(row);
        }

        return numbers;
    }

    private static HashSet<int> BehindText(IReadOnlyList<string> lines)
    {
        var numbers = new HashSet<int>();
        foreach (var line in lines)
        {
            var last = -1;
            for (var start = line.IndexOf('[', StringComparison.Ordinal); start >= 0; start = line.IndexOf('[', start + 1))
            {
                if (BracketList.TryRead(line, start, out _, out var several) && !line.AsSpan(0, start).Trim(" \t\\[").IsEmpty) numbers.UnionWith(several);
                if (!TryBracket(line, start, out var number, out var end)) continue;
                var isLink = start > 0 && line[start - 1] == ']' && start != last;
                if (!isLink && !line.AsSpan(0, start).Trim(" \t\\[").IsEmpty) numbers.Add(number);
                last = end;
            }
        }

        return numbers;
    }

    /// <summary>Reads <c>[13]</c>, its brackets perhaps escaped or doubled.</summary>
    private static bool TryBracket(string line, int start, out int number, out int end)
    {
        (number, end) = (0, start);
        while (end < line.Length && end - start < 4 && line[end] is '[' or '\\') end++;
        var digits = end;
        while (end < line.Length && end - digits <= 3 && char.IsAsciiDigit(line[end])) end++;
        if (digits == start || end == digits || end - digits > 3) return false;
        number = int.Parse(line.AsSpan(digits, end - digits), CultureInfo.InvariantCulture);
        if (end < line.Length && line[end] == '\\') end++;
        return end < line.Length && line[end++] == ']';
    }

    /// <summary>The number that a label is; 0 for a name.</summary>
    public static int Number(string label)
    {
        var digits = label.Length > 0 && Superscripts.Contains(label[0], StringComparison.Ordinal)
            ? string.Concat(label.Select(c => (char)('0' + Superscripts.IndexOf(c, StringComparison.Ordinal))))
            : label.Trim('[', ']', '(', ')', '{', '}');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= PrintedNote.Highest ? number : 0;
    }

    public static bool IsSuperscript(char c) => c > '\u007F' && Superscripts.Contains(c, StringComparison.Ordinal);

    /// <summary>Of a call-out in brackets, which no other form of the same number answers.</summary>
    public static string InBracket(string digits) => $"[{digits}]";

    /// <summary><c>(1)</c> and <c>[1]</c> in superscript are 1.</summary>
    public static string InSup(string text) => text.Trim().Trim('(', ')', '[', ']');

    private static bool IsLabel(string label) => label.Length is > 0 and <= 100 && !label.AsSpan().ContainsAny(" \t[]");
}
