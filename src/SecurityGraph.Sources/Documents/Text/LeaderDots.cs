namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Dots that lead to the number of a page, in a line of a table of contents: <c>1.1. Borders ........ 6</c>.</summary>
internal static class LeaderDots
{
    private const int Fewest = 4;
    private const int Surely = 6;
    private const int Longest = 400;
    private const int LongestPage = 5;

    /// <summary>True of a whole line.</summary>
    public static bool EndIn(string line)
    {
        var page = line.Length;
        while (page > 0 && line.Length - page <= LongestPage && IsOfPage(line[page - 1])) page--;
        return page > 0 && page < line.Length && line[page - 1] is ' ' or '.' or '…' && IsPage(line.AsSpan(page)) && Count(line, page - 1, Fewest) >= Fewest;
    }

    /// <summary>True where the dot is the last of such dots, and a page follows: the last word of the text, or behind so many dots that they lead to nothing else.</summary>
    public static bool EndAt(string text, int mark, int next)
    {
        var last = next - 1;
        while (last > mark && char.IsWhiteSpace(text[last])) last--;
        if (text[last] is not ('.' or '…')) return false;
        var end = next;
        while (end < text.Length && end - next <= LongestPage && IsOfPage(text[end])) end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return false;
        return IsPage(text.AsSpan(next, end - next)) && Count(text, last, Surely) is var dots && (dots >= Surely || (dots >= Fewest && end == text.Length));
    }

    private static bool IsOfPage(char c) => char.IsAsciiDigit(c) || c is 'i' or 'v' or 'x';

    private static bool IsPage(ReadOnlySpan<char> page) =>
        page.Length is > 0 and <= LongestPage && (!page.ContainsAnyExceptInRange('0', '9') || !page.ContainsAnyInRange('0', '9'));

    /// <summary>Dots that end at a place, spaces between them or not, as far as <paramref name="enough"/>.</summary>
    private static int Count(string text, int last, int enough)
    {
        var dots = 0;
        for (var i = last; i >= 0 && last - i < Longest && dots < enough && text[i] is '.' or '…' or ' '; i--) dots += text[i] == '…' ? 3 : text[i] == '.' ? 1 : 0;
        return dots;
    }
}
