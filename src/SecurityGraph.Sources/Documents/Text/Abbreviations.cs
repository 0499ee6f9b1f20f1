using System.Buffers;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Full stops that belong to a word.</summary>
internal static class Abbreviations
{
    private const int LongestLevels = 8;

    private static readonly SearchValues<char> OfLevels = SearchValues.Create("0123456789.");

    private static readonly HashSet<string> BeforeAnything =
        Set("i.e", "e.g", "cf", "viz", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "incl", "excl", "approx", "messrs", "mme", "drs", "profs", "esp", "n.b", "p.s", "vgl");

    // Before a name; what begins a sentence is none.
    private static readonly HashSet<string> BeforeNames =
        Set(
            "gen", "col", "lt", "sgt", "capt", "adm", "gov", "sen", "rep", "hon", "rev", "pres", "amb", "mlle", "v", "ed", "eds", "mt", "ft",
            "comm", "comms", "commr", "cmsr", "rapp", "vice-pres", "resp", "sens", "gens", "adv", "cmdr", "maj", "brig", "supt", "insp", "cllr", "atty", "dep", "assoc", "asst", "dipl",
            "fr", "br", "msgr", "mgr", "bp", "abp", "cpl", "cpt", "pvt", "cdr", "radm", "vadm", "ing", "sig", "sra", "hr", "hrn", "rt");

    // Titles that are short forms of other words too, or words: with a capital letter, before a name.
    private static readonly HashSet<string> BeforeNamesToo = Set("sec", "dir", "min", "card", "mag", "sr", "op");

    private static readonly HashSet<string> BeforeNumbers =
        Set(
            "no", "nos", "p", "pp", "ref", "refs", "tel", "fax", "doc", "docs", "res", "al", "ca", "c", "max", "min", "avg", "est", "reg", "regs", "dir", "dirs",
            "op", "abs", "vols", "sess", "n", "nn", "fn", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "decs", "recom", "recomm", "corr", "nr", "nrs", "sub-para", "sub-paras",
            "cit", "ibid", "ib", "consid", "suppl", "bull", "coll", "ser", "iss", "amdt", "corrig", "ver", "ext", "bldg", "rm", "marg", "ln", "mon", "tue", "tues", "thu", "thur", "thurs", "fri");

    // Parts of a text, which have Roman numbers and letters too.
    private static readonly HashSet<string> BeforeParts =
        Set(
            "art", "arts", "para", "paras", "par", "pars", "subpara", "subparas", "subpar", "subpars", "subsec", "pt", "pts", "fig", "figs", "vol", "vols", "ch", "chap",
            "chaps", "sec", "secs", "sect", "sects", "app", "ann", "tab", "tabs", "tit", "bk", "cl", "cls", "sched", "prot", "rec", "recs", "eq");

    // Of these, what is a word too: "It is art. I like it."
    private static readonly HashSet<string> Words = Set("art", "arts", "par", "pars", "fig", "figs", "app", "tab", "tabs");

    private static readonly HashSet<string> BehindLetters = Set("and", "or", "to", "of", "for", "in", "on", "is", "are", "was", "were", "below", "above", "with", "by", "as", "has", "lists", "shows", "contains");

    // Before the kind of an act: "Impl. Reg. (EU) 2021/1224".
    private static readonly HashSet<string> BeforeActs = Set("impl", "del", "deleg", "fw");
    private static readonly HashSet<string> Acts = Set("reg", "regs", "regulation", "regulations", "dec", "decs", "decision", "decisions", "dir", "dirs", "directive", "directives", "act", "acts");

    // Before a number with letters in front: "doc. ST 12345/18", "Ref. Ares(2018)123".
    private static readonly HashSet<string> BeforeCodes = Set("doc", "docs", "ref", "refs");

    // Before what is cited next: "ibid. Article 6".
    private static readonly HashSet<string> BeforeCitations = Set("ibid", "ib", "cit", "resp", "ex");

