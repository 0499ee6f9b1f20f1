namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// A capital letter with a full stop. In <c>J. Larsen</c> the letter stands for a name and the sentence goes on; in <c>option B. The
/// next follows</c> it names one of several and the sentence ends.
/// </summary>
internal static class Initials
{
    // Words that name one of several things, or a part of one, by a letter.
    private static readonly HashSet<string> BeforeLetters = Set(
        "action activity alternative amendment annex answer appendix area article assumption axis band block box building case",
        "category chain chapter circle class clause cluster code column company component condition corridor course criterion dataset day",
        "deliverable document domain element entity entry event example exhibit experiment factor field figure file floor folder footnote form",
        "gate goal grade group half hall head hepatitis influenza hypothesis indicator item key label lane layer letter level line list lot",
        "measure method milestone mode model module note number objective offer option order package panel paragraph parameter part party",
        "path pathway period phase pillar plan platform plot point policy position priority product programme project protocol question",
        "quarter rank region result risk role room route row rule sample scale scenario schedule section sector segment sentence series set",
        "sheet side site stage standard state statement step strand stream style subgroup subsection subset system table task team terminal test",
        "theme tier title topic track type unit user variant vector version vitamin volume ward wave wing zone");

    // Small words that stand before names as before letters: what follows decides.
    private static readonly HashSet<string> BeforeNames = Set(
        "a an and as asked between by called for from is like met named nor of or quoted said says than the thanked to told was when where who with wrote");

    private static readonly string[] PersonEndings = ["er", "or", "ist", "ian", "ent", "ant", "man", "woman", "eur", "chair", "chief", "judge", "colleague"];

    public static bool IsOne(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary><c>J.-C</c>, <c>Ch.-L</c>: before the last full stop of a first name that a hyphen joins.</summary>
    public static bool AreHyphenated(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf(".-", StringComparison.Ordinal);
        if (hyphen < 0) return false;
        while (hyphen >= 0)
        {
            if (!IsShortName(word[..hyphen])) return false;
            word = word[(hyphen + 2)..];
            hyphen = word.IndexOf(".-", StringComparison.Ordinal);
        }

        return IsShortName(word);
    }

    private static bool IsShortName(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && char.IsUpper(word[0]) && (word.Length == 1 || char.IsLower(word[1]));

    /// <summary>True where the sentence goes on behind the letter at <paramref name="letter"/>; <paramref name="next"/> is where the next word begins.</summary>
    public static bool GoOn(string text, int start, int letter, int next)
    {
        if (letter == start) return true;
        var before = TextWords.BeforeWord(text, start, letter);
        if (before.IsEmpty) return true;
        if (IsNamedByLetter(before) || SentenceOpeners.StandAt(text, next)) return false;
        if (before is "and" or "or" or "to" && IsOne(TextWords.SecondBeforeWord(text, start, letter).TrimEnd(','))) return false;
        return !char.IsLetter(before[^1]) ? !char.IsDigit(before[^1])
            : char.IsUpper(before[0]) || Abbreviations.In(BeforeNames, before) || IsPerson(before);
    }

    private static bool IsNamedByLetter(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd('.');
        return Abbreviations.In(BeforeLetters, word)
            || (word.EndsWith("s", StringComparison.Ordinal) && Abbreviations.In(BeforeLetters, word[..^1]))
            || (word.Length > 1 && word.Length < before.Length && Abbreviations.NameParts(word));
    }

    private static bool IsPerson(ReadOnlySpan<char> word)
    {
        foreach (var ending in PersonEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static HashSet<string> Set(params string[] lines) => string.Join(' ', lines).Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
}
