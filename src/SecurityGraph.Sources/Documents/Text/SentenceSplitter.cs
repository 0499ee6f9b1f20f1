using System.Globalization;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Finds where sentences end: at a full stop, question or exclamation mark, with the quotes and brackets that close
/// there, if white space and something that can begin a sentence follow; and where a line feed ends a cell. A full stop that belongs
/// to an abbreviation, an initial, a numbered date or the number of the text itself ends nothing, nor does a bracket that leaves
/// something out.
/// </summary>
internal static class SentenceSplitter
{
    private const string Closers = "\"'”’»›“)]";
    private const string Openers = "\"'“‘«‹„‚([¿¡";
    private const string Superscripts = "¹²³⁰⁴⁵⁶⁷⁸⁹";

    /// <summary>Ranges of the sentences of a text, without the white space between them; none is empty.</summary>
    public static List<Range> Split(string text)
    {
        var sentences = new List<Range>();
        var start = Skip(text, 0);
        for (var i = start; i < text.Length; i++)
        {
            if (!EndsSentence(text[i]) && text[i] != '\n') continue;
            var end = text[i] == '\n' ? i : AfterClosers(text, i + 1);
            if (end < text.Length && text[end] != '\n' && (!char.IsWhiteSpace(text[end]) || !Ends(text, start, i, Skip(text, end))))
            {
                i = end - 1; // a run of marks is looked at once
                continue;
            }

            sentences.Add(start..end);
            start = Skip(text, end);
            i = start - 1;
        }

        if (start < text.Length) sentences.Add(start..text.TrimEnd().Length);
        return sentences;
    }

    /// <summary>True where the text ends with a mark that closes a sentence, colon and semicolon among them.</summary>
    public static bool IsClosed(string text) => IsClosed(text, text.Length);

    /// <summary>The same of what stands before <paramref name="end"/>.</summary>
    public static bool IsClosed(string text, int end)
    {
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || Closers.Contains(text[end - 1], StringComparison.Ordinal))) end--;
        if (end == 0) return false;
        var mark = text[end - 1];
        return mark is ':' or ';' || (EndsSentence(mark) && !(mark == '.' && Abbreviations.NeverEnds(text, end - 1)));
    }

    /// <summary>
    /// True where a text can begin a sentence: with a letter that isn't lower case, a digit, an amount of money, an opening
    /// quote or bracket before one of these, or a name such as <c>eu-LISA</c>.
    /// </summary>
    public static bool CanBegin(string text, int index = 0)
    {
        while (index < text.Length && Openers.Contains(text[index], StringComparison.Ordinal)) index++;
        if (index >= text.Length) return false;
        var first = text[index];
        if (!char.IsLower(first)) return char.IsLetterOrDigit(first) || char.GetUnicodeCategory(first) == UnicodeCategory.CurrencySymbol;
        for (; index < text.Length && !char.IsWhiteSpace(text[index]); index++)
        {
            if (char.IsUpper(text[index])) return true;
        }

        return false;
    }

    private static bool EndsSentence(char mark) => mark is '.' or '!' or '?' or '…';

    private static bool Ends(string text, int start, int mark, int next)
    {
        if (next >= text.Length) return true;
        return (CanBegin(text, next) || text[next] == '§' || IsDashed(text, mark, next)) && !LeaderDots.EndAt(text, mark, next) && !Omissions.GoOn(text, start, mark) && !(text[mark] == '.' && Abbreviations.GoesOn(text, start, mark, next));
    }

    /// <summary><c>– The</c>; behind an omission a dash goes on, and before a number it is one of a range.</summary>
    private static bool IsDashed(string text, int mark, int next) =>
        text[mark] != '…' && text[next] is '–' or '—' && next + 2 < text.Length && text[next + 1] == ' ' && char.IsUpper(text[next + 2]);

    private static int AfterClosers(string text, int index)
    {
        while (index < text.Length && (EndsSentence(text[index]) || Closers.Contains(text[index], StringComparison.Ordinal))) index++;
        while (index < text.Length && Superscripts.Contains(text[index], StringComparison.Ordinal)) index++;
        var note = NoteLength(text, index);
        return note > 0 ? AfterClosers(text, index + note) : index;
    }

    /// <summary>A call-out in brackets whose footnote is not printed: <c>[12]</c>, <c>[^a]</c>.</summary>
    private static int NoteLength(string text, int index)
    {
        const int Longest = 20;
        if (index + 2 >= text.Length || text[index] != '[' || !(text[index + 1] == '^' || char.IsAsciiDigit(text[index + 1]))) return 0;
        var end = text.AsSpan(index + 1, Math.Min(Longest, text.Length - index - 1)).IndexOfAny(']', ' ');
        if (end < 0 || text[index + 1 + end] != ']') return 0;
        var inside = text.AsSpan(index + 1, end);
        return inside[0] == '^' || !inside.ContainsAnyExceptInRange('0', '9') ? end + 2 : 0;
    }

    private static int Skip(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
        return index;
    }
}
