using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A hollow bullet comes out of many files as the letter o: <c>o the lamps</c>. In some languages that is a word too, so the first of a list
/// must stand behind what closes or behind another item; and at least two are needed, or a list with other bullets above.
/// </summary>
internal static class LetterBullets
{
    private const string Mark = "o ";
    private const int LongestItem = 30;

    public static IReadOnlyList<BodyLine> Replace(IReadOnlyList<BodyLine> lines)
    {
        var found = new List<int>();
        var (bullet, isSure) = (-LongestItem, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsMarked(lines[i].Plain))
            {
                if (ListMarks.TryRead(lines[i].Plain, out var mark, out _) && mark.Length == 1) bullet = i;
                continue;
            }

            var isBehind = i == 0 || SentenceSplitter.IsClosed(lines[i - 1].Plain) || ListMarks.TryRead(lines[i - 1].Plain, out _, out _);
            var isNext = found.Count > 0 && i - found[^1] <= LongestItem;
            if (!isBehind && !isNext) continue;
            found.Add(i);
            isSure |= isBehind && i - bullet < LongestItem;
        }

        if (found.Count < 2 && !isSure) return lines;
        var replaced = lines.ToList();
        foreach (var i in found) replaced[i] = lines[i] with { Text = lines[i].Text with { Text = LoneMarks.Bullet + lines[i].Plain[1..] } };
        return replaced;
    }

    private static bool IsMarked(string line) => line.StartsWith(Mark, StringComparison.Ordinal);
}
