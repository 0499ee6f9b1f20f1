using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>Where footnotes stand without a rule above them: from a line of the file to the end of its page.</summary>
internal sealed record NoteRegion(int First, int Last, IReadOnlyList<NoteLines> Notes);

/// <summary>
/// Finds the footnotes of pages whose rule was a drawing that extraction lost: at the foot of a page a line begins with the mark that
/// comes next, or is that mark, and the page calls it out above. Extraction may set the numbers beside the texts apart
/// from them; then texts and numbers are paired in order.
/// </summary>
internal sealed class UnruledNotes(string[] lines, HashSet<int> furniture)
{
    private const int LongestRegion = 80;

    private readonly List<NoteRegion> _regions = [];
    private readonly bool _hasFeeds = Array.Exists(lines, line => line.Contains('\f', StringComparison.Ordinal));
    private int _last;
    private int _ruled; // the first line of the page below a rule; negative where there is none
    private NoteLines? _open; // the last footnote of the page before, which may go on

    /// <summary>By their first lines.</summary>
    public static Dictionary<int, NoteRegion> In(string[] lines, HashSet<int> furniture)
    {
        var notes = new UnruledNotes(lines, furniture);
        var first = 0;
        for (var i = 1; i <= lines.Length; i++)
        {
            if (i < lines.Length && !lines[i].Contains('\f', StringComparison.Ordinal) && !EndsPage(i - 1, furniture)) continue;
            notes.ReadPage(first, i);
            first = i;
        }

        return notes._regions.ToDictionary(region => region.First);
    }

    private static bool EndsPage(int index, HashSet<int> furniture) => furniture.Contains(index) && !furniture.Contains(index + 1);

