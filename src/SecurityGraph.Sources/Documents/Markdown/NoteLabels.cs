namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// The numbers of the printed footnotes by their labels. A label that is a number keeps it; names get the numbers that are free, in
/// the order in which the text calls them out.
/// </summary>
internal sealed class NoteLabels
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one has a mark that Markdown doesn't know.</summary>
    public bool HasEndMarks { get; }

    /// <param name="printed">The labels of the printed footnotes.</param>
    /// <param name="texts">In which they are called out.</param>
    public NoteLabels(IReadOnlyList<string> printed, IEnumerable<string> texts)
    {
        foreach (var label in printed)
        {
            HasEndMarks |= EndMarks.TryRead(label, 0, out var whole, out _) && whole == label;
            if (Notes.Number(label) is > 0 and var number) _numbers[label] = number;
        }

        var names = printed.Where(label => !_numbers.ContainsKey(label)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0) return;
        var called = texts.SelectMany(Called).Where(names.Contains);
        var used = _numbers.Values.ToHashSet();
        var next = 1;
        foreach (var name in called.Concat(names))
        {
            while (used.Contains(next)) next++;
            if (_numbers.TryAdd(name, next)) next++;
        }
    }

    /// <summary>0 where no footnote of this label is printed.</summary>
    public int Number(string label) => _numbers.GetValueOrDefault(label);

    /// <summary>The labels of all that looks like a call-out, in order.</summary>
    private static IEnumerable<string> Called(string text)
    {
        const string Open = "[^";
        const int Longest = 100;
        for (var start = text.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Open, start + Open.Length, StringComparison.Ordinal))
        {
            var label = start + Open.Length;
            var length = text.AsSpan(label, Math.Min(Longest, text.Length - label)).IndexOfAny(']', ' ');
            if (length > 0 && text[label + length] == ']') yield return text.Substring(label, length);
        }
    }
}
