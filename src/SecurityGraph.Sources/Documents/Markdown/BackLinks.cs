namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Links at the end of a footnote that lead back to the text: <c>[↩](#r1)</c>, <c>↩</c>.</summary>
internal static class BackLinks
{
    private const string Arrows = "↩↑⤴⏎↵←^";
    private const string Alone = " \t\r↩⤴⏎↵\uFE0E\uFE0F";

    public static string Without(string line)
    {
        var length = -1;
        var rest = line.AsSpan().TrimEnd();
        while (rest.Length != length)
        {
            length = rest.Length;
            rest = WithoutLink(rest.TrimEnd(Alone));
        }

        return rest.Length == 0 || rest.Length == line.AsSpan().TrimEnd().Length ? line : rest.ToString();
    }

    private static ReadOnlySpan<char> WithoutLink(ReadOnlySpan<char> line)
    {
        const int Longest = 200;
        const int LongestText = 4;
        if (line is not [.., ')']) return line;
        var reach = Math.Max(0, line.Length - Longest);
        var begin = line[reach..].LastIndexOf('[');
        if (begin < 0) return line;
        var open = reach + begin;
        var link = line[open..];
        var address = link.IndexOf("](#");
        var isBack = address is > 1 and <= LongestText && Arrows.Contains(link[1]) && !link.Contains(' ');
        return isBack ? line[..open].TrimEnd() : line;
    }
}
