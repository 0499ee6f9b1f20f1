using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A hollow bullet comes out of many files as the letter o: <c>o the lamps</c>. In some languages that is a word too, so the first of a list
/// must stand behind what closes or behind another item, and at least two are needed.
/// </summary>
internal static class LetterBullets
{
    private const string Mark = "o ";
    private const int LongestItem = 30;

    public static IReadOnlyList<BodyLine> Replace(IReadOnlyList<BodyLine> lines)
    {
        var found = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Plain.StartsWith(Mark, StringComparison.Ordinal)) continue;
            var isNext = found.Count > 0 && i - found[^1] <= LongestItem;
            if (isNext || i == 0 || SentenceSplitter.IsClosed(lines[i - 1].Plain) || ListMarks.TryRead(lines[i - 1].Plain, out _, out _)) found.Add(i);
        }

        if (found.Count < 2) return lines;
        var replaced = lines.ToList();
        foreach (var i in found) replaced[i] = lines[i] with { Text = lines[i].Text with { Text = LoneMarks.Bullet + lines[i].Plain[1..] } };
        return replaced;
    }
}
