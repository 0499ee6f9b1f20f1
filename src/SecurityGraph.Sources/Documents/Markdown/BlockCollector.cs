using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>The lines of a block, marks and all. <paramref name="Label"/> is empty for what isn't a footnote.</summary>
internal sealed record RawBlock(BlockKind Kind, string Mark, string Label, int Line, bool PageBreakBefore)
{
    public List<string> Lines { get; } = new(1);

    /// <summary>Items of a lower level stand right below it.</summary>
    public bool HoldsItems { get; set; }

    /// <summary>It stands in a quotation or an item.</summary>
    public bool IsInside { get; set; }

    /// <summary>Of a heading.</summary>
    public int Level { get; init; }

    /// <summary>A footnote at the foot of a page, not one of Markdown's own, which stand anywhere.</summary>
    public bool EndsPage { get; init; }

    /// <summary>Code has no marks to take out.</summary>
    public bool IsCode { get; init; }

    public string Joined(PrintedWords words)
    {
        if (Lines.Count == 1) return Lines[0];
        var joiner = new LineJoiner(words);
        foreach (var line in Lines) joiner.Add(new MarkedText(line, Line));
        return joiner.Joined().Text;
    }
}

/// <summary>Collects lines into blocks and remembers where a page ended between two of them.</summary>
internal sealed class BlockCollector
{
    private RawBlock? _open;
    private RawBlock? _note;
    private RawBlock? _text;
    private bool _pageBreak;

    // The last points of the list that is read, of every level.
    private readonly List<string> _points = [];

    public List<RawBlock> Blocks { get; } = [];

    public bool IsOpen => _open is not null;

    /// <summary>Whether a text goes on behind footnotes that end a page.</summary>
    public bool HasPages { get; private set; }

    /// <summary>Where the last line belongs to a footnote, the next may be another.</summary>
    public bool IsOpenNote => _open is { Label.Length: > 0 };

    /// <summary>What is indented below it is a paragraph of the item.</summary>
    public bool IsBelowItem => Blocks is [.., { Kind: BlockKind.ListItem } or { IsInside: true }];

    /// <summary>A rule right below an item ends the list; no page ends there.</summary>
    public bool IsOpenItem => _open is { Kind: BlockKind.ListItem };

    /// <summary>
    /// A number begins a list item within a paragraph only if it is 1, and a point such as (a) or a long dash only behind what closes:
    /// a line may begin with another by chance. One that comes next in its list is none.
    /// </summary>
    public bool MayBeginItem(string mark, string line)
    {
        if (mark.Length == 0) return (MayFollowText() && !RunsOn(line)) || (IsOpenItem && _points.Exists(point => ListMarks.IsNextPoint(point, line)));
        if (mark is "–" or "—") return IsOpenItem || MayFollowText();
        return _open is null or { Kind: BlockKind.ListItem, Label: "" } || !char.IsDigit(mark[0]) || mark is "1." or "1)";
    }

    private bool RunsOn(string line) => _open is { } open && ListMarks.RunsOn(open.Lines[^1], line);

    private bool MayFollowText() => (_open ?? (_pageBreak ? _text : null)) is not { } before || ListMarks.MayFollow(before.Lines[^1]);

    public void AddHeading(string text, int line, int level)
    {
        Add(BlockKind.Heading, "", text, line, level);
        Close();
    }

    /// <summary>Makes a heading of the paragraph that an underline follows; false where none stands there that could be one.</summary>
    /// <param name="isInside">The underline stands in a quotation or an item: below one it is a rule.</param>
    public bool TryUnderline(char mark, bool isInside)
    {
        if (_open is not { Kind: BlockKind.Paragraph, Label: "" } title || (title.IsInside && !isInside)) return false;
        if (mark == '-' && !HeadingLine.MayBe(string.Join(' ', title.Lines))) return false;
        Blocks[^1] = _text = title with { Kind = BlockKind.Heading, Level = mark == '=' ? 1 : 2 };
        Close();
        return true;
    }

    public void AddItem(string mark, string text, int line, bool isIndented)
    {
        const int Levels = 4;
        if (isIndented && IsOpenItem) _open!.HoldsItems = true;
        Add(BlockKind.ListItem, mark, text, line);
        if (mark.Length > 0) return;
        _points.RemoveAll(point => ListMarks.IsNextPoint(point, text));
        _points.Add(text);
        if (_points.Count > Levels) _points.RemoveAt(0);
    }

    public void AddRow(string text, int line)
    {
        Add(BlockKind.Apart, "", text, line);
        Close();
    }

    public void AddCode(IEnumerable<string> lines, int line)
    {
        Close();
        _note = null;
        Begin(new RawBlock(BlockKind.Apart, "", "", line, _pageBreak) { IsCode = true }, string.Join(Spacing.Break, lines));
        _pageBreak = false;
        Close();
    }

    /// <param name="endsPage">It stands at the foot of a page: a sentence may go on behind it, and no paragraph of its own.</param>
    public void AddNote(string label, string text, int line, bool endsPage)
    {
        Close();
        Begin(new RawBlock(BlockKind.Paragraph, "", label, line, PageBreakBefore: false) { EndsPage = endsPage }, text);
        _note = endsPage ? null : _open;
        _pageBreak |= endsPage;
    }

    /// <summary>Adds an indented line to the footnote above it, an empty line between them or not; false where none stands there.</summary>
    public bool GoOnWithNote(string text)
    {
        if (_note is null || text.Length == 0) return false;
        _note.Lines.Add(text);
        return true;
    }

    /// <param name="isInside">A quotation, or a paragraph of an item: no heading.</param>
    public void Continue(string text, int line, bool isInside)
    {
        if (_open is null)
        {
            Add(BlockKind.Paragraph, "", text, line);
            _open!.IsInside = isInside;
            return;
        }

        // A backslash at a line end is a line break.
        if (_open.Lines[^1] is [.., not '\\', '\\'] broken) _open.Lines[^1] = broken[..^1];
        _open.Lines.Add(text);
    }

    public void BreakPage()
    {
        Close();
        _note = null;
        _pageBreak = true;
    }

    public void Close() => _open = null;

    private void Add(BlockKind kind, string mark, string text, int line, int level = 0)
    {
        Close();
        if (kind != BlockKind.ListItem) _points.Clear();
        _note = null;
        HasPages |= kind != BlockKind.Heading && Blocks is [.., { EndsPage: true }];
        Begin(new RawBlock(kind, mark, "", line, _pageBreak) { Level = level }, text);
        _text = _open;
        _pageBreak = false;
    }

    private void Begin(RawBlock block, string text)
    {
        block.Lines.Add(text);
        Blocks.Add(block);
        _open = block;
    }
}
