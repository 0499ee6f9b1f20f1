using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>Numbers of documents and acts that stand in a running text, alone or in a list: "COM(2017) 793 and 794 final" is two.</summary>
internal static partial class PrintedNumbers
{
    private const string Final = @"(?:\s*final(?:/\d)?)?";

    public static IEnumerable<((string Scheme, string Value) Identifier, int Start, int End)> In(string text) =>
        Documents.Matches(text).Concat(Acts.Matches(text)).SelectMany(Read);

    private static IEnumerable<((string Scheme, string Value) Identifier, int Start, int End)> Read(Match match)
    {
        // "793 and 794 final" is two, "793 final, 12 pages" one. What else looks like a number of the list may be none: then it is read without.
        var final = match.Value.LastIndexOf("final", StringComparison.Ordinal);
        for (var length = final < 0 ? match.Length : match.Value.IndexOfAny([' ', ','], final) is var end and >= 0 ? end : match.Length; length > 0; length = match.Value.LastIndexOfAny([' ', ','], length - 1))
        {
            var numbers = IdentifierSchemes.Recognise(match.Value[..length]);
            foreach (var number in numbers) yield return (number, match.Index, match.Index + length);
            if (numbers.Count > 0) yield break;
        }
    }

    // The number behind "and" is one of the list unless a month or a further part of a date follows.
    [GeneratedRegex(
        @"\(?\b(?:COM|JOIN|SWD|SEC|C)\b[\s(/:\[]*\d{2,4}[\])/:\s]*\d+" + Final
        + @"(?:(?:\s*[,;&]\s*|\s+and\s+|\s*,\s*and\s+|\s+or\s+)(?:\(?(?:COM|JOIN|SWD|SEC)\s?\(?\d{4}\)\s?)?\d{1,4}(?![\d./]*\d)" + Final + @"(?!\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))*",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Documents { get; }

    [GeneratedRegex(
        @"\b(?:(?:Council|Commission|Framework|Implementing|Delegated)\s+){0,3}(?:Regulation|Directive|Decision)s?\s+(?:\((?:EU|EC|EEC|Euratom|EU,\s*Euratom)\)\s+)?(?:Nos?\.?\s+)?\d{1,4}/\d{1,4}(?:/[A-Z]{2,4})?"
        + @"(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s+or\s+)(?:\((?:EU|EC|EEC)\)\s+)?(?:No\.?\s+)?\d{1,4}/\d{1,4}(?:/[A-Z]{2,4})?)*",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Acts { get; }
}
