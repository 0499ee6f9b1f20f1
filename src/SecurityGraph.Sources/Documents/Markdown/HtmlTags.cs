using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>What an HTML tag is in a text: nothing inside a line, a blank where the line breaks, an end where a piece of text ends.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Pieces = new(
        [
            "p", "div", "td", "th", "tr", "table", "thead", "tbody", "tfoot", "caption", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote",
            "pre", "section", "article", "header", "footer", "main", "nav", "aside", "address", "center", "form", "figure", "figcaption", "details", "summary",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="inside">What stands between the angle brackets.</param>
    public static bool IsOne(string inside)
    {
        var name = inside.AsSpan().TrimStart('/');
        return name.Length > 0 && (char.IsAsciiLetter(name[0]) || inside[0] == '!') && !name.Contains('<');
    }

    /// <param name="inside">What stands between the angle brackets.</param>
    public static string InText(string inside)
    {
        var tag = inside.AsSpan().TrimStart('/');
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        var name = tag[..end];
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) return " ";
        return EndsPiece(name) ? Spacing.Break.ToString() : "";
    }

    /// <summary>Whether a tag of this name ends the text before it.</summary>
    public static bool EndsPiece(ReadOnlySpan<char> name) => Pieces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
