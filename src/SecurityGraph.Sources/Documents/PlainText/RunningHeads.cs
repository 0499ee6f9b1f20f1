using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Finds lines that stand at the head or foot of one page after another: the number of the document, its title, who wrote it. Where
/// such a line heads the first of these pages it may be the title itself, and stays.
/// </summary>
internal static class RunningHeads
{
    private const int Head = 3;
    private const int Foot = 6;
    private const int Longest = 100;

    /// <summary>By their indices. Only form feeds show where pages end.</summary>
    public static HashSet<int> In(string[] lines)
    {
        var pages = Pages(lines);
        if (pages.Count < 2) return [];
        var places = pages.SelectMany(Edges).Where(i => lines[i].Length <= 2 * Longest).Select(i => (Index: i, Text: Spacing.Tidy(lines[i])))
            .Where(line => line.Text.Length is > 0 and <= Longest && !SentenceSplitter.IsClosed(line.Text) && !ListMarks.TryRead(line.Text, out _, out _))
            .GroupBy(line => line.Text, line => line.Index, StringComparer.Ordinal);
        var heads = pages.SelectMany(page => page.Take(Math.Min(Head, page.Count / 3))).ToHashSet();
        var found = new HashSet<int>();
        foreach (var place in places)
        {
            if (place.Count() < 2 || place.Count() * 2 < pages.Count) continue;
            found.UnionWith(heads.Contains(place.First()) ? place.Skip(1) : place);
        }

        return found;
    }

    private static IEnumerable<int> Edges(List<int> page) => page.Take(Head).Concat(page.Skip(Math.Max(Head, page.Count - Foot)));

    /// <summary>The lines of each page that are not empty.</summary>
    private static List<List<int>> Pages(string[] lines)
    {
        List<List<int>> pages = [[]];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('\f', StringComparison.Ordinal)) pages.Add([]);
            if (!string.IsNullOrWhiteSpace(lines[i])) pages[^1].Add(i);
        }

        pages.RemoveAll(page => page.Count == 0);
        return pages;
    }
}
