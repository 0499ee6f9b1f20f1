using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Markdown as converters of PDF files write it, and as people do: headings with <c>#</c> or underlined, list items, rows of tables,
/// code, paragraphs of one line or several, call-outs as <c>&lt;sup&gt;13&lt;/sup&gt;</c>, and where a page ends, after a rule, its
/// footnotes, each a paragraph that begins with such a number. A sentence may go on behind them. Markdown's own footnotes are read
/// too: <c>[^13]</c>, and anywhere <c>[^13]: text</c>, whose further paragraphs are indented.
/// </summary>
internal static class MarkdownLayout
{
    public static Layout Read(SourceText source)
    {
        var printed = FrontMatter.Without(source.Lines);
        var verbatim = VerbatimBlocks.In(printed);
        var lines = LoneItems.Joined(HeadedNotes.Read(LinkedNotes.Read(PandocForms.Plain(printed, verbatim))), verbatim);
        var read = BlockReader.Read(lines, verbatim);
        var words = new PrintedWords(lines);
        var inline = new InlineNotes();
        var texts = read.Blocks.ConvertAll(block => Joined(block, words, inline));
        var labels = new NoteLabels([.. read.Blocks.Select(block => block.Label).Concat(inline.Notes.Select(note => note.Label)).Where(label => label.Length > 0)], texts);
        var warnings = new List<ReadingWarning>();
        labels.NumberPages(PageNotes(read.Blocks), (block, label, number) =>
            warnings.Add(new ReadingWarning(read.Blocks[block].Line, $"footnote {label.Trim('[', ']', '(', ')', '{', '}')} is printed on another page too: this one is cited as {number}")));
        var blocks = new List<Block>();
        var notes = new List<PrintedNote>();
        for (var i = 0; i < texts.Count; i++)
        {
            var block = read.Blocks[i];
            labels.Block = i;
            var text = block.IsCode ? Spacing.Tidy(texts[i], [], '\0', block.Line) : Inline(texts[i], block.Line);
            if (block.Label.Length > 0) notes.Add(new PrintedNote(labels.Number(block.Label), text));
            else blocks.Add(new Block(block.Kind, block.Mark, text, block.PageBreakBefore && read.HasPages) { Level = block.Level, HoldsItems = block.HoldsItems, MayBeSubhead = !block.IsInside && MayBeSubhead(block.Lines) });
        }

        notes.AddRange(inline.Notes.Select(note => new PrintedNote(labels.Number(note.Label), Inline(note.Text, note.Line))));
        return new Layout(BlockJoiner.Join(blocks, words), notes, warnings);

        MarkedText Inline(string text, int line) => MarkdownInline.Read(text, line, labels, read.Links, missing =>
            warnings.Add(new ReadingWarning(line, $"footnote {missing} is called out but not printed")));
    }

    private static IEnumerable<(string Label, int Block, int Page)> PageNotes(List<RawBlock> blocks)
    {
        var page = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].EndsPage) yield return (blocks[i].Label, i, page);
            else if (blocks[i].Label.Length == 0) page++;
        }
    }

    /// <summary>A line by itself, or the name of a part with its title below.</summary>
    private static bool MayBeSubhead(List<string> lines) => lines.Count == 1 ? !IsCaption(lines[0]) : lines.Count == 2 && HeadingLine.NamesPart(lines[0].Trim('*'));

    /// <summary>In italics, or a picture.</summary>
    private static bool IsCaption(string line) =>
        line is ['!', '[', ..] or ['*', not '*', .., not '*', '*'] or ['_', not '_', .., not '_', '_']
        || ((line.StartsWith("<em>", StringComparison.OrdinalIgnoreCase) || line.StartsWith("<i>", StringComparison.OrdinalIgnoreCase) || line.StartsWith("<fig", StringComparison.OrdinalIgnoreCase)) && line.EndsWith('>'));

    private static string Joined(RawBlock block, PrintedWords words, InlineNotes inline) =>
        block.IsCode || block.Label.Length > 0 ? block.Joined(words) : inline.Take(block.Joined(words), block.Line);
}
