using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>What a line must look like to be a heading that no mark shows.</summary>
internal static class HeadingLine
{
    private const int LongestHeading = 200;
    private const int LongestSubhead = 100;

    /// <summary>Words that something must follow: a list below tells what, and the line is no heading.</summary>
    private static readonly HashSet<string> Unfinished = new(
        "will shall must may can should would could has have had is are was were be been to of and or the a an in on for by with from as at that which who its their this these not".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Of these, words that no title ends in: the line was broken there. A title may end in <c>to look at</c>, and in <c>A</c>.</summary>
    private static readonly HashSet<string> Torn = new("the a an and or its their these The THE AN AND OR ITS THEIR THESE".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Numbered = new("unit directorate annexes article articles point points pillar phase stage level table figure book class category type protocol recital list schedule".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Months = new("January February March April May June July August September October November December".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Parts = new("annex appendix part chapter title section attachment enclosure".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>A word that a number belongs to, of a document or within it: <c>Annex</c>, <c>article</c>, <c>pt</c>.</summary>
    public static bool IsPart(string word) => Parts.Contains(word) || Abbreviations.NameParts(word) || Numbered.Contains(word);

    /// <summary>Of a numbered heading, its number included; a line of a table of contents is none.</summary>
    public static bool MayBe(string line) => line.Length <= LongestHeading && !EndsOpen(line) && !LeaderDots.EndIn(line);

    /// <summary>Of a heading without a number before it: it ends in a word, or one number alone, and neither a date nor a reference looks like it.</summary>
    public static bool MayBeSubhead(string line) =>
        line.Length is > 1 and <= LongestSubhead
        && char.IsUpper(line[0])
        && (char.IsLetter(line[^1]) || EndsInNumber(line))
        && !LeadsOn(line)
        && !line.Contains("://", StringComparison.Ordinal);

    /// <summary>Its last word says that something follows: <c>In 2018 the</c>.</summary>
    public static bool LeadsOn(string line) => Unfinished.Contains(LastWord(line));

    /// <summary>Not even a title ends there: <c>1. The lamps of the</c>.</summary>
    public static bool IsTorn(string line) => Torn.Contains(LastWord(line));

    /// <summary>A part of a document by its number alone: <c>ANNEX II</c>, <c>Appendix 1</c>, <c>PART A</c>, <c>CHAPTER III</c>, <c>Article 5a</c>.</summary>
    public static bool NamesPart(string line) => line.Split(' ') is [_, _] && BeginsPart(line);

    /// <summary>The same with its title behind it, if it has any: <c>CHAPTER I GENERAL PROVISIONS</c>.</summary>
    public static bool BeginsPart(string line)
    {
        if (line.Split(' ', 3) is not [var word, var number, ..] || !(Parts.Contains(word) || word.Equals("Article", StringComparison.OrdinalIgnoreCase)) || !char.IsUpper(word[0])) return false;
        number = number.TrimEnd(':', '.');
        return number is [>= 'A' and <= 'Z'] || RomanNumbers.TryRead(number, out _) || IsCount(number.AsSpan().TrimEnd("abcdefghij"));
    }

    private static bool IsCount(ReadOnlySpan<char> number) => number.Length is > 0 and <= 3 && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary><c>Article 1</c>, <c>Priorities for 2018</c>; neither <c>24 January 2018</c> nor <c>May 2018</c>, <c>page 3</c>, <c>COM(2018) 46</c>.</summary>
    private static bool EndsInNumber(string line)
    {
        var at = line.LastIndexOf(' ');
        if (at < 1 || line.Length - at - 1 > 4 || line.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9')) return false;
        var before = line[..at];
        var word = LastWord(before);
        return before.All(c => char.IsLetter(c) || c is ' ' or '-' or '–' or '’' or '\'') && !Months.Contains(word) && !word.Equals("page", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A number that extraction set on a line by itself above its heading: <c>1.</c>, <c>III.</c>, <c>2.1</c>.</summary>
    public static bool IsNumberOf(string number, string heading) =>
        number.Length is > 1 and <= 8 && number.Contains('.', StringComparison.Ordinal)
        && HeadingNumber.TryRead($"{number} {heading}", bare: false, out _, out var title) && title == heading
        && IsShort(heading) && char.IsUpper(heading[0]);

    /// <summary>A line at the top of a page that can be nothing but a numbered heading: <c>1. Introduction</c>, <c>II. What was done</c>.</summary>
    public static bool IsNumbered(string line) =>
        MayBe(line) && HeadingNumber.TryRead(line, bare: false, out _, out var title) && IsShort(title) && char.IsUpper(title[0]);

    /// <summary>As short as a subhead, and no mark closes it.</summary>
    public static bool IsShort(string line) => line.Length is > 0 and <= LongestSubhead && !EndsOpen(line) && !LeaderDots.EndIn(line);

    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    /// <summary>A mark at the end says that a sentence, a list or a clause is meant.</summary>
    private static bool EndsOpen(string line) => SentenceSplitter.IsClosed(line) || line.EndsWith(',');
}
