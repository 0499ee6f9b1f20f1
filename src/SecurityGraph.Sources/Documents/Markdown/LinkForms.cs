using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Brings links to places in the page whose text is a number or arrow into one form: <c>[1](#fn1)</c>.</summary>
internal static partial class LinkForms
{
    private const string Form = "[${mark}](#${place})";

    public static string Plain(string line)
    {
        if (line.Contains("href", StringComparison.OrdinalIgnoreCase)) line = Anchor().Replace(line, Form);
        if (!line.Contains("](#", StringComparison.Ordinal)) return line;
        line = Attributes().Replace(line, "<sup>");
        return Outside().Replace(Inside().Replace(line, Form), Form);
    }

    // <a href="#fn1">1</a>
    [GeneratedRegex("""<a [^<>]{0,100}?href=["']#(?<place>[^"'<>\s]{1,100})["'][^<>]{0,100}>\[?(?<mark>\d{1,3}|[↩↑⤴⏎↵^]\uFE0E?)\]?</a>""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Anchor();

    [GeneratedRegex("<sup [^<>]{1,100}>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Attributes();

    // [\[1\]](#fn1)
    [GeneratedRegex(@"\[\\?\[(?<mark>\d{1,3})\\?\]\]\(#(?<place>[^\s()]{0,100})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Inside();

    // \[[1](#fn1)\]
    [GeneratedRegex(@"\\?\[\[(?<mark>\d{1,3})\]\(#(?<place>[^\s()]{0,100})\)\\?\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Outside();
}
