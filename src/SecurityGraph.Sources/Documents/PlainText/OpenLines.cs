using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Lines whose last word asks for the first of the next, whatever that begins with: <c>to the</c>, <c>Mr</c>, <c>EUR</c> before an amount, a
/// day before its month. A title may end in such a word where it is a question: <c>What it is made of</c>.
/// </summary>
internal static class OpenLines
{
    private static readonly HashSet<string> BeforeNames = new("Mr Mrs Ms Mme Dr Prof".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> BeforeAmounts = new("EUR USD GBP CHF SEK DKK NOK PLN € $ £".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Questions = new("what where who whom whose how which why when whether that as than".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last word of a sentence is called by the number that the next line begins with: <c>laid down in Title</c>, <c>IV. The next</c>.
    /// A heading that a number begins ends in no mark, or is in capitals.
    /// </summary>
    public static bool LeadToNumber(string line, string next)
    {
        var word = TextWords.BeforeWord(line, 0, line.Length);
        if (word.Length < 2 || !(HeadingLine.IsPart(word.ToString()) || IsShortForm(word)) || SentenceSplitter.IsClosed(line)) return false;
        var before = TextWords.SecondBeforeWord(line, 0, line.Length);
        if (before.IsEmpty || !char.IsLower(before[0]) || HeadingNumber.TryRead(line, bare: false, out _, out _)) return false;
        var stop = next.IndexOf('.', StringComparison.Ordinal);
        if (stop < 1 || !(RomanNumbers.TryRead(next[..stop], out _) || Initials.IsOne(next.AsSpan(0, stop)))) return false;
        return stop + 1 == next.Length || (next[stop + 1] == ' ' && SentenceSplitter.IsClosed(next) && next.AsSpan(stop).ContainsAnyInRange('a', 'z'));
    }

    /// <summary>SIS.</summary>
    private static bool IsShortForm(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('A', 'Z');

    public static bool LeadOn(string line, string next)
    {
        if (next.Length == 0 || ListMarks.TryRead(next, out _, out _) || HeadingNumber.TryRead(next, bare: false, out _, out _)) return false;
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return BeforeNames.Contains(last)
            || (BeforeAmounts.Contains(last) && char.IsAsciiDigit(next[0]))
            || (last.Length is 1 or 2 && last.All(char.IsAsciiDigit) && Abbreviations.IsMonth(TextWords.At(next, 0)))
            || HeadingLine.IsTorn(line)
            || (HeadingLine.LeadsOn(line) && !Array.Exists(line.Split(' '), Questions.Contains));
    }
}
