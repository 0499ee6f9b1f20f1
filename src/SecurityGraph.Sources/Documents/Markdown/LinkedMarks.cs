using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Signs and letters that a link makes of a call-out: <c>[*](#fn1)</c>, <c>&lt;a href="#fna"&gt;a&lt;/a&gt;</c>. They become the marks
/// <c>\*</c> and <c>[a]</c>; a letter only where a line of the text begins with it as a footnote does, any other is the text of a link.
/// </summary>
internal static partial class LinkedMarks
{
    public static string[] Plain(string[] lines)
    {
        if (!Array.Exists(lines, MayHold)) return lines;
        var letters = lines.Select(line => AtBegin().Match(line).Groups["letter"].Value).Where(letter => letter.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Select(line => MayHold(line) ? Link().Replace(Anchor().Replace(Bullet().Replace(line, ""), match => Mark(match, letters)), match => Mark(match, letters)) : line)];
    }

    private static bool MayHold(string line) => line.Contains("](#", StringComparison.Ordinal) || line.Contains("href", StringComparison.OrdinalIgnoreCase);

    private static string Mark(Match match, HashSet<string> letters) =>
        match.Groups["sign"] is { Success: true, Value: var sign } ? string.Concat(sign.Select(c => c == '*' ? "\\*" : c.ToString()))
        : letters.Contains(match.Groups["letter"].Value) ? $"[{match.Groups["letter"].Value}]"
        : match.Value;

    // - [*](#r1)
    [GeneratedRegex(@"^\s*[-+*]\s+(?=\[\\?(\*{1,3}|[†‡])\]\(#)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Bullet();

    // [*](#fn1), [\*](#fn1), [[a]](#fna), in superscript or not
    [GeneratedRegex(@"(<sup>)?\[\\?\[?(\\?(?<sign>\*{1,3}|[†‡])|(?<letter>[a-z]))\\?\]?\]\(#[^\s()]{0,100}\)(</sup>)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Link();

    [GeneratedRegex("""(<sup>)?<a [^<>]{0,100}?href=["']?#[^"'<>\s]{1,100}["']?[^<>]{0,100}>\s*(<sup>)?\[?(\\?(?<sign>\*{1,3}|[†‡])|(?<letter>[a-z]))\]?(</sup>)?\s*</a>(</sup>)?""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^\s*(\[\\?\[?(?<letter>[a-z])\\?\]?\](\(#[^\s()]{0,100}\))?|<a [^<>]{0,200}>\[?(?<letter>[a-z])\]?</a>)[:.]?\s", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex AtBegin();
}
