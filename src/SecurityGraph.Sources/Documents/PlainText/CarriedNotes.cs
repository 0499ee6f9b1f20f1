using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A footnote that is longer than the foot of its page goes on at the foot of the next, above the footnotes of that page or alone. It has
/// no mark there: what shows it is the rule above it, or a text that begins in the middle of a sentence though the one before it has ended.
/// </summary>
internal static class CarriedNotes
{
    private const int Longest = 40;

    /// <summary>Behind the last line of the footnote, where it goes on below a rule; the first line itself where it does not.</summary>
    /// <param name="first">The first line of text below the rule.</param>
    /// <param name="isCalled">Whether the page calls out a mark.</param>
    public static int End(string[] lines, HashSet<int> furniture, int first, NoteLines note, Func<NoteMark, bool> isCalled)
    {
        var mayGoOn = MayGoOn(note.LastLine, Spacing.Tidy(lines[first]));
        var end = first;
        for (var i = first; i < Math.Min(lines.Length, first + Longest); i++)
        {
            if (i > first && lines[i].Contains('\f', StringComparison.Ordinal)) return mayGoOn ? end : first;
            var text = Spacing.Tidy(lines[i]);
            if (text.Length == 0) continue;
            if (furniture.Contains(i) || PageFurniture.IsPageNumber(text)) return mayGoOn ? end : first;
            if (PageFurniture.IsRule(text)) return first;
            if (NoteMark.TryRead(text, out var mark, out var rest) && rest.Length > 0 && mark.Form == note.Mark.Form && IsNext(mark, note.Mark) && (mayGoOn || isCalled(mark))) return end;
            end = i + 1;
        }

        return end == lines.Length && mayGoOn ? end : first;
    }

    /// <summary>The first line of a page that belongs to a footnote of the page before, above that page's own; the first of those where none does.</summary>
    /// <param name="first">The first line of the page's own footnotes.</param>
    /// <param name="ruled">The first line below a rule; negative where there is none.</param>
    public static int Begin(List<PageLine> page, int first, int ruled, NoteLines note)
    {
        if (ruled > 0 && ruled < first) return ruled;
        for (var i = first - 1; i > 0 && first - i <= Longest; i--)
        {
            if (page[i].Gap && EndsSentence(page[i - 1].Text) && MayGoOn(note.LastLine, page[i].Text)) return i;
        }

        return first;
    }

    /// <summary>No mark closes the footnote, and the line begins in lower case.</summary>
    private static bool MayGoOn(string last, string next) =>
        !SentenceSplitter.IsClosed(last) && !PageFurniture.IsAddress(last[(last.LastIndexOf(' ') + 1)..]) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>Pages may count anew.</summary>
    private static bool IsNext(NoteMark mark, NoteMark last) => mark.Follows(last) || mark.Value == 1;

    /// <summary>By a full stop, behind which a call-out may be glued; not by a colon, which items in lower case follow.</summary>
    private static bool EndsSentence(string line)
    {
        var text = line.AsSpan().TrimEnd("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹").ToString();
        return SentenceSplitter.IsClosed(text) && text[^1] is not (':' or ';' or ' ');
    }
}
