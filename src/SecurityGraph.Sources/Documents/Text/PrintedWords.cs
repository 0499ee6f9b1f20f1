namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// The words of a document as they stand inside its lines: they tell whether a hyphen at a line end belongs to the word
/// (<c>co-legislators</c>) or to the line.
/// </summary>
internal sealed class PrintedWords
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public PrintedWords(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var range in Words(line)) _words.Add(line[range]);
        }
    }

    /// <summary>True where the document prints the word without the hyphen and never with it.</summary>
    /// <param name="last">Ends in the hyphen.</param>
    /// <param name="next">The line that goes on with it.</param>
    public bool Hyphenates(string last, string next)
    {
        var left = Words(last[..^1]).LastOrDefault(..0);
        var right = Words(next).FirstOrDefault(..0);
        return _words.Contains(last[left] + next[right]) && !_words.Contains(last[left] + "-" + next[right]);
    }

    private static bool IsInWord(string line, int index) => index < line.Length && char.IsLetterOrDigit(line[index]);

    /// <summary>Runs of letters, digits and inner hyphens.</summary>
    private static IEnumerable<Range> Words(string line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (!char.IsLetterOrDigit(line[start])) continue;
            var end = start + 1;
            while (IsInWord(line, end) || (end < line.Length && line[end] == '-' && IsInWord(line, end + 1))) end++;
            yield return start..end;
            start = end;
        }
    }
}
