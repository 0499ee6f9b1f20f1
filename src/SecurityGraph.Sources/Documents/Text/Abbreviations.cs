using System.Collections.Frozen;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Full stops that belong to a word.</summary>
internal static class Abbreviations
{
    private const int Longest = 20;

    private static readonly FrozenSet<string> BeforeAnything =
        Set("i.e", "e.g", "cf", "viz", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "incl", "approx");

    private static readonly FrozenSet<string> BeforeNumbers =
        Set(
            "no", "nos", "art", "arts", "para", "paras", "p", "pp", "fig", "vol", "ch", "sec", "ref", "tel",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private static readonly FrozenSet<string> Months =
        Set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    // Words that name a part of a text or thing by one letter: "Annex A." does end a sentence.
    private static readonly FrozenSet<string> BeforeLetters =
        Set("annex", "appendix", "category", "chapter", "class", "group", "part", "section", "table", "title", "type");

    /// <summary>
    /// True where the full stop at <paramref name="mark"/> is not the end of the sentence that begins at
    /// <paramref name="start"/>; <paramref name="next"/> is where the next word begins.
    /// </summary>
    public static bool GoesOn(string text, int start, int mark, int next)
    {
        var word = WordBefore(text, start, mark);
        if (word.IsEmpty) return false;
        if (mark - word.Length == start && IsNumberOfText(word)) return true;
        if (IsNumber(word)) return word.Length <= 2 && (char.IsDigit(text[next]) || In(Months, WordAt(text, next)));
        if (IsInitial(word)) return !In(BeforeLetters, WordBefore(text, start, Math.Max(start, mark - word.Length - 1)));
        if (In(BeforeAnything, word) || IsDotted(word)) return true;
        return In(BeforeNumbers, word) && (char.IsDigit(text[next]) || text[next] == '(');
    }

    /// <summary>True for a full stop after which a sentence always goes on, whatever follows.</summary>
    public static bool NeverEnds(string text, int mark) => In(BeforeAnything, WordBefore(text, 0, mark));

    /// <summary>"1. The lamp", "II. LAMPS": a number that the text itself carries.</summary>
    private static bool IsNumberOfText(ReadOnlySpan<char> word) => IsNumber(word) || RomanNumbers.TryRead(word.ToString(), out _);

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary>Letters with full stops between them: U.S, a.m.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && char.IsLetter(text[end])) end++;
        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int mark)
    {
        var first = mark;
        while (first > start && mark - first <= Longest && !char.IsWhiteSpace(text[first - 1])) first--;
        return mark - first > Longest ? [] : text.AsSpan(first, mark - first).TrimStart("\"'“‘«([");
    }

    private static bool In(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
