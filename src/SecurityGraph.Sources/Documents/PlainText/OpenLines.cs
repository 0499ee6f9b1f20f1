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
