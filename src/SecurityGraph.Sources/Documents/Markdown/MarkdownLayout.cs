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
        var lines = FrontMatter.Without(source.Lines);
        var read = BlockReader.Read(lines);
        var words = new PrintedWords(lines);
        var inline = new InlineNotes();
        var raw = read.Blocks.Select(block => (Block: block, Text: Joined(block, words, inline))).ToList();
        var printed = raw.Where(one => one.Block.Label.Length > 0).Select(one => one.Block.Label).Concat(inline.Notes.Select(note => note.Label));
        var labels = new NoteLabels([.. printed], raw.Where(one => one.Block.Label.Length == 0).Select(one => one.Text));
        var warnings = new List<ReadingWarning>();
        var blocks = new List<Block>();
        var notes = new List<PrintedNote>();
        foreach (var (block, text) in raw)
        {
            var marked = block.IsCode ? Spacing.Tidy(text, [], '\0', block.Line) : Inline(text, block.Line);
            if (block.Label.Length > 0) notes.Add(new PrintedNote(labels.Number(block.Label), marked));
            else blocks.Add(new Block(block.Kind, block.Mark, marked, block.PageBreakBefore));
        }

        notes.AddRange(inline.Notes.Select(note => new PrintedNote(labels.Number(note.Label), Inline(note.Text, note.Line))));
        return new Layout(BlockJoiner.Join(blocks, words), notes, warnings);

        MarkedText Inline(string text, int line) => MarkdownInline.Read(text, line, labels, read.Links, missing =>
            warnings.Add(new ReadingWarning(line, $"footnote {missing} is called out but not printed")));
    }

    private static string Joined(RawBlock block, PrintedWords words, InlineNotes inline) =>
        block.IsCode || block.Label.Length > 0 ? block.Joined(words) : inline.Take(block.Joined(words), block.Line);
}
