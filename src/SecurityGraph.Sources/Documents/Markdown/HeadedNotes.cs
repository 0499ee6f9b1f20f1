using System.Globalization;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Footnotes that converters leave as a list below a heading: <c>## Notes</c>, <c>1. Harbour Act.</c> Nothing else stands up to the next heading,
/// and the text above calls out every one of them in one form: then each gets its number in that form.
/// </summary>
internal static partial class HeadedNotes
{
    private static readonly (string Before, string After, Func<string, IEnumerable<int>> Called)[] Forms =
        [("<sup>", "</sup>", InSup), ("[", "]", line => line.Contains('[', StringComparison.Ordinal) ? Notes.CalledOut([line]) : []), ("", "", Superscript)];

    public static string[] Read(string[] lines)
    {
        var called = Forms.Select(_ => new HashSet<int>()).ToArray(); // by what stands above
        for (var i = 0; i < lines.Length; i++)
        {
            // Right below words in bold a list is a part of their paragraph.
            var mayHead = lines[i] is ['#', ..] || (lines[i] is ['*', ..] && i + 1 < lines.Length && string.IsNullOrWhiteSpace(lines[i + 1]));
            if (mayHead && Heading.IsMatch(lines[i].Trim()) && Items(lines, i + 1) is [_, ..] items) Number(lines, items, called);
            for (var form = 0; form < Forms.Length; form++) called[form].UnionWith(Forms[form].Called(lines[i]));
        }

        return lines;
    }

    /// <summary>The items of a list that counts on, by their lines; none where anything else stands there.</summary>
    private static List<(int Line, int Number, string Text)> Items(string[] lines, int first)
    {
        List<(int Line, int Number, string Text)> items = [];
        for (var i = first; i < lines.Length && !lines[i].StartsWith('#'); i++)
        {
            if (Item.Match(lines[i]) is { Success: true } item && int.Parse(item.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is var number && (items.Count == 0 || number == items[^1].Number + 1))
                items.Add((i, number, item.Groups["text"].Value));
            else if (lines[i].Trim().Length > 0 && (items.Count == 0 || (string.IsNullOrWhiteSpace(lines[i - 1]) && !char.IsWhiteSpace(lines[i][0])))) return [];
        }

        return items;
    }

    private static void Number(string[] lines, List<(int Line, int Number, string Text)> items, HashSet<int>[] called)
    {
        var form = Array.FindIndex(called, numbers => items.TrueForAll(item => numbers.Contains(item.Number)));
        if (form < 0) return;
        var (before, after, _) = Forms[form];
        foreach (var (line, number, text) in items)
        {
            var printed = number.ToString(CultureInfo.InvariantCulture);
            lines[line] = $"{before}{(before.Length > 0 ? printed : string.Concat(printed.Select(digit => Notes.Superscripts[digit - '0'])))}{after} {text}";
        }
    }

    private static IEnumerable<int> InSup(string line) => Sup.Matches(line).Select(match => Notes.Number(Notes.InSup(match.Groups["label"].Value)));

    private static IEnumerable<int> Superscript(string line) => Raised.Matches(line).Select(match => Notes.Number(match.Value));

    [GeneratedRegex(@"\A(#{1,6}\s+|\*\*)(foot|end)?\s?-?notes?:?\s*(\*\*|#*)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"\A {0,3}(?<number>[1-9][0-9]{0,2})[.)]\s+(?<text>\S.*)\z", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"(?<=\S)<sup>(?<label>[^<]{1,8})</sup>", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Sup { get; }

    [GeneratedRegex(@"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Raised { get; }
}
