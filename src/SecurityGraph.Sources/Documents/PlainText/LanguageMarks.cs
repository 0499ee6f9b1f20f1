using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Finds the codes of languages that stand at the head or foot of a page, <c>EN</c> alone on its line, with the page number
/// between two of them or without one. In the middle of a text a single code may be text.
/// </summary>
internal static class LanguageMarks
{
    private static readonly HashSet<string> Codes = new(
        "BG CS DA DE EL EN ES ET FI FR GA HR HU IT LT LV MT NL PL PT RO SK SL SV".Split(' '), StringComparer.Ordinal);

    private const int Longest = 64;
    private const int Widest = 200;

    /// <summary>By their indices, with the page numbers that stand between them.</summary>
    public static HashSet<int> In(string[] lines)
    {
        var found = new HashSet<int>();
        var run = new List<int>();
        var before = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var text = lines[i].Length <= Widest ? Printed(lines[i]) : "";
            if (text.Length is > 0 and <= Longest && (IsCode(text) || PageFurniture.IsPageNumber(text)))
            {
                run.Add(i);
                continue;
            }

            Take(lines, before, run, i, found);
            before = i;
            run.Clear();
        }

        Take(lines, before, run, lines.Length, found);
        return found;
    }

    private static void Take(string[] lines, int before, List<int> run, int behind, HashSet<int> found)
    {
        if (run.Count == 0) return;
        var codes = run.Where(i => IsCode(Printed(lines[i]))).ToList();
        if (codes.Count == 0 || (run.Count == 1 && !IsAtEdge(lines, before, behind))) return;
        found.UnionWith(codes);
        for (var i = 0; i < run.Count; i++)
        {
            // With several numbers that of the page is the one that its codes enclose: another may be that of a footnote.
            var isBetween = (i > 0 && found.Contains(run[i - 1])) && (i + 1 == run.Count || found.Contains(run[i + 1]));
            if (isBetween || run.Count == codes.Count + 1) found.Add(run[i]);
        }
    }

    /// <summary>Between two lines of text there is the end of a page, or on one side there is none; or it stands apart between two sentences.</summary>
    private static bool IsAtEdge(string[] lines, int before, int behind)
    {
        if (before < 0 || behind == lines.Length) return true;
        for (var i = before + 1; i <= behind; i++)
        {
            if (lines[i].Contains('\f', StringComparison.Ordinal)) return true;
        }

        return IsBetweenSentences(lines, before, behind);
    }

    /// <summary>Nothing asks for it: a text is closed before it, an empty line stands on either side, and another text begins.</summary>
    private static bool IsBetweenSentences(string[] lines, int before, int behind) =>
        string.IsNullOrWhiteSpace(lines[before + 1]) && string.IsNullOrWhiteSpace(lines[behind - 1])
        && SentenceSplitter.IsClosed(lines[before]) && lines[before].TrimEnd() is not [.., ':' or ';'] && SentenceSplitter.CanBegin(lines[behind].Trim());

    /// <summary>EN, EN EN, however far apart.</summary>
    public static bool IsCode(string line) =>
        MayBeCode(line.AsSpan().TrimStart(' ')) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var code, .. { Length: <= 1 } others] && Codes.Contains(code) && others.All(other => other == code);

    private static bool MayBeCode(ReadOnlySpan<char> line) => line.Length >= 2 && char.IsAsciiLetterUpper(line[1]) && (line.Length == 2 || line[2] == ' ');

    private static string Printed(string line) => line.Trim().Trim('\f').Trim();
}
