namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// The numbers of the printed footnotes by their labels. A label that is a number keeps it; names get the numbers that are free, in
/// the order in which the text calls them out. Where each page counts anew, the first footnote of a label has the number; others have
/// those behind the highest, and a label means the next that is printed below the call-out.
/// </summary>
internal sealed class NoteLabels
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    // Of labels that pages print: the blocks of the footnotes and their numbers, in order.
    private readonly Dictionary<string, List<(int Block, int Page, int Number)>> _printed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The block that is read.</summary>
    public int Block { get; set; }

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
    public int Number(string label)
    {
        if (!_printed.TryGetValue(label, out var printed)) return _numbers.GetValueOrDefault(label);
        var below = printed.FindIndex(note => note.Block >= Block);
        return printed[below < 0 ? ^1 : below].Number;
    }

    /// <summary>Gives numbers of their own to footnotes whose label an earlier page prints too.</summary>
    /// <param name="notes">All footnotes that end a page; <c>Page</c> counts how often text stood between them.</param>
    /// <param name="tell">Is told each that takes another number: its block, label and the number.</param>
    public void NumberPages(IEnumerable<(string Label, int Block, int Page)> notes, Action<int, string, int> tell)
    {
        var next = _numbers.Values.DefaultIfEmpty().Max() + 1;
        foreach (var (label, block, page) in notes)
        {
            if (!_printed.TryGetValue(label, out var before)) _printed.Add(label, [(block, page, _numbers[label])]);
            else if (before[^1].Page != page)
            {
                before.Add((block, page, next));
                tell(block, label, next++);
            }
        }
    }

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
