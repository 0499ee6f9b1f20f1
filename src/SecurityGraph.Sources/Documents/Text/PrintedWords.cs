namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// The words of a document as they stand inside its lines: they tell whether a hyphen at a line end belongs to the word
/// (<c>co-legislators</c>) or to the line.
/// </summary>
internal sealed class PrintedWords(IEnumerable<string> lines)
{
    private const char Soft = '\u00AD';

    // Most documents have no hyphen at a line end.
    private readonly Lazy<HashSet<string>> _words = new(() => Read(lines));

    /// <summary>True where the document prints the word without the hyphen and never with it.</summary>
    /// <param name="last">Ends in the hyphen.</param>
    /// <param name="next">The line that goes on with it.</param>
    public bool Hyphenates(string last, string next)
    {
        var left = Words(last[..^1]).LastOrDefault(..0);
        var right = Words(next).FirstOrDefault(..0);
        var (before, behind) = (Plain(last[left]), Plain(next[right]));
        return _words.Value.Contains(before + behind) && !_words.Value.Contains(before + "-" + behind);
    }

    private static HashSet<string> Read(IEnumerable<string> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            foreach (var range in Words(line)) words.Add(Plain(line[range]));
        }

        return words;
    }

    /// <summary>All hyphens are one; a soft one is none.</summary>
    private static string Plain(string word) =>
        word.AsSpan().IndexOfAny('\u2010', '\u2011', Soft) < 0
            ? word
            : word.Replace('\u2010', '-').Replace('\u2011', '-').Replace("\u00AD", "", StringComparison.Ordinal);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or Soft;

    private static bool IsInWord(string line, int index) => index < line.Length && char.IsLetterOrDigit(line[index]);

    /// <summary>Runs of letters, digits and inner hyphens.</summary>
    private static IEnumerable<Range> Words(string line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (!char.IsLetterOrDigit(line[start])) continue;
            var end = start + 1;
            while (IsInWord(line, end) || (end < line.Length && IsHyphen(line[end]) && IsInWord(line, end + 1))) end++;
            yield return start..end;
            start = end;
        }
    }
}
