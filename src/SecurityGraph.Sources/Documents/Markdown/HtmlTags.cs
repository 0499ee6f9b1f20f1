using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>What an HTML tag is in a text: nothing inside a line, a blank where the line breaks, an end where a piece of text ends.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Pieces = new(
        [
            "p", "div", "td", "th", "tr", "table", "thead", "tbody", "caption", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote",
            "pre", "section", "article", "figure", "figcaption", "details", "summary",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="inside">What stands between the angle brackets.</param>
    public static bool IsOne(string inside)
    {
        var name = inside.AsSpan().TrimStart('/');
        return name.Length > 0 && (char.IsAsciiLetter(name[0]) || inside[0] == '!') && !name.Contains('<');
    }

    /// <summary><c>&lt;h2 id="ships"&gt;Ships&lt;/h2&gt;</c></summary>
    public static bool TryHeading(string line, out string heading)
    {
        heading = "";
        if (line is not ['<', 'h' or 'H', >= '1' and <= '6', '>' or ' ', ..] || !line.EndsWith($"</h{line[2]}>", StringComparison.OrdinalIgnoreCase)) return false;
        var text = line[..line.LastIndexOf('<')];
        var start = text.IndexOf('>', StringComparison.Ordinal) + 1;
        heading = text[start..].Trim();
        return start > 0;
    }

    /// <param name="inside">What stands between the angle brackets.</param>
    public static string InText(string inside)
    {
        var tag = inside.AsSpan().TrimStart('/');
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        var name = tag[..end];
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) return " ";
        return Pieces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? Spacing.Break.ToString() : "";
    }
}
