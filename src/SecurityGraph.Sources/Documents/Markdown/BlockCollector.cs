using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>The lines of a block, marks and all. <paramref name="Note"/> is 0 for what isn't a footnote.</summary>
internal sealed record RawBlock(BlockKind Kind, string Mark, int Note, int Line, bool PageBreakBefore)
{
    public List<string> Lines { get; } = [];

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
    private bool _pageBreak;

    public List<RawBlock> Blocks { get; } = [];

    public bool IsOpen => _open is not null;

    /// <summary>A number begins a list item within a paragraph only if it is 1: a line may begin with another by chance.</summary>
    public bool MayBeginItem(string mark) =>
        _open is null or { Kind: BlockKind.ListItem, Note: 0 } || !char.IsDigit(mark[0]) || mark is "1." or "1)";

    public void AddHeading(string text, int line)
    {
        Add(BlockKind.Heading, "", text, line);
        Close();
    }

    public void AddItem(string mark, string text, int line) => Add(BlockKind.ListItem, mark, text, line);

    /// <param name="endsPage">It stands at the foot of a page: a sentence may go on behind it, and no paragraph of its own.</param>
    public void AddNote(int number, string text, int line, bool endsPage)
    {
        Close();
        Begin(new RawBlock(BlockKind.Paragraph, "", number, line, PageBreakBefore: false), text);
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

    public void Continue(string text, int line)
    {
        if (_open is null) Add(BlockKind.Paragraph, "", text, line);
        else _open.Lines.Add(text);
    }

    public void BreakPage()
    {
        Close();
        _note = null;
        _pageBreak = true;
    }

    public void Close() => _open = null;

    private void Add(BlockKind kind, string mark, string text, int line)
    {
        Close();
        _note = null;
        Begin(new RawBlock(kind, mark, Note: 0, line, _pageBreak), text);
        _pageBreak = false;
    }

    private void Begin(RawBlock block, string text)
    {
        block.Lines.Add(text);
        Blocks.Add(block);
        _open = block;
    }
}
