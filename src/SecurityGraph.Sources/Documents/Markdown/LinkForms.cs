using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Brings links to places in the page whose text is a number or arrow into one form: <c>[1](#fn1)</c>.</summary>
internal static partial class LinkForms
{
    private const string Form = "[${mark}](#${place})";

    public static string Plain(string line)
    {
        if (line.Contains('&', StringComparison.Ordinal)) line = ArrowNames().Replace(line, "↩");
        if (line.Contains("href", StringComparison.OrdinalIgnoreCase)) line = Anchor().Replace(line, Form);
        if (!line.Contains("](#", StringComparison.Ordinal)) return line;
        line = Attributes().Replace(line, "<sup>");
        return Outside().Replace(Inside().Replace(line, Form), Form);
    }

    // <a href="#fn1">1</a>
    [GeneratedRegex("""<a [^<>]{0,100}?href=["']?#(?<place>[^"'<>\s]{1,100})["']?[^<>]{0,100}>\s*(<(sup|span)[^<>]{0,50}>)?\s*\[?((?<mark>\d{1,3})|(?<mark>[↩↑⤴⏎↵←^])[^<>\[\]]{0,20})\]?\s*(</(sup|span)>)?\s*</a>""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Anchor();

    // &#8617; as the text of a link
    [GeneratedRegex(@"(?<=[>\[]\s?)&(#8617|#x21a9|larrhk|hookleftarrow|#8593|#x2191|uarr|#8592|#x2190|larr|#8629|#x21b5|crarr|#10548|#x2934);(?=[^<>\[\]]{0,20}(</|\]\(#))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ArrowNames();

    [GeneratedRegex("<sup [^<>]{1,100}>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Attributes();

    // [\[1\]](#fn1)
    [GeneratedRegex(@"\[\\?\[(?<mark>\d{1,3})\\?\]\]\(#(?<place>[^\s()]{0,100})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Inside();

    // \[[1](#fn1)\]
    [GeneratedRegex(@"\\?\[\[(?<mark>\d{1,3})\]\(#(?<place>[^\s()]{0,100})\)\\?\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Outside();
}
