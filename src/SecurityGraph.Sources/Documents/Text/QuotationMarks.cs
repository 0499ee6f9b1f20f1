namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Tells whether quotation marks are open. What stands around a mark tells whether it opens or closes: „so“ and “so” use one mark both ways.</summary>
internal static class QuotationMarks
{
    private const string Marks = "\"“”„«»‹›‘’'";

    /// <summary>True where a quotation mark before an index, at most so far away, opens what none behind it closes.</summary>
    public static bool AreOpen(string text, int index, int reach)
    {
        var closed = 0;
        for (var i = index - 1; i >= Math.Max(0, index - reach); i--)
        {
            if (!Marks.Contains(text[i], StringComparison.Ordinal) || IsApostrophe(text, i)) continue;
            if (!Opens(text, i)) closed++;
            else if (closed-- == 0) return true;
        }

        return false;
    }

    /// <summary>True where nothing but what opens a quotation stands between a word and the space or beginning before it.</summary>
    public static bool OpenRightBefore(string text, int start, int word)
    {
        var first = word;
        while (first > start && Marks.Contains(text[first - 1], StringComparison.Ordinal)) first--;
        return first < word && (first == start || char.IsWhiteSpace(text[first - 1]) || text[first - 1] is '(' or '[');
    }

    /// <summary>Inside a word, or behind the s of a plural: <c>the keepers’ lamps</c>.</summary>
    private static bool IsApostrophe(string text, int index) =>
        text[index] is '’' or '\'' && index > 0 && index + 1 < text.Length
        && ((char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1])) || (text[index - 1] is 's' && text[index + 1] == ' '));

    private static bool Opens(string text, int index)
    {
        var before = index == 0 || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is '(' or '[' or '—' or '–' || Marks.Contains(text[index - 1], StringComparison.Ordinal);
        var behind = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]) || ".,;:!?)]".Contains(text[index + 1], StringComparison.Ordinal);
        return before && behind ? text[index] is '«' or '‹' : before;
    }
}
