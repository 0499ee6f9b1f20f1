using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Text as it is extracted from a PDF file: lines as they were set, each perhaps followed by an empty one; at the end of a
/// page its footnotes under a rule or without one, then the addresses of links; call-outs are digits glued to words, or marks.
/// </summary>
internal static class PlainTextLayout
{
    public static Layout Read(SourceText source)
    {
        var printed = SetOffMarks.Join(source.Lines);
        var rows = new Dictionary<int, string>();
        GridTables.AddTo(rows, printed);
        var pages = PageReader.Read(printed, rows);
        var warnings = DroppedMarks.In(source.Lines, pages.Body).ToList();
        var notes = NoteNumbers.Give(pages.Notes, warnings);
        var lines = CallOutFinder.Mark(pages.Body, notes);
        var words = new PrintedWords(source.Lines);
        return new Layout(new ParagraphFinder(LonePoints.Join(lines, words), words).Find(), [.. notes.Select(note => Printed(note, words))], warnings);
    }

    private static PrintedNote Printed(NoteLines note, PrintedWords words)
    {
        var text = new LineJoiner(words);
        foreach (var line in note.Lines) text.Add(line);
        return new PrintedNote(note.Number, text.Joined());
    }
}
