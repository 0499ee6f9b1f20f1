namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Joins paragraphs that only a page break separates.</summary>
internal static class BlockJoiner
{
    /// <summary>
    /// True where <paramref name="next"/> goes on with the paragraph that <paramref name="text"/> is: no mark closes that,
    /// and the next begins in lower case or on another page.
    /// </summary>
    public static bool GoesOn(string text, string next, bool pageBreak) =>
        !SentenceSplitter.IsClosed(text) && !LeaderDots.EndIn(text) && (pageBreak || BeginsLow(next));

    public static List<Block> Join(IReadOnlyList<Block> blocks, PrintedWords words)
    {
        var joined = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var last = i;
            while (last + 1 < blocks.Count && Continues(blocks[i], blocks[last], blocks[last + 1])) last++;
            var block = last == i ? blocks[i] : Joined(blocks, i, last, words);
            var unsure = last + 1 < blocks.Count && IsUnsure(blocks[i], blocks[last], blocks[last + 1]);
            joined.Add(unsure ? block with { EndUnsure = true } : block);
            i = last;
        }

        return joined;
    }

    private static Block Joined(IReadOnlyList<Block> blocks, int first, int last, PrintedWords words)
    {
        var text = new LineJoiner(words);
        for (var i = first; i <= last; i++) text.Add(blocks[i].Text);
        return blocks[first] with { Text = text.Joined() };
    }

    private static bool Continues(Block first, Block last, Block next) =>
        first.Kind is not (BlockKind.Heading or BlockKind.Apart)
        && next.Kind == BlockKind.Paragraph
        && GoesOn(last.Text.Text, next.Text.Text, next.PageBreakBefore);

    /// <summary>A paragraph may go on after a sentence that happens to end its page.</summary>
    private static bool IsUnsure(Block first, Block last, Block next) =>
        next is { PageBreakBefore: true, Kind: BlockKind.Paragraph }
        && first.Kind is not (BlockKind.Heading or BlockKind.Apart)
        && SentenceSplitter.IsClosed(last.Text.Text);

    private static bool BeginsLow(string text)
    {
        var first = text.AsSpan().TrimStart("\"'“‘«([");
        return first.Length > 0 && char.IsLower(first[0]);
    }
}
