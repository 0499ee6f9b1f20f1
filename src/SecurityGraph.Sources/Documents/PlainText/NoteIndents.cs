using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Tells whether an indented line goes on with the footnote above it, whose mark stands at the margin: it does where it stands right below and
/// is set under the text of the footnote, or where something else shows that no page begins there. A page begins with a form feed in a file
/// that has any; in another it may begin with a blank.
/// </summary>
internal sealed class NoteIndents(string[] lines, double widest)
{
    /// <summary>One blank is what extraction may leave before the first line of a page.</summary>
    private const int Least = 2;

    /// <summary>Also where the only one ends the file, as it does behind a single page.</summary>
    private readonly bool _hasFeeds = Array.Exists(lines, line => line.Contains('\f', StringComparison.Ordinal));

    public bool GoesOn(NoteLines note, int index, string text)
    {
        if (index == 0 || string.IsNullOrWhiteSpace(lines[index - 1]) || lines[index].Contains('\f', StringComparison.Ordinal)) return false;
        var indent = Indent(lines[index], 0);
        if (indent < Least && lines[index][0] != '\t') return _hasFeeds && !NoteMark.TryRead(text, out _, out _);
        if (_hasFeeds || indent == TextColumn(note)) return true;
        return !SentenceSplitter.IsClosed(note.LastLine) && (!SentenceSplitter.CanBegin(text) || !IsShort(note.LastLine, text));
    }

    /// <summary>True where the footnote is closed and its last line clearly short.</summary>
    public bool IsFinished(NoteLines note, string next) =>
        (SentenceSplitter.IsClosed(note.LastLine) || PageFurniture.IsAddress(note.LastLine)) && IsShort(note.LastLine, next);

    /// <summary>The first word of the next line would have fitted beside it.</summary>
    private bool IsShort(string line, string next)
    {
        const double ClearlyShort = 0.85; // of the widest line: footnotes are set smaller than the text, so theirs are the widest
        return TextWidth.WithNext(line, next) <= ClearlyShort * widest;
    }

    private int TextColumn(NoteLines note)
    {
        var first = lines[note.Lines[0].Line - 1];
        return Indent(first, NoteMark.AtHead(first).Length);
    }

    /// <summary>The first place from there that is no blank.</summary>
    private static int Indent(string line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from])) from++;
        return from;
    }
}
