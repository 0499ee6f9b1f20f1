using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Finds lines that stand at the head or foot of one page after another: the number of the document, its title, who wrote it, a page
/// number among them or not. Where such a line heads the first of these pages it may be the title itself, and stays.
/// </summary>
internal static class RunningHeads
{
    private const int Head = 3;
    private const int Foot = 6;
    private const int Longest = 100;

    /// <summary>By their indices. Only form feeds show where pages end.</summary>
    /// <param name="titles">Those that stay, because they may be the title.</param>
    public static HashSet<int> In(string[] lines, HashSet<int> titles)
    {
        var pages = Pages(lines);
        if (pages.Count < 2) return [];
        var places = pages.Index().SelectMany(page => Edges(page.Item).Where(i => lines[i].Length <= 2 * Longest).Select(i => (Index: i, Page: page.Index, Text: Spacing.Tidy(lines[i]))))
            .Where(line => line.Text.Length is > 0 and <= Longest && !SentenceSplitter.IsClosed(line.Text) && !ListMarks.TryRead(line.Text, out _, out _) && !PageFurniture.IsRule(line.Text))
            .GroupBy(line => line.Text, line => (line.Index, line.Page), StringComparer.Ordinal);
        var heads = pages.SelectMany(page => page.Take(Math.Min(Head, page.Count / 3))).ToHashSet();
        var found = new HashSet<int>();
        foreach (var place in places)
        {
            // Twice on one page is no running head: it may be the number of a footnote, and that of the page.
            var on = place.Select(one => one.Page).Distinct().Count();
            if (on < 2 || on * 2 < pages.Count) continue;
            var same = place.Select(one => one.Index).ToList();
            var isTitle = heads.Contains(same[0]);
            if (isTitle) titles.Add(same[0]);
            found.UnionWith(isTitle ? same.Skip(1) : same);
        }

        found.UnionWith(Counted(lines, pages));
        return found;
    }

    /// <summary>Lines with a number that counts the pages: <c>Harbour report | 3</c>, on the next page <c>Harbour report | 4</c>.</summary>
    private static IEnumerable<int> Counted(string[] lines, List<List<int>> pages)
    {
        const int Fewest = 3;
        var places = new Dictionary<(string Text, int Ahead), Dictionary<int, int>>();
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var i in Edges(pages[page]).Distinct().Where(i => lines[i].Length <= 2 * Longest))
            {
                if (Spacing.Tidy(lines[i]) is not { Length: > 0 and <= Longest } text || SentenceSplitter.IsClosed(text)) continue;
                foreach (var (start, length) in Numbers(text))
                {
                    var key = (text.Remove(start, length), int.Parse(text.AsSpan(start, length), CultureInfo.InvariantCulture) - page);
                    if (!places.TryGetValue(key, out var same)) places.Add(key, same = []);
                    same[page] = i; // of two on one page the last: above it a footnote has the number of its page
                }
            }
        }

        return places.Values.Where(same => same.Count >= Fewest && same.Count * 2 >= pages.Count).SelectMany(same => same.Values);
    }

    /// <summary>Of at most three digits, set apart: the first and the last of a line.</summary>
    private static IEnumerable<(int Start, int Length)> Numbers(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var head and > 0 and <= 3 && !char.IsLetter(text[head]) ? head : 0;
        if (digits > 0) yield return (0, digits);
        var last = text.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (last < text.Length && last > 0 && text.Length - last <= 3 && !char.IsLetter(text[last - 1])) yield return (last, text.Length - last);
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