    private void ReadPage(int first, int end)
    {
        var open = _open;
        if (HasText(first, end)) _open = null;
        if (!MayHaveNotes(first, end) || Lines(first, end) is not { } page) return;
        var called = new CalledMarks();
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].IsFoot)
            {
                called.Clear();
            }
            else if (MayBegin(page[i], called, isBelowRule: open is not null && _ruled > 0 && i > _ruled) && !BeginsAnew(page, i) && TryRead(page, i, end, called, out var last))
            {
                if (open is not null) Carry(page, i, open);
                open = _open;
                i = last;
                called.Clear();
            }
            else
            {
                called.Add(page[i].Text, i + 1 < page.Count ? page[i + 1].Text : "");
            }
        }
    }

    private bool HasText(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!furniture.Contains(i) && !string.IsNullOrWhiteSpace(lines[i])) return true;
        }

        return false;
    }

    /// <summary>What stands above the first footnote of a page may be the rest of the last of the page before.</summary>
    private void Carry(List<PageLine> page, int first, NoteLines open)
    {
        var begin = CarriedNotes.Begin(page, first, _ruled, open);
        open.Lines.AddRange(page[begin..first].Select(line => new MarkedText(line.Text, line.Index + 1)));
        _regions[^1] = _regions[^1] with { First = page[begin].Index };
    }

    /// <summary>The first footnote of a page: its number is the next, or 1 where each page counts anew.</summary>
    private bool MayBegin(PageLine line, CalledMarks called, bool isBelowRule) =>
        line is { Mark: { } mark }
        && (line.Gap || isBelowRule || (mark.Form == NoteForm.Superscript && SentenceSplitter.CanBegin(line.Rest)))
        && called.Contains(mark)
        && ((mark.Form == NoteForm.Digits && mark.Value > _last) || (called.SurelyContains(mark) && (mark.Value > _last || mark.Value == 1)));

    /// <summary>
    /// A page has its footnotes at its foot: points of a text, the recitals of an act, come first where the same mark begins a line again that
    /// nothing calls out between, or the same number as it is called out.
    /// </summary>
    private static bool BeginsAnew(List<PageLine> page, int first)
    {
        var mark = page[first].Mark!.Value;
        if (mark.Form is not (NoteForm.Round or NoteForm.HalfRound or NoteForm.Point or NoteForm.Square)) return false;
        var between = new CalledMarks();
        NoteMark? last = null;
        for (var i = first; i < page.Count && !page[i].IsFoot && !between.Contains(mark); i++)
        {
            if (i > first && page[i].Mark is { } again)
            {
                var isHead = page[i].Gap || (last is { } before && again.Follows(before));
                var hasText = !page[i].IsAlone || (i + 1 < page.Count && IsTextOfNote(page[i + 1]));
                if (isHead && hasText && IsAgain(mark, again)) return true;
                last = again;
            }

            between.Add(page[i].Mark is null ? page[i].Text : page[i].Rest, i + 1 < page.Count ? page[i + 1].Text : "");
        }

        return false;
    }

    /// <summary>Below the number of a page its text may run on in lower case.</summary>
    private static bool IsTextOfNote(PageLine line) => line.Mark is null && (SentenceSplitter.CanBegin(line.Text) || PageFurniture.IsAddress(line.Text));

    private static bool IsAgain(NoteMark mark, NoteMark again) =>
        again == mark || (again.Value == mark.Value && again.Form is NoteForm.Digits or NoteForm.Superscript);

    /// <summary>Some line below an empty one or a rule begins as a footnote does.</summary>
    private bool MayHaveNotes(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (lines[i].AsSpan().TrimStart() is not [var c, ..]) continue;
            if (NoteMark.IsSuperscript(c) || (c is >= '1' and <= '9' or '(' or '[' or '*' or '†' or '‡' && (string.IsNullOrWhiteSpace(lines[i - 1]) || PageFurniture.IsRule(lines[i - 1])))) return true;
        }

        return false;
    }

    /// <summary>Those of a page with text; null where a rule stands above its footnotes.</summary>
    private List<PageLine>? Lines(int first, int end)
    {
        var page = new List<PageLine>();
        var (gap, ruled) = (false, false);
        _ruled = -1;
        for (var i = first; i < end; i++)
        {
            var isRule = PageFurniture.IsRule(lines[i].Replace("\f", "", StringComparison.Ordinal));
            var text = isRule || furniture.Contains(i) ? "" : Spacing.Tidy(lines[i]);
            if (text.Length > 0) page.Add(PageLine.Of(text, i, gap));
            if (text.Length > 0 && ruled && page[^1].Rest.Length > 0) return null;
            if (text.Length > 0 && ruled) _ruled = page.Count - 1;
            ruled = isRule || (ruled && text.Length == 0);
            gap = text.Length == 0;
        }

        return page;
    }

    /// <param name="last">The last line of the page; another may stand behind it that no form feed begins.</param>
    private bool TryRead(List<PageLine> page, int first, int end, CalledMarks called, out int last)
    {
        var notes = new List<NoteLines>();
        var loose = new List<PageLine>();
        for (last = first; last < page.Count; last++)
        {
            var line = page[last];
            if (last - first >= LongestRegion || IsParted(page, last, first)) return false;
            if (last > first && EndsNotes(line, notes[^1].Mark, called) && !IsNoteAlone(page, last, notes[^1].Mark, end)) break;
            if (!IsNext(line, notes.Count == 0 ? null : notes[^1].Mark, called))
            {
                Add(line);
                continue;
            }

            notes.Add(new NoteLines(line.Mark!.Value, Block: 0));
            if (line.Rest.Length > 0) Add(line with { Text = line.Rest });
        }

        if (last == page.Count) last--;
        // Digits and square brackets at the head of a line are rarely anything else; round ones and stars are points of a list as well.
        if (!notes.TrueForAll(note => note.Mark.Form is NoteForm.Digits or NoteForm.Square || called.Contains(note.Mark))) return false;
        if (!notes.TrueForAll(note => note.Lines.Count > 0) && !TryPair(notes, loose)) return false;
        _regions.Add(new NoteRegion(page[first].Index, last + 1 == page.Count ? end - 1 : page[last].Index, notes));
        _last = notes.Max(note => note.Mark.IsSign ? 0 : note.Mark.Value);
        _open = notes[^1];
        return true;

        void Add(PageLine line)
        {
            loose.Add(line);
            notes[^1].Lines.Add(new MarkedText(line.Text, line.Index + 1));
        }
    }

    /// <summary>Numbers with a full stop count paragraphs and headings as well: behind those an empty line stands, in a footnote none.</summary>
    private static bool IsParted(List<PageLine> page, int index, int first) =>
        index > first && page[first].Mark!.Value.Form == NoteForm.Point && page[index] is { Gap: true, Mark: null, IsFoot: false, IsFootOfNotes: false } && !page[index - 1].IsAlone;

    /// <summary>A page ends with its number: one that stands by itself and that it doesn't call out, or whose footnote stands there already.</summary>
    private static bool EndsNotes(PageLine line, NoteMark last, CalledMarks called) =>
        line.IsFoot || line.IsFootOfNotes || (line.MayBePageNumber && (!called.Contains(line.Mark!.Value) || (!last.IsSign && line.Mark.Value.Value <= last.Value)));

    /// <summary>
    /// A number alone that comes next is that of a footnote though nothing calls it out, where a text stands right behind it, as behind the
    /// one before; where form feeds show the pages, a page number has no text behind it at all.
    /// </summary>
    private bool IsNoteAlone(List<PageLine> page, int index, NoteMark last, int end)
    {
        if (page[index].Mark is not { } mark || !mark.Follows(last) || index + 1 == page.Count || page[index + 1] is not { Mark: null, IsFoot: false } text || PageFurniture.IsAddress(text.Text)) return false;
        var before = index - 1;
        while (before > 0 && index - before < LongestRegion && page[before].Mark != last) before--;
        var isLikeTheOther = page[before].IsAlone;
        return isLikeTheOther && ((!page[index].Gap && !text.Gap) || (_hasFeeds && (end == lines.Length || lines[end].Contains('\f', StringComparison.Ordinal))));
    }

    private static bool IsNext(PageLine line, NoteMark? last, CalledMarks called) =>
        line.Mark is { } mark && (last is null || (mark.Follows(last.Value) && (mark.Form == last.Value.Form || called.Contains(mark))));

    /// <summary>Shares texts out to numbers that stand apart from them: as many texts as numbers, each ending where a line closes it.</summary>
    private static bool TryPair(List<NoteLines> notes, List<PageLine> loose)
    {
        if (loose.Count < notes.Count) return false;
        var ends = Enumerable.Range(0, loose.Count - 1).Where(i => loose.Count == notes.Count || Ends(loose[i].Text, loose[i + 1].Text)).ToList();
        if (ends.Count < notes.Count - 1) return false;
        // Of too many ends those behind the shortest lines are taken: the last line of a text is rarely full.
        HashSet<int> taken = [.. ends.OrderBy(i => TextWidth.Of(loose[i].Text)).Take(notes.Count - 1)];
        foreach (var note in notes) note.Lines.Clear();
        var at = 0;
        for (var i = 0; i < loose.Count; i++)
        {
            notes[at].Lines.Add(new MarkedText(loose[i].Text, loose[i].Index + 1));
            if (taken.Contains(i)) at++;
        }

        return true;
    }

    private static bool Ends(string line, string next) =>
        (SentenceSplitter.IsClosed(line) || PageFurniture.IsAddress(line)) && (SentenceSplitter.CanBegin(next) || PageFurniture.IsAddress(next));
}
