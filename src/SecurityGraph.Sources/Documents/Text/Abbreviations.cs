namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Full stops that belong to a word.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> BeforeAnything =
        Set("i.e", "e.g", "cf", "viz", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "incl", "excl", "approx", "messrs", "mme");

    // Before a name; what begins a sentence is none.
    private static readonly HashSet<string> BeforeNames =
        Set("gen", "col", "lt", "sgt", "capt", "adm", "gov", "sen", "rep", "hon", "rev", "pres", "amb", "mlle", "v", "ed", "eds", "mt", "ft");

    private static readonly HashSet<string> BeforeNumbers =
        Set(
            "no", "nos", "p", "pp", "ref", "refs", "tel", "fax", "doc", "docs", "res", "al", "ca", "c", "max", "min", "avg", "est", "reg", "regs", "dir", "dirs",
            "op", "vols", "sess", "n", "nn", "fn", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "decs", "recomm");

    // Parts of a text, which have Roman numbers and letters too.
    private static readonly HashSet<string> BeforeParts =
        Set(
            "art", "arts", "para", "paras", "par", "pars", "subpara", "subparas", "subpar", "subpars", "subsec", "pt", "pts", "fig", "figs", "vol", "ch", "chap",
            "chaps", "sec", "secs", "sect", "sects", "app", "ann", "tab", "tabs", "tit", "bk", "cl", "cls", "sched", "prot", "rec", "recs", "eq");

    // Of these, what is a word too: "It is art. I like it."
    private static readonly HashSet<string> Words = Set("art", "arts", "par", "pars", "fig", "figs", "app", "tab", "tabs");

    private static readonly HashSet<string> Months =
        Set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    /// <summary>
    /// True where the full stop at <paramref name="mark"/> is not the end of the sentence that begins at
    /// <paramref name="start"/>; <paramref name="next"/> is where the next word begins.
    /// </summary>
    public static bool GoesOn(string text, int start, int mark, int next)
    {
        var word = TextWords.Before(text, start, mark);
        if (word.IsEmpty) return false;
        if (mark - word.Length == start && IsNumberOfText(word)) return true;
        if (IsNumber(word)) return word.Length <= 2 && (char.IsDigit(text[next]) || In(Months, TextWords.At(text, next)));
        if (Initials.IsOne(word)) return Initials.GoOn(text, start, mark - word.Length, next);
        if (In(BeforeAnything, word)) return true;
        if (DottedWords.IsOne(word)) return DottedWords.GoOn(text, start, mark, word, next);
        if (In(BeforeNames, word)) return !SentenceOpeners.StandAt(text, next);
        return IsNumberAt(text, next) ? In(BeforeNumbers, word) || In(BeforeParts, word) : In(BeforeParts, word) && IsPartAt(text, next, isWord: char.IsLower(word[0]) && In(Words, word));
    }

    /// <summary>True for a full stop after which a sentence always goes on, whatever follows.</summary>
    public static bool NeverEnds(string text, int mark) => In(BeforeAnything, TextWords.Before(text, 0, mark));

    /// <summary>True for the short form of what a part of a text is called.</summary>
    public static bool NameParts(ReadOnlySpan<char> word) => In(BeforeParts, word) || In(BeforeNumbers, word);

    public static bool In(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"1. The lamp", "II. LAMPS", "a. The ship": a number or letter that the text itself carries.</summary>
    private static bool IsNumberOfText(ReadOnlySpan<char> word) =>
        IsNumber(word) || (word.Length == 1 && char.IsLower(word[0])) || (word.Length < 8 && RomanNumbers.TryRead(char.IsLower(word[0]) ? word.ToString().ToUpperInvariant() : word.ToString(), out _));

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsNumberAt(string text, int index) =>
        char.IsDigit(text[index]) || text[index] == '(' || (text[index] == '[' && index + 1 < text.Length && char.IsDigit(text[index + 1]));

    /// <summary>A Roman number or a capital letter: <c>IV</c>, <c>B</c>. <c>A</c> and <c>I</c> are words as well.</summary>
    private static bool IsPartAt(string text, int index, bool isWord)
    {
        var word = TextWords.At(text, index);
        if (word is "A" or "I") return !isWord;
        return Initials.IsOne(word) || RomanNumbers.TryRead(word.ToString(), out _);
    }

    private static HashSet<string> Set(params string[] words) => words.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
