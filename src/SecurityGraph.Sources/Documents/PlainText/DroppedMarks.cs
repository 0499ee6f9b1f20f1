using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Numbers that stand on lines of their own within a sentence are read as those of pages, and go. Where a line of the text begins with
/// one, it may have called out that line as a footnote: nothing tells, so it is said.
/// </summary>
internal static class DroppedMarks
{
    private const int Longest = 3;

    public static IEnumerable<ReadingWarning> In(string[] lines, IReadOnlyList<BodyLine> body)
    {
        var begins = new Lazy<HashSet<string>>(() => [.. body.Select(line => Begin(line.Plain)).Where(number => number.Length > 0)]);
        for (var i = 0; i + 1 < body.Count; i++)
        {
            var (line, next) = (body[i], body[i + 1]);
            if (!next.PageBreakBefore || SentenceSplitter.IsClosed(line.Plain) || SentenceSplitter.CanBegin(next.Plain)) continue;
            var (first, last) = (line.Text.Lines[0].Line, next.Text.Lines[0].Line - 1);
            if (Between(lines, first, last) is not { } index) continue;
            var number = lines[index].Trim();
            if (begins.Value.Contains(number))
            {
                yield return new ReadingWarning(index + 1, $"the number {number} is read as that of a page, but it may call out the text that begins with {number}");
            }
        }
    }

    /// <summary>The one line between two that is not empty, if it is a number; with a form feed it is surely that of a page.</summary>
    private static int? Between(string[] lines, int first, int last)
    {
        if (lines[last].Contains('\f', StringComparison.Ordinal)) return null;
        int? found = null;
        for (var i = first; i < last; i++)
        {
            if (lines[i].Contains('\f', StringComparison.Ordinal)) return null;
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            if (found is not null || lines[i].AsSpan().Trim() is not { Length: <= Longest } number || number.ContainsAnyExceptInRange('0', '9')) return null;
            found = i;
        }

        return found;
    }

    /// <summary>The number that a line begins with, before a text: <c>3   Harbour Act</c>.</summary>
    private static string Begin(string line)
    {
        var end = 0;
        while (end < line.Length && end <= Longest && char.IsAsciiDigit(line[end])) end++;
        return end is > 0 and <= Longest && end + 1 < line.Length && line[end] == ' ' && SentenceSplitter.CanBegin(line, end + 1) ? line[..end] : "";
    }
}
