using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Takes the pages apart: lines of text, footnotes, and furniture that is neither. Footnotes begin below a rule with a
/// number and end where the next page begins: at a form feed, at a line indented that goes on with no footnote, behind the
/// addresses that link annotations leave, or where a line that is clearly short has closed the last footnote. Where the rule was
/// lost, <see cref="UnruledNotes"/> finds them.
/// </summary>
internal sealed class PageReader
{
    private readonly string[] _lines;
    private readonly Dictionary<int, string> _rows; // of drawn tables
    private readonly NoteIndents _indents;
    private readonly HashSet<int> _furniture;
    private readonly HashSet<int> _titles = [];
    private readonly Dictionary<int, NoteRegion> _unruled;
    private readonly HashSet<int> _counting;
    private readonly HashSet<string> _addresses = [];
    private readonly CalledMarks _called = new();
    private int _read; // of the body, for what it calls out
    private bool _inNotes;
    private bool _afterAddresses;
    private bool _afterFoot;
    private bool _indentedNotes;
    private int _carriedTo; // up to this line the last footnote of the page before goes on
    private bool _pageBreak;
    private int _gap;
    private string _number = ""; // of what stands below it
    private int _noteBlocks;

    private PageReader(string[] lines, Dictionary<int, string> rows)
    {
        (_lines, _rows) = (lines, rows);
        _indents = new NoteIndents(lines, lines.Where(line => line.AsSpan().Trim().Contains(' ')).Select(line => TextWidth.Of(line.Trim())).DefaultIfEmpty().Max());
        _furniture = LanguageMarks.In(lines);
        _furniture.UnionWith(FootLines.In(lines));
        if (lines.Any(line => line.Contains('\f', StringComparison.Ordinal))) _furniture.UnionWith(RunningHeads.In(lines, _titles));
        _unruled = UnruledNotes.In(lines, _furniture);
        var notes = _unruled.Values.SelectMany(region => Enumerable.Range(region.First, region.Last - region.First + 1)).ToHashSet();
        _counting = LoneNumbers.In(lines, i => _furniture.Contains(i) || _titles.Contains(i) || notes.Contains(i));
    }

    public List<BodyLine> Body { get; } = [];

    public List<NoteLines> Notes { get; } = [];

    public static PageReader Read(string[] lines, Dictionary<int, string> rows)
    {
        var reader = new PageReader(lines, rows);
        for (var i = 0; i < lines.Length; i++)
        {
            if (reader._unruled.TryGetValue(i, out var region)) i = reader.TakeRegion(region);
            else reader.ReadLine(i);
        }

        reader.DropAddresses();
        return reader;
    }

    private void ReadLine(int index)
    {
        var raw = _lines[index];
        if (raw.Contains('\f', StringComparison.Ordinal)) LeaveNotes();
        raw = raw.Replace("\f", "", StringComparison.Ordinal);
        if (_rows.TryGetValue(index, out var row))
        {
            AddRow(Spacing.Tidy(row), index);
            return;
        }

        var isRule = PageFurniture.IsRule(raw);
        if (isRule && BeginsNotes(index)) return;
        var text = isRule ? "" : Spacing.Tidy(raw);
        if (text.Length == 0)
        {
            _gap++;
            return;
        }

        if (_inNotes && TakesNote(raw, text, index)) return;
        if (_inNotes) LeaveNotes();
        if (_counting.Contains(index))
        {
            _number = text;
            return;
        }

        if (_furniture.Contains(index) || PageFurniture.IsPageNumber(text))
        {
            _pageBreak = true;
            return;
        }

        AddText(text, index);
    }

    /// <summary>A number that stands above its text by itself is read as one that stands before it.</summary>
    private void AddText(string text, int index)
    {
        var printed = _number.Length == 0 ? text : !char.IsAsciiLetterLower(_number[0]) ? $"{_number}. {text}" : $"{_number} {text}";
        Body.Add(new BodyLine(new MarkedText(printed, index + 1), _gap, _pageBreak, _noteBlocks) { IsTitle = _titles.Contains(index), IsCounted = _number.Length > 0 });
        (_gap, _pageBreak, _number) = (0, false, "");
    }

    private void AddRow(string row, int index)
    {
        if (_inNotes) LeaveNotes();
        if (row.Length == 0) return;
        AddText(row, index);
        Body[^1] = Body[^1] with { IsRow = true };
    }

    private int TakeRegion(NoteRegion region)
    {
        LeaveNotes();
        Notes.AddRange(region.Notes.Select(note => note with { Block = _noteBlocks }));
        _called.Clear();
        _noteBlocks++;
        return region.Last;
    }

    private void LeaveNotes() => (_inNotes, _pageBreak) = (false, true);

