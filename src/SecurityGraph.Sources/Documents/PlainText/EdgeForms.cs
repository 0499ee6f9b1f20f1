using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>What a line of furniture says.</summary>
internal enum EdgeForm
{
    None,

    /// <summary><c>3</c>, <c>Page 3 of 9</c>: no text wherever it stands by itself.</summary>
    PageNumber,

    /// <summary><c>[5]</c>, <c>p. 5</c>, <c>iv</c>: a page number, or the mark of a note or point, or text.</summary>
    Mark,

    /// <summary><c>EN</c></summary>
    Code,

    /// <summary><c>EN 3</c>, <c>3 EN</c>.</summary>
    NumberedCode,

    /// <summary>A document's own number with the page or who wrote it: <c>12345/18 AB/cd 3</c>, <c>PE 123.456v01-00 2/5 EN</c>.</summary>
    Reference,

    /// <summary>A document's number, the unit that wrote it, a page of the Official Journal: <c>ST 12345 2018 INIT</c>, <c>12345/18</c>, <c>DG D 1A</c>, <c>L 236/1</c>.</summary>
    Sign,

    /// <summary><c>www.europa.eu</c></summary>
    Address,
}

/// <summary>Recognises lines that European institutions print at the head and foot of pages.</summary>
internal static partial class EdgeForms
{
    public const int Longest = 120;

    // EN lxxxviii EN, and room for more.
    private const int LongestNumberedCode = 24;

    // Page xxxviii of lxxxviii.
    private const int LongestMark = 24;

    /// <param name="line">Tidied.</param>
    public static EdgeForm Of(string line)
    {
        if (line.Length is 0 or > Longest || IsProse(line)) return EdgeForm.None;
        if (PageFurniture.IsPageNumber(line)) return EdgeForm.PageNumber;
        if (LanguageMarks.IsCode(line)) return EdgeForm.Code;
        if (IsMark(line)) return EdgeForm.Mark;
        if (IsNumberedCode(line)) return EdgeForm.NumberedCode;
        if (MayBeHost(line) && Host().IsMatch(line)) return EdgeForm.Address;
        if (BeginsWithWord(line)) return EdgeForm.None;
        if (!line.AsSpan().ContainsAnyInRange('A', 'Z')) return Number().IsMatch(line) ? EdgeForm.Sign : EdgeForm.None;
        if (Council().IsMatch(line) || Parliament().IsMatch(line) || Journal().IsMatch(line)) return EdgeForm.Reference;
        if (Unit().IsMatch(line)) return LanguageMarks.IsCode(line[(line.LastIndexOf(' ') + 1)..]) ? EdgeForm.Reference : EdgeForm.Sign;
        return Number().IsMatch(line) ? EdgeForm.Sign : EdgeForm.None;
    }

