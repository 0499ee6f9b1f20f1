using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>The ways a place in the Official Journal is written.</summary>
internal static partial class OjForms
{
    public static bool TryRead(string text, out OjReference result, out string reason)
    {
        result = default;
        var match = Forms.Select(form => form.Match(text)).FirstOrDefault(found => found.Success) ?? Match.Empty;
        DateOnly day = default;
        reason = !match.Success ? "it is not series, number, day and page, as in OJ L 135, 22.5.2019, p. 1-26"
            : match.Groups["day"] is { Success: true } printed && !IdentifierText.TryDay(printed.Value, out day) ? "the day is not in the calendar"
            : "";
        if (reason.Length > 0) return false;
        var year = day == default ? IdentifierText.Number(match.Groups["year"]) : day.Year;
        var read = new OjReference(Series(match), IdentifierText.Number(match.Groups["number"]), year)
        {
            Day = day == default ? null : day,
            IsActByAct = match.Groups["act"].Success,
            FirstPage = Optional(match.Groups["first"]),
            LastPage = Optional(match.Groups["last"]),
        };
        reason = Fault(read, match);
        if (reason.Length == 0) result = read;
        return reason.Length == 0;
    }

    private static string Fault(OjReference read, Match match) =>
        read.Number == 0 || read.FirstPage == 0 ? "numbers and pages begin with 1"
        : read.LastPage < read.FirstPage ? "the last page is before the first"
        : match.Groups["prefix"] is { Success: true } prefix && !prefix.ValueSpan.Equals(read.Series, StringComparison.OrdinalIgnoreCase)
            ? "the series is given twice, differently"
        : "";

    private static string Series(Match match) =>
        (match.Groups["series"].Value + match.Groups["sub"].Value.Trim('_')).ToUpperInvariant();

    private static int? Optional(Group digits) => digits.Success ? IdentifierText.Number(digits) : null;

    // OJ L 135, 22.5.2019, p. 1-26; OJ L 111 I, 2.5.2018, p. 1; OJ L 135 of 22.5.2019
    [GeneratedRegex("""
        \A OJ\ ? (?<series> [LC])\ ? (?<number> [0-9]{1,3})\ ? (?<sub> [IAEM])?
        (,\ ? | \ of\ | \ ) ((?<day> [0-9]{1,2}\.[0-9]{1,2}\.(19|20)[0-9]{2}) | (?<year> (19|20)[0-9]{2}))
        (,?\ ? pp?\.?\ ? (?<first> [0-9]{1,4}) (\ ?-\ ? (?<last> [0-9]{1,4}))?)? \.? \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Page { get; }

    // OJ L, 2026/533, 12.3.2026; OJ C, C/2024/7517, 20.12.2024. The number's year is that of publication.
    [GeneratedRegex("""
        \A OJ\ ? (?<series> [LC]),\ ? (?<act> ((?<prefix> [LC])/)? (?<year> 20[0-9]{2}) / (?<number> [0-9]{1,5}))
        (,\ ? (?<day> [0-9]{1,2}\.[0-9]{1,2}\.\k<year>))? \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Act { get; }

    // uriserv:OJ.L_.2018.284.01.0022.01.ENG; OJ:L:2018:259:FULL; OJ:L:2018:199I:TOC
    [GeneratedRegex("""
        \A ( (uriserv:)? OJ\. (?<series> [LC]) (?<sub> [_IAEM]) \. (?<year> (19|20)[0-9]{2}) \. (?<number> [0-9]{3}) \.
               [0-9]{2} \. (?<first> [0-9]{4}) \. [0-9]{2} (\. [A-Z]{3})?
           | OJ: (?<series> [LC]) : (?<year> (19|20)[0-9]{2}) : (?<number> [0-9]{1,3}) (?<sub> [IAEM])? : (FULL|TOC) ) \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Link { get; }

    // OJ:L_202401689
    [GeneratedRegex("""\A OJ: (?<series> [LC]) _ (?<act> (?<year> 20[0-9]{2}) (?<number> [0-9]{5})) \z""",
        IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex ActLink { get; }

    private static readonly Regex[] Forms = [Page, Act, Link, ActLink];
}