    private bool BeginsNotes(int index)
    {
        var next = index + 1;
        while (next < _lines.Length && string.IsNullOrWhiteSpace(_lines[next]) && next - index < 10) next++;
        if (next >= _lines.Length) return false;
        if (!TryNote(_lines[next], out var mark, out _) ? !GoesOn(next) : !MayBeCalled(mark)) return false;
        _inNotes = true;
        (_afterAddresses, _afterFoot) = (false, false);
        _indentedNotes = char.IsWhiteSpace(_lines[next][0]);
        _addresses.Clear();
        _called.Clear();
        _noteBlocks++;
        return true;
    }

    /// <summary>A footnote that its page did not hold goes on below the rule of the next.</summary>
    private bool GoesOn(int index)
    {
        if (Notes.Count == 0 || Notes[^1].Block != _noteBlocks - 1) return false;
        _carriedTo = CarriedNotes.End(_lines, _furniture, index, Notes[^1], IsCalled);
        return _carriedTo > index;
    }

    private bool TakesNote(string raw, string text, int index)
    {
        var line = index + 1;
        if (index < _carriedTo)
        {
            Add(Notes[^1], text, line);
            return true;
        }

        var last = Notes.Count > 0 && Notes[^1].Block == _noteBlocks - 1 ? Notes[^1] : null;
        if (_furniture.Contains(index) || PageFurniture.IsPageNumber(text) || (string.IsNullOrWhiteSpace(_lines[index - 1]) && EdgeForms.MayEndNotes(text)))
        {
            _afterFoot = true;
            return true;
        }

        if (char.IsWhiteSpace(raw[0]) && !_indentedNotes) return !_afterFoot && !_afterAddresses && last is not null && GoesOnIndented(last, text, index);
        if (_afterFoot) return IsRepeated(text);
        if (TryNote(text, out var mark, out var rest) && IsNext(mark, last))
        {
            Notes.Add(new NoteLines(mark, _noteBlocks - 1));
            Add(Notes[^1], rest, line);
            return true;
        }

        if (last is null) return false;
        if (IsRepeated(text) || (PageFurniture.IsAddress(text) && (_afterAddresses || SentenceSplitter.IsClosed(last.LastLine))))
        {
            _afterAddresses = true;
            return true;
        }

        if (_afterAddresses || _indents.IsFinished(last, text)) return false;
        Add(last, text, line);
        return true;
    }

    private bool GoesOnIndented(NoteLines last, string text, int index)
    {
        if (!_indents.GoesOn(last, index, text)) return false;
        Add(last, text, index + 1);
        return true;
    }

    /// <summary>An address that a footnote has printed.</summary>
    private bool IsRepeated(string text) => PageFurniture.IsAddress(text) && _addresses.Contains(text);

    private static bool IsNext(NoteMark mark, NoteLines? last)
    {
        const int Skipped = 10;
        if (last is null || mark.Follows(last.Mark)) return true;
        return mark.Form == last.Mark.Form && !mark.IsSign && mark.Value - last.Mark.Value is > 1 and <= Skipped && SentenceSplitter.IsClosed(last.LastLine);
    }

    /// <summary>What isn't a plain number may be a point of a list below a drawn line: the page must call it out.</summary>
    private bool MayBeCalled(NoteMark mark) => mark.Form == NoteForm.Digits || IsCalled(mark);

    private bool IsCalled(NoteMark mark)
    {
        for (; _read < Body.Count; _read++)
        {
            if (Body[_read].PageBreakBefore) _called.Clear();
            if (Body[_read].NoteBlock == _noteBlocks) _called.Add(Body[_read].Plain, _read + 1 < Body.Count ? Body[_read + 1].Plain : "");
        }

        return _called.Contains(mark);
    }

    private void Add(NoteLines note, string text, int line)
    {
        note.Lines.Add(new MarkedText(text, line));
        foreach (var word in text.Split(' ')) _addresses.Add(word.TrimEnd('.', ',', ';'));
    }

    /// <summary>Below a rule a footnote may begin with anything.</summary>
    private static bool TryNote(string line, out NoteMark mark, out string rest)
    {
        line = Spacing.Tidy(line);
        (var length, mark) = NoteMark.AtHead(line);
        rest = length > 0 ? line[length..].TrimStart() : "";
        return rest.Length > 0 && (mark.Form != NoteForm.Digits || line[length] == ' ');
    }

    /// <summary>Drops addresses at the end of a page that the text has printed before.</summary>
    private void DropAddresses()
    {
        var printed = new HashSet<string>();
        var kept = new List<BodyLine>(Body.Count);
        for (var i = 0; i < Body.Count; i++)
        {
            var atPageEnd = PageFurniture.IsAddress(Body[i].Plain) && EndsPage(i);
            if (!(atPageEnd && printed.Contains(Body[i].Plain))) kept.Add(Body[i]);
            if (Body[i].Plain.Contains("://", StringComparison.Ordinal)) printed.UnionWith(Body[i].Plain.Split(' ').Select(word => word.TrimEnd('.', ',', ';')));
        }

        Body.Clear();
        Body.AddRange(kept);
    }

    private bool EndsPage(int index) =>
        index + 1 == Body.Count || Body[index + 1].PageBreakBefore || PageFurniture.IsAddress(Body[index + 1].Plain);
}
