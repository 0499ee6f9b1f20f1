namespace SecurityGraph.Sources.Documents.Text;

internal enum BlockKind
{
    Paragraph,
    ListItem,

    /// <summary>Marked as a heading by the rendering itself; others are found by the outline.</summary>
    Heading,

    /// <summary>The row of a table, or a piece of code: nothing goes on with it, and it is no heading whatever it looks like.</summary>
    Apart,
}

/// <summary>
/// A piece of text that stands by itself in the rendering, without the list mark or number before it (<c>-</c>, <c>2.</c>;
/// empty where there is none). <paramref name="PageBreakBefore"/> says that page furniture stands between it and the last.
/// </summary>
internal sealed record Block(BlockKind Kind, string Mark, MarkedText Text, bool PageBreakBefore = false)
{
    /// <summary>Ends of lines inside <see cref="Text"/> (offsets) at which a paragraph may end without the rendering showing it.</summary>
    public IReadOnlyList<int> Doubts { get; init; } = [];

    /// <summary>True where the next block may go on with this one.</summary>
    public bool EndUnsure { get; init; }

    /// <summary>Of a marked heading, 1 the highest; 0 of anything else.</summary>
    public int Level { get; init; }

    /// <summary>Items of a lower level stand right below it: it is no heading.</summary>
    public bool HoldsItems { get; init; }

    /// <summary>False for what spans lines or stands in italics or is a picture, as a row of a table or a caption: only a mark or a number makes a heading of it.</summary>
    public bool MayBeSubhead { get; init; } = true;

    /// <summary>With its mark, as a numbered heading is printed.</summary>
    public string Printed => Mark.Length == 0 ? Text.Text : Mark + " " + Text.Text;
}

/// <summary>A footnote as it is printed.</summary>
internal sealed record PrintedNote(int Number, MarkedText Text)
{
    /// <summary>Four digits are a year.</summary>
    public const int Highest = 999;
}

/// <summary>What a rendering's own reader found; the rest of the way is the same for all renderings.</summary>
internal sealed record Layout(IReadOnlyList<Block> Blocks, IReadOnlyList<PrintedNote> Notes, IReadOnlyList<ReadingWarning> Warnings);
