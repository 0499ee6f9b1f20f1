using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>"the three legislative proposals" names all three, "the proposals" none of them.</summary>
internal static partial class CountedNouns
{
    private static readonly string[] Words = ["", "", "two|both|2", "three|3", "four|4", "five|5", "six|6", "seven|7", "eight|8", "nine|9", "ten|10"];

    public static bool Has(string text, int count) =>
        count < Words.Length && Counted.Matches(text).Any(match => Words[count].Split('|').Contains(match.Groups["count"].Value, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?<count>both|two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\s+(?:[\w-]+\s+){0,3}?(?:acts|agreements|directives|files|instruments|laws|procedures|proposals|recommendations|regulations|systems|texts)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Counted { get; }
}
