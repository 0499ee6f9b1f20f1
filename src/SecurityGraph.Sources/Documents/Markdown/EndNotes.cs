namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>A footnote that a line begins.</summary>
internal readonly record struct EndNote(string Label, string Text);

/// <summary>
/// Finds footnotes at the end of a text whose marks may be points of a list as well: paragraphs or lines one behind the other, each with
/// the mark that comes next, up to the end of the file, a rule or a heading; and the text above calls out every one of them. Letters in square
/// brackets that the text has right behind words count nothing else: behind their footnotes the text may go on.
/// </summary>
internal sealed class EndNotes
{
    private readonly string[] _lines;
    private readonly Dictionary<int, EndNote> _found = [];
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private readonly HashSet<string> _glued = new(StringComparer.Ordinal); // those that can be nothing but call-outs

    private int _passed; // up to here a run was tried in vain

    private EndNotes(string[] lines) => _lines = lines;

    /// <summary>By the indices of their first lines.</summary>
    public static Dictionary<int, EndNote> In(string[] lines)
    {
        var notes = new EndNotes(lines);
        for (var i = 0; i < lines.Length; i++) i = notes.Read(i);
        return notes._found;
    }

    /// <returns>The last line that was read.</returns>
    private int Read(int index)
    {
        if (index >= _passed && BeginsBlock(index) && TryNote(index, out var first) && (EndMarks.MayBeFirst(first.Label) || IsBelowRule(index)) && _called.Contains(first.Label))
        {
            var end = TryRun(index, first);
            if (end > index) return end - 1;
        }

        // A paragraph is looked at as a whole: what one line opens another may close.
        var last = index;
        while (last + 1 < _lines.Length && !BeginsBlock(last + 1) && !string.IsNullOrWhiteSpace(_lines[last + 1])) last++;
        Collect(string.Join(' ', _lines[index..(last + 1)]));
        return last;
    }

    private void Collect(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!EndMarks.MayBegin(text[i]) || !EndMarks.TryRead(text, i, out var label, out var end)) continue;
            if (EndMarks.IsCallOut(text, i, end, label))
            {
                _called.Add(label);
                if (EndMarks.IsGlued(text, i)) _glued.Add(label);
            }

            i = end - 1;
        }
    }

    /// <summary>Where the run ends that begins there; the same place where none does.</summary>
    private int TryRun(int start, EndNote first)
    {
        var run = new Dictionary<int, EndNote> { [start] = first };
        var last = first;
        var i = start + 1;
        for (; i < _lines.Length; i++)
        {
            var line = _lines[i].Trim();
            if (IsEnd(line)) break;
            if (line.Length == 0) continue;
            if (TryNote(i, out var note) && EndMarks.Follows(note.Label, last.Label) && _called.Contains(note.Label)) run.Add(i, last = note);
            else if (string.IsNullOrWhiteSpace(_lines[i - 1]) || TryNote(i, out _))
            {
                if (run.Values.All(one => _glued.Contains(one.Label))) break;
                _passed = i;
                return start;
            }
        }

        foreach (var (at, note) in run) _found[at] = note;
        return i;
    }

    private bool TryNote(int index, out EndNote note)
    {
        note = default;
        var line = _lines[index].Trim();
        if (line.Length == 0 || !EndMarks.TryRead(line, 0, out var label, out var end)) return false;
        var text = line[end..].TrimStart(':', '.').Trim();
        note = new EndNote(label, text);
        return text.Length > 0 && (char.IsWhiteSpace(line[end]) || char.IsLetter(text[0]) || line[end] == ':') && !(label == "**" && text.Contains("**", StringComparison.Ordinal))
            && !(label == "*" && !char.IsWhiteSpace(line[end]) && text.Contains('*', StringComparison.Ordinal));
    }

    private bool BeginsBlock(int index) => index > 0 && (string.IsNullOrWhiteSpace(_lines[index - 1]) || IsEnd(_lines[index - 1].Trim()));

    /// <summary>There numbers go on from page to page.</summary>
    private bool IsBelowRule(int index)
    {
        for (index--; index >= 0 && string.IsNullOrWhiteSpace(_lines[index]);) index--;
        return index >= 0 && IsEnd(_lines[index].Trim()) && _lines[index][0] != '#';
    }

    /// <summary>A rule or a heading.</summary>
    private static bool IsEnd(string line) =>
        line.Length > 0 && (line[0] == '#' || (line.Length >= 3 && line[0] is '-' or '_' or '*' && line.All(c => c == line[0] || c == ' ') && line.Count(c => c == line[0]) >= 3));
}
