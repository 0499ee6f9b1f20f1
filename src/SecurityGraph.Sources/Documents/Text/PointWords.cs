namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Words behind which <c>(1)</c> is a point of a list or provision, not the call-out of a footnote.</summary>
internal static class PointWords
{
    private static readonly HashSet<string> Words = new(
        ("a an and as at below both by case cases criterion criteria following for from in indent item items letter letters line option options or of on part parts per phase point points rule "
         + "see stage step steps than the that to under via with article articles paragraph paragraphs recital recitals section sections subparagraph sentence annex heading headings condition conditions").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what stands at a place is such a point: <c>in point (1)</c>, <c>Article 5 (1)</c>, <c>5(1)(2)</c>.</summary>
    public static bool StandBefore(string text, int start, char before)
    {
        var word = before == ' ' ? TextWords.BeforeWord(text, 0, start) : TextWords.Before(text, 0, start);
        if (word.IsEmpty) return true;
        if (char.IsAsciiDigit(word[0])) return word.Length <= 3 || word.Contains('(');
        if (word[^1] == ')') return word.Length <= 4 && char.IsAsciiLetterLower(word[0]);
        return Abbreviations.In(Words, word.TrimEnd(',')) || (word[^1] == '.' && Abbreviations.NameParts(word[..^1]));
    }
}
