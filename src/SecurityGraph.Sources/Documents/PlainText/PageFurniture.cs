namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>What a line of PDF text is when it isn't text.</summary>
internal static class PageFurniture
{
    private const int ShortestBlankRule = 20;
    private const int ShortestRule = 3;

    // In the languages of the Union that a report may have been set in.
    private static readonly HashSet<string> Pages = new("page seite página pagina strona sida side sivu strana stran".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The line above footnotes: drawn with dashes, or nothing but blanks where the drawing was lost.</summary>
    public static bool IsRule(string line)
    {
        var drawn = line.Trim();
        return drawn.Length == 0
            ? line.Length >= ShortestBlankRule
            : drawn.Length >= ShortestRule && drawn[0] is '_' or '-' or '—' or '–' && drawn.All(c => c == drawn[0] || (c == ' ' && drawn[0] == '-'));
    }

    /// <summary>A page number: <c>3</c>, <c>- 3 -</c>, <c>3/9</c>, <c>Page 3 of 9</c>, <c>Page 3/9</c>, <c>Page 3</c>, <c>EN 3 EN</c>.</summary>
    public static bool IsPageNumber(string line)
    {
        if (!MayEndNumber(line.AsSpan().TrimEnd())) return false;
        var words = line.Split([' ', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var number] => IsNumber(number) && line.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '–'),
            [var number, var last] when line.Contains('/', StringComparison.Ordinal) => IsNumber(number) && IsNumber(last),
            [var word, var number] => IsPage(word) && IsNumber(number),
            [var word, var number, var last] when line.Contains('/', StringComparison.Ordinal) => IsPage(word) && IsNumber(number) && IsNumber(last),
            [var before, var number, var after] => IsNumber(number) && before == after && IsLanguage(before),
            [var word, var number, "of" or "von" or "sur" or "de" or "di" or "van" or "af" or "av" or "z" or "ze", var last] => IsPage(word) && IsNumber(number) && IsNumber(last),
            _ => false,
        };
    }

    /// <summary>An address alone on its line, as link annotations come out at the end of a page.</summary>
    public static bool IsAddress(string line) =>
        (line.StartsWith("http://", StringComparison.Ordinal) || line.StartsWith("https://", StringComparison.Ordinal))
        && !line.Contains(' ', StringComparison.Ordinal);

    /// <summary>Most lines don't.</summary>
    private static bool MayEndNumber(ReadOnlySpan<char> line) => line.Length > 0 && line[^1] is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '-' or '–' or '/';

    private static bool IsPage(string word) => Pages.Contains(word);

    private static bool IsLanguage(string word) => word.Length == 2 && word.All(char.IsAsciiLetterUpper);

    private static bool IsNumber(string word) => word.Length is >= 1 and <= 3 && word.All(char.IsAsciiDigit);
}