    private static readonly HashSet<string> Cited = Set(
        "article", "articles", "art", "arts", "annex", "annexes", "recital", "recitals", "section", "sections", "chapter", "chapters", "title", "part", "parts", "paragraph",
        "paragraphs", "para", "paras", "point", "points", "table", "figure", "fig", "footnote", "appendix", "regulation", "regulations", "directive", "directives", "decision",
        "decisions", "protocol", "rule", "rules", "clause", "schedule", "no", "nos");

    // Two short forms of which the second belongs to the first: "Sec. Gen. Berg", "Lamps Ltd. Co."
    private static readonly HashSet<string> BeforeGenerals = Set("sec", "dir", "dep", "adv", "insp", "brig", "maj", "lt", "atty", "gov");
    private static readonly HashSet<string> Companies = Set("ltd", "inc", "corp", "co", "bros", "plc", "llc");

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
        if (BeginsNumbered(text, start, mark - word.Length) && IsNumberOfText(word)) return true;
        if (RunningNumbers.GoOn(text, start, mark, word, next)) return true;
        if (IsNumber(word)) return word.Length <= 2 && (char.IsDigit(text[next]) || In(Months, TextWords.At(text, next)));
        if (Initials.AreHyphenated(word)) return !SentenceOpeners.StandAt(text, next);
        if (Initials.IsOne(word)) return Initials.GoOn(text, start, mark - word.Length, next);
        if (In(BeforeAnything, word)) return word is not "St" || !SentenceOpeners.StandAt(text, next); // "in Main St. The lamps"
        if (DottedWords.IsOne(word)) return DottedWords.GoOn(text, start, mark, word, next);
        if (IsTitle(text, start, mark, word, next)) return true;
        if (GoesOnByNext(text, word, next)) return true;
        if (In(BeforeNumbers, word) && IsRomanAt(text, next)) return true;
        return IsNumberAt(text, next) ? In(BeforeNumbers, word) || In(BeforeParts, word) : In(BeforeParts, word) && IsPartAt(text, next, isWord: char.IsLower(word[0]) && In(Words, word));
    }

    /// <summary>At the beginning of the sentence or of what is quoted: <c>1. The lamp</c>, <c>‘1. The lamp</c>, which an amending act inserts.</summary>
    private static bool BeginsNumbered(string text, int start, int word) => word == start || QuotationMarks.OpenRightBefore(text, start, word);

    /// <summary>"Gen. Poe", "Dep. Dir. Poe". In capitals it is what a body is called by: "the FT. Others".</summary>
    private static bool IsTitle(string text, int start, int mark, ReadOnlySpan<char> word, int next)
    {
        var follows = TextWords.At(text, next);
        if (follows.IsEmpty ? !In(BeforeNames, word) : SentenceOpeners.StandAt(text, next)) return false;
        if (word.Length > 1 && IsInCapitals(word) && !IsInCapitals(follows)) return false;
        if (word is "med" or "jur" or "phil" && TextWords.BeforeWord(text, start, mark - word.Length) is "Dr." or "Prof.") return true;
        if (In(BeforeNames, word[(word.LastIndexOf('-') + 1)..])) return true; // Lt.-Col.
        // "John Poe Sr. Lamps were lit": behind a name it is no title.
        return In(BeforeNamesToo, word) && char.IsUpper(word[0]) && !In(Cited, follows)
            && TextWords.BeforeWord(text, start, mark - word.Length) is var before && (before.IsEmpty || !char.IsAsciiDigit(before[^1])) && !(word is "Sr" && !before.IsEmpty && char.IsUpper(before[0]));
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>True where the word behind belongs to a short form by what it says.</summary>
    private static bool GoesOnByNext(string text, ReadOnlySpan<char> word, int next)
    {
        var follows = TextWords.At(text, next);
        if (follows.IsEmpty) return false;
        var behind = next + follows.Length;
        var isShort = behind < text.Length && text[behind] == '.';
        if (follows is "No" or "Nos") return (In(BeforeNumbers, word) || In(BeforeParts, word)) && word is not ("no" or "No") && IsNumberBehind(text, isShort ? behind + 1 : behind);
        if (In(BeforeActs, word) && In(Acts, follows)) return true;
        if (In(BeforeCodes, word) && char.IsUpper(follows[0]) && (IsNumberBehind(text, behind) || (behind + 1 < text.Length && text[behind] == '(' && char.IsDigit(text[behind + 1])))) return true;
        if (In(BeforeCitations, word)) return In(Cited, follows);
        if (word is "z" or "Z" && follows is "B") return isShort; // z. B.
        if (word is "Co" && follows is "KG" or "KGaA" or "OHG") return true;
        return isShort && ((In(BeforeGenerals, word) && follows is "Gen" or "Dir") || (In(Companies, word) && In(Companies, follows)));
    }

    private static bool IsNumberBehind(string text, int index) => index + 1 < text.Length && text[index] == ' ' && char.IsDigit(text[index + 1]);

    /// <summary>True for a full stop after which a sentence always goes on, whatever follows.</summary>
    public static bool NeverEnds(string text, int mark) => In(BeforeAnything, TextWords.Before(text, 0, mark));

    /// <summary>True for the short form of what a part of a text is called.</summary>
    public static bool NameParts(ReadOnlySpan<char> word) => In(BeforeParts, word) || In(BeforeNumbers, word);

    /// <summary>True where a line ends in such a short form, and its number is the next: <c>as shown in No.</c>, <c>5.</c></summary>
    public static bool AsksFor(string line, string next) =>
        line.EndsWith('.') && next.Length > 0 && char.IsAsciiDigit(next[0]) && NameParts(TextWords.Before(line, 0, line.Length - 1));

    public static bool IsMonth(ReadOnlySpan<char> word) => In(Months, word);

    public static bool In(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"1. The lamp", "II. LAMPS", "a. The ship": a number or letter that the text itself carries.</summary>
    private static bool IsNumberOfText(ReadOnlySpan<char> word) =>
        IsNumber(word) || IsLevels(word) || (word.Length == 1 && char.IsLower(word[0])) || (word.Length < 8 && RomanNumbers.TryRead(char.IsLower(word[0]) ? word.ToString().ToUpperInvariant() : word.ToString(), out _));

    /// <summary>"1.1", "3a".</summary>
    private static bool IsLevels(ReadOnlySpan<char> word) =>
        word.Length <= LongestLevels && char.IsAsciiDigit(word[0])
        && (char.IsAsciiLetterLower(word[^1]) ? IsNumber(word[..^1]) : !word.ContainsAnyExcept(OfLevels) && char.IsAsciiDigit(word[^1]));

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsNumberAt(string text, int index) =>
        char.IsDigit(text[index]) || text[index] == '(' || (text[index] == '[' && index + 1 < text.Length && char.IsDigit(text[index + 1]));

    /// <summary>A Roman number or a capital letter: <c>IV</c>, <c>B</c>. <c>A</c> and <c>I</c> are words as well.</summary>
    private static bool IsPartAt(string text, int index, bool isWord)
    {
        var word = TextWords.At(text, index);
        if (word is "A" or "I") return !isWord || IsWithoutVerb(text, index + word.Length);
        return Initials.IsOne(word) || RomanNumbers.TryRead(word.ToString(), out _);
    }

    /// <summary>
    /// Behind <c>app. A</c> stands the end, a mark, or a small word that stands behind no article: <c>See app. A for it</c>.
    /// </summary>
    private static bool IsWithoutVerb(string text, int index) =>
        index == text.Length || text[index] is ';' or ':' or ')' or '.'
        || (text[index - 1] == 'A' && (text[index] == ',' || (text[index] == ' ' && index + 1 < text.Length && In(BehindLetters, TextWords.At(text, index + 1)))));

    /// <summary>A Roman number that is no letter or word: <c>IV</c>, <c>V</c>.</summary>
    private static bool IsRomanAt(string text, int index)
    {
        var word = TextWords.At(text, index);
        return word is "V" or "X" || (word.Length > 1 && RomanNumbers.TryRead(word.ToString(), out _));
    }

    private static HashSet<string> Set(params string[] words) => words.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
