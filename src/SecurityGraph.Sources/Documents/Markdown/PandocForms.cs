using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Brings what Pandoc writes beyond plain Markdown into one form: attributes of headings, links, pictures and spans go
/// (<c>[lit]{.underline}</c>), so do the fences of divs and commands that break a page; <c>m^2^</c> and <c>H~2~O</c> are raised and
/// lowered, and call-outs side by side lose the comma between them. Code stays what it is.
/// </summary>
internal static partial class PandocForms
{
    private const int Longest = 20_000; // no line of a text that people write

    private static readonly string[] PageBreaks = ["\\newpage", "\\pagebreak", "\\clearpage", "\\newpage{}", "\\pagebreak{}", "\\clearpage{}"];

    public static string[] Plain(string[] lines, IReadOnlyDictionary<int, VerbatimBlock> verbatim)
    {
        var plain = lines.ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (verbatim.TryGetValue(i, out var block)) i = block.Last;
            else plain[i] = Plain(lines[i], lines[i].Trim());
        }

        return plain;
    }

    private static string Plain(string raw, string line)
    {
        if (line.Length > Longest) return raw;
        if (line.StartsWith(":::", StringComparison.Ordinal) && Div().IsMatch(line)) return "";
        if (line.StartsWith('\\') && PageBreaks.Contains(line)) return "";
        if (line.Contains('{', StringComparison.Ordinal))
        {
            raw = Span().Replace(raw, "${text}");
            raw = (line.StartsWith('#') ? HeadingAttributes() : Attributes()).Replace(raw, "");
        }

        if (line.Contains('^', StringComparison.Ordinal)) raw = Raised().Replace(Beside().Replace(raw, "]["), "<sup>${text}</sup>");
        return line.Contains('~', StringComparison.Ordinal) ? Lowered().Replace(raw, "${text}") : raw;
    }

    // ::: {.note}, :::, ::: warning :::
    [GeneratedRegex(@"^:{3,}\s*(\{[^{}]*\}|[\w-]+)?\s*:*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Div();

    // [lit]{.underline}
    [GeneratedRegex("""\[(?<text>[^\[\]]{0,500})\]\{\s*((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+))(\s+((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+)))*\s*\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Span();

    // [word](address){target="_blank"}, `code`{.cs}
    [GeneratedRegex("""(?<=[)\]`])\{\s*((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+))(\s+((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+)))*\s*\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Attributes();

    // # Introduction {#intro .unnumbered}, # Introduction {-}
    [GeneratedRegex("""\s*\{\s*(-|((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+)))(\s+((#|\.)[\w:.-]+|[\w-]+=("[^"{}]*"|[^\s{}"]+)))*\s*\}\s*#*\s*$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex HeadingAttributes();

    // [^1]^,^[^2]
    [GeneratedRegex(@"\]\^[,;]\s?\^\[(?=\^)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Beside();

    // m^2^, 1^st^
    [GeneratedRegex(@"(?<![\[\\^])\^(?<text>[^\s^\[\]\\]{1,10})\^(?!\^)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Raised();

    // H~2~O
    [GeneratedRegex(@"(?<=\w)~(?<text>[^\s~\\]{1,10})~(?!~)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Lowered();
}