    /// <summary>Most lines are: no furniture has so many small letters.</summary>
    private static bool IsProse(string line)
    {
        const int Most = 45;
        var small = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiLetterLower(c)) small++;
        }

        return small > Most;
    }

    // What no expression would take is left out before one is asked: most lines are text.
    private static bool MayBeHost(string line) => line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("://", StringComparison.Ordinal);

    /// <summary>The other forms begin with a number or capitals, but for what is printed as a word.</summary>
    private static bool BeginsWithWord(string line) =>
        char.IsAsciiLetterLower(line[0])
        || (line.Length > 1 && char.IsAsciiLetterLower(line[1]) && !(line.StartsWith("Or.", StringComparison.Ordinal) || line.StartsWith("United in", StringComparison.Ordinal) || line.StartsWith("Official", StringComparison.Ordinal)));

    /// <summary>At the head of a page <c>IV</c> may be a heading, unless a sentence runs on below it, and <c>[5]</c> belong to what stands below; <c>iv</c> does not.</summary>
    public static bool MayHead(string mark, bool runsOn) => mark[0] != '[' && (runsOn || !char.IsAsciiLetterUpper(mark[^1]));

    /// <summary>Below footnotes, from which empty lines part it, even a form that may be text is the foot of the page.</summary>
    public static bool MayEndNotes(string line) => Of(line) is EdgeForm.Mark or EdgeForm.Address;

    private static bool IsMark(string line) => line.Length <= LongestMark && (MarkedNumber().IsMatch(line) || IsRoman(line));

    public static bool IsRoman(string line)
    {
        var word = line.Trim('-', '–', ' ', '[', ']');
        return word.Length > 0 && (word.All(char.IsAsciiLetterLower) || word.All(char.IsAsciiLetterUpper)) && RomanNumbers.TryRead(word.ToUpperInvariant(), out _);
    }

    private static bool IsNumberedCode(string line) => line.Length <= LongestNumberedCode && line.Split(' ') switch
    {
        [var left, var right] => (LanguageMarks.IsCode(left) && IsPage(right)) || (IsPage(left) && LanguageMarks.IsCode(right)),
        [var left, var number, var right] => left == right && LanguageMarks.IsCode(left) && (IsPage(number) || RomanNumbers.TryRead(number.ToUpperInvariant(), out _)),
        _ => false,
    };

    private static bool IsPage(string word) =>
        word.Length <= 7 && (char.IsAsciiDigit(word[0]) ? PageFurniture.IsPageNumber(word) : char.IsAsciiLetterLower(word[0]) && RomanNumbers.TryRead(word.ToUpperInvariant(), out _));

    // [5], | 5, ~ 5 ~, p. 5, 5 | P a g e, Page iv of xii, iv/xii, ii.
    [GeneratedRegex(
        @"^(\[ ?\d{1,3} ?\]|[|~•·] ?\d{1,3}( ?[|~•·])?|\| ?[ivxlc]{1,9} ?\||\d{1,3} ?[|•·]|(p|pg|pag)\. ?(\d{1,3}|[ivxlc]{1,9})|(\d{1,3}|[ivxlc]{1,9}) ?\| ?P ?a ?g ?e|P ?a ?g ?e ?\| ?(\d{1,3}|[ivxlc]{1,9})|(page )?[ivxlc]{1,9}( ?/ ?| of )[ivxlc]{1,9}|page [ivxlc]{1,9}|(?-i:[ivx]{1,7})\.)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex MarkedNumber();

    // A number with who wrote it or which draft it is; then the page, then the language.
    [GeneratedRegex(@"^(ST )?\d{3,5}(/\d{1,2}){1,2}( (ADD|REV|COR) \d{1,2})*( INIT)?( [A-Za-z]{1,4}(/[A-Za-z]{1,4}){1,3})( \d{1,3})?( [A-Z]{2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Council();

    // PE 123.456v01-00 2/5 EN; AM\1234567EN.docx 3/9 PE123.456v01-00; EN United in diversity EN.
    [GeneratedRegex(
        @"^(?=.*(v\d\d-\d\d|\\\d|United in diversity))(?!.*[a-z]{12})((PE ?\d{3}\.\d{3}(v\d\d-\d\d)?|[A-Z]{2}\\\d+[A-Z]{2}\.[a-z]{3,4}|\d{1,3}/\d{1,3}|[A-Z]{2}|Or\. ?[a-z]{2}|United in diversity)( |$))+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Parliament();

    // L 135/54 EN Official Journal of the European Union 24.5.2016, in any order.
    [GeneratedRegex(@"^([\d.]+ |[A-Z]{2} |[LC] \d+(/\d+)? )*Official Journal of the European (Union|Communities)( [\d.]+| [A-Z]{2}| [LC] \d+(/\d+)?)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Journal();

    // DG D 1A EN; JAI.1 LIMITE EN; ANNEX TREE.2.A EN; DGD 1; AB/cd, who wrote it.
    [GeneratedRegex(@"^[A-Z]{2,4}(/[A-Z]{2,4})?(/[a-z]{2,4}){1,2}$|^(ANNEX( [IVX]+| \d{1,2})? )?(DG[A-Z]?( [A-Z])?( [1-9]?[A-Z]?)|DG [A-Z]|[A-Z]{2,8}\.[1-9](\.[A-Z])?(?= [A-Z])|LIMITE)( LIMITE)?( [A-Z]{2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Unit();

    // ST 12345/18, PE 123.456; L 236/1, the page of the Official Journal
    [GeneratedRegex(@"^([LC] \d{1,3}( ?[A-Z])?/\d{1,4}|ST \d{3,5}(/\d{1,2}){1,2}|(?!19|20)\d{4,5}(/\d{1,2}){1,2}|ST \d{3,5} \d{4}|PE ?\d{3}\.\d{3})( (ADD|REV|COR) \d{1,2})*( INIT)?( [A-Z]{2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(https?://)?www\.[a-z0-9.-]+\.[a-z]{2,6}/?$|^https?://[a-z0-9-]+\.[a-z0-9.-]+/?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Host();
}
