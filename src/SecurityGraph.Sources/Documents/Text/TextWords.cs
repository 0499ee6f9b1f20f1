namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Words around a place in a text, as far as they are no longer than words are.</summary>
internal static class TextWords
{
    private const int Longest = 20;
    private const string Openers = "\"'“‘«([";

    /// <summary>The letters that begin there.</summary>
    public static ReadOnlySpan<char> At(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && char.IsLetter(text[end])) end++;
        return text.AsSpan(start, end - start);
    }

    /// <summary>What white space ends to the left, without opening quotes and brackets; empty where it is too long for a word.</summary>
    public static ReadOnlySpan<char> Before(string text, int start, int end)
    {
        var first = end;
        while (first > start && end - first <= Longest && !char.IsWhiteSpace(text[first - 1])) first--;
        return end - first > Longest ? [] : text.AsSpan(first, end - first).TrimStart(Openers);
    }

    /// <summary>The word before the one that begins at <paramref name="word"/>; empty where that is the first.</summary>
    public static ReadOnlySpan<char> BeforeWord(string text, int start, int word) => Before(text, start, EndBefore(text, start, word));

    /// <summary>The word before that.</summary>
    public static ReadOnlySpan<char> SecondBeforeWord(string text, int start, int word)
    {
        var end = EndBefore(text, start, word);
        return BeforeWord(text, start, end - Before(text, start, end).Length);
    }

    private static int EndBefore(string text, int start, int word)
    {
        while (word > start && Openers.Contains(text[word - 1], StringComparison.Ordinal)) word--;
        while (word > start && char.IsWhiteSpace(text[word - 1])) word--;
        return word;
    }

    /// <summary>True where the word behind the one at <paramref name="start"/> begins in lower case.</summary>
    public static bool IsFollowedByLower(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= Longest && !char.IsWhiteSpace(text[end])) end++;
        return end + 1 < text.Length && char.IsWhiteSpace(text[end]) && char.IsLower(text[end + 1]);
    }
}
