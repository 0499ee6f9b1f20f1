using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A line of the text proper, page furniture left out: how many empty lines stand before it on its page, whether it is the
/// first of a page, and how many blocks of footnotes stand before it. Those it calls out stand in the next.
/// </summary>
internal sealed record BodyLine(MarkedText Text, int Gap, bool PageBreakBefore, int NoteBlock)
{
    public string Plain => Text.Text;

    /// <summary>It comes again at the head of later pages: no text goes on with it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The row of a drawn table: a paragraph by itself.</summary>
    public bool IsRow { get; init; }

    /// <summary>Its number stood above it on a line by itself: it begins an item or a section.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>A footnote, and which block of footnotes it stands in, counted from 0.</summary>
internal sealed record NoteLines(NoteMark Mark, int Block)
{
    /// <summary>What it is cited by: its own number, or one that is free where an earlier footnote has that or it has none.</summary>
    public int Number { get; init; } = Mark.Value;

    public List<MarkedText> Lines { get; init; } = [];

    public string LastLine => Lines[^1].Text;
}
