using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Numbers that footnotes are cited by. The first of a number has it. Others of that number, where each page counts anew, and those
/// called out by signs get the numbers behind the highest that is printed, in order.
/// </summary>
internal static class NoteNumbers
{
    public static List<NoteLines> Give(IReadOnlyList<NoteLines> notes, List<ReadingWarning> warnings)
    {
        var next = notes.Where(note => !note.Mark.IsSign).Select(note => note.Mark.Value).DefaultIfEmpty().Max() + 1;
        var taken = new HashSet<int>();
        var numbered = new List<NoteLines>(notes.Count);
        foreach (var note in notes)
        {
            if (!note.Mark.IsSign && taken.Add(note.Mark.Value))
            {
                numbered.Add(note);
                continue;
            }

            if (!note.Mark.IsSign) warnings.Add(new ReadingWarning(note.Lines[0].Line, $"footnote {note.Mark} is printed on another page too: this one is cited as {next}"));
            numbered.Add(note with { Number = next++ });
        }

        return numbered;
    }
}
