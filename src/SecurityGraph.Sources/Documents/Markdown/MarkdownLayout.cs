using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Markdown as converters of PDF files write it: headings with <c>#</c>, list items, paragraphs of one line or several,
/// call-outs as <c>&lt;sup&gt;13&lt;/sup&gt;</c>, and where a page ends, after a rule, its footnotes, each a paragraph that
/// begins with such a number. A sentence may go on behind them. Markdown's own footnotes are read too: <c>[^13]</c>, and anywhere
/// <c>[^13]: text</c>, whose further paragraphs are indented.
/// </summary>
internal static class MarkdownLayout
{
    public static Layout Read(SourceText source)
    {
        var raw = Blocks(source.Lines);
        HashSet<int> printed = [.. raw.Where(block => block.Note > 0).Select(note => note.Note)];
        var words = new PrintedWords(source.Lines);
        var warnings = new List<ReadingWarning>();
        var blocks = new List<Block>();
        var notes = new List<PrintedNote>();
        foreach (var block in raw)
        {
            var text = MarkdownInline.Read(block.Joined(words), block.Line, printed, missing =>
                warnings.Add(new ReadingWarning(block.Line, $"footnote {missing} is called out but not printed")));
            if (block.Note > 0) notes.Add(new PrintedNote(block.Note, text));
            else blocks.Add(new Block(block.Kind, block.Mark, text, block.PageBreakBefore));
        }

        return new Layout(BlockJoiner.Join(blocks, words), notes, warnings);
    }

    private static List<RawBlock> Blocks(string[] lines)
    {
        var blocks = new BlockCollector();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsIndented(lines[i]) || !blocks.GoOnWithNote(lines[i].Trim())) Add(lines[i].Trim(), i + 1, blocks);
        }

        blocks.Close();
        return blocks.Blocks;
    }

    private static void Add(string line, int number, BlockCollector blocks)
    {
        if (line.StartsWith('>')) line = line.TrimStart('>', ' ');
        if (line.Length == 0) blocks.Close();
        else if (IsRule(line)) blocks.BreakPage();
        else if (TryHeading(line, out var heading)) blocks.AddHeading(heading, number);
        else if (TryNote(line, "[^", "]:", out var note, out var text)) blocks.AddNote(note, text, number, endsPage: false);
        else if (!blocks.IsOpen && TryNote(line, "<sup>", "</sup>", out note, out text)) blocks.AddNote(note, text, number, endsPage: true);
        else if (ListMarks.TryRead(line, out var mark, out text) && blocks.MayBeginItem(mark)) blocks.AddItem(mark, text, number);
        else blocks.Continue(line, number);
    }

    /// <summary>Three or more hyphens, asterisks or underscores, and nothing else but spaces.</summary>
    private static bool IsRule(string line)
    {
        var mark = line[0];
        return mark is '-' or '*' or '_' && line.Count(c => c == mark) >= 3 && line.All(c => c == mark || c == ' ');
    }

    private static bool TryHeading(string line, out string heading)
    {
        var text = line.TrimStart('#');
        heading = text.Trim().TrimEnd('#').TrimEnd();
        return line.Length - text.Length is >= 1 and <= 6 && (text.Length == 0 || char.IsWhiteSpace(text[0]));
    }

    private static bool IsIndented(string line) => line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t');

    private static bool TryNote(string line, string open, string close, out int number, out string text)
    {
        (number, text) = (0, "");
        if (!line.StartsWith(open, StringComparison.Ordinal)) return false;
        var end = line.IndexOf(close, StringComparison.Ordinal);
        if (end < 0) return false;
        var digits = line.AsSpan(open.Length, end - open.Length);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return false;
        text = line[(end + close.Length)..].Trim();
        return number is > 0 and <= PrintedNote.Highest;
    }
}
