using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>The ways a place in the Official Journal is written.</summary>
internal static partial class OjForms
{
    public const int LargestIssue = 999;

    private static readonly DateOnly ActByActSince = new(2023, 10, 1), FirstDay = new(1952, 12, 30);

    private const string Journal = @"( O\.?J\.?(EU|EC)? | Official\ Journal (\ of\ the\ European\ (Union|Communities))? ) ,?\ ? (No\.?\ ?)?";
    private const string Pages = @"p(p|ages?)?\.?\ ? (?<first> [0-9]{1,4}) ((\ ?-\ ? | \ to\ ) (?<last> [0-9]{1,4}) | \ ?(et\ seq|ff?)\.?)?";
    private const string Year = "(?<year> (19|20)[0-9]{2})";

    public static bool TryRead(string text, out OjReference result, out string reason)
    {
        result = default;
        var match = Forms.Select(form => form.Match(text)).FirstOrDefault(found => found.Success) ?? Match.Empty;
        DateOnly day = default;
        reason = !match.Success ? IdentifierText.NoSuchForm<OjReference>()
            : match.Groups["day"] is { Success: true } printed && !IdentifierText.TryDay(printed.Value, out day) ? "the day is not in the calendar"
            : "";
        if (reason.Length > 0) return false;
        var first = match.Groups["first"];
        var read = new OjReference(Series(match), IdentifierText.Number(match.Groups["number"]), Optional(match.Groups["year"]) ?? day.Year)
        {
            Day = day == default ? null : day,
            IsActByAct = match.Groups["act"].Success,
            FirstPage = Optional(first),
            // "P. 0001 - 0020" of EUR-Lex names the place by its first page, as its links do; printed references mean both.
            LastPage = first.ValueSpan.StartsWith('0') ? null : Optional(match.Groups["last"]),
        };
        reason = Fault(read, match);
        if (reason.Length == 0) result = read;
        return reason.Length == 0;
    }

    private static string Fault(OjReference read, Match match) =>
        read.Number == 0 || read.FirstPage == 0 ? "numbers and pages begin with 1"
        : Optional(match.Groups["last"]) < read.FirstPage ? "the last page is before the first"
        : match.Groups["prefix"] is { Success: true } prefix && !prefix.ValueSpan.Equals(read.Series, StringComparison.OrdinalIgnoreCase)
            ? "the series is given twice, differently"
        : read.IsActByAct && read.Day is { } day && day.Year != read.Year ? "the year is given twice, differently"
        : !read.IsActByAct && read.Number > LargestIssue && !(read.Day >= ActByActSince) ? $"before October 2023, when acts became issues of their own, no issue had a number above {LargestIssue}"
        : read.Year > IdentifierText.LastYear ? $"the year is after {IdentifierText.LastYear}"
        : read.Day < FirstDay ? $"the Official Journal began on {FirstDay:d.M.yyyy}"
        : read.IsActByAct && (read.Year < ActByActSince.Year || read.Day < ActByActSince) ? "acts are issues of their own since October 2023"
        : !read.IsActByAct && match.Groups["eli"].Length == 0 && match.Groups["slash"].Success && read.Number is >= 2023 and <= 2099 && read.Day?.Year == read.Number
            ? $"write an act that is an issue of its own as OJ {read.Series}, {read.Number}/{read.FirstPage}"
        : match.Groups["eli"] is { Success: true } written && !IsOf(read, written.Value) ? "the ELI is not that of this number"
        : "";

    /// <summary>Of a page any act may begin there; an act that is an issue of its own has one number.</summary>
    private static bool IsOf(OjReference read, string written) => Eli.TryParse(written, out var eli) && (!read.IsActByAct || (eli.Year, eli.Number) == (read.Year, read.Number));

    private static string Series(Match match) =>
        (match.Groups["series"].Value + match.Groups["sub"].Value.Trim('_')).ToUpperInvariant();

    private static int? Optional(Group digits) => digits.Success ? IdentifierText.Number(digits) : null;

    // OJ L 135, 22.5.2019, p. 1-26; OJ L 111 I, 2.5.2018, p. 1; OJ L 135 of 22.5.2019; OJ L 157/24, 9.6.2006
    [GeneratedRegex($$"""
        \A {{Journal}} (?<series> [LC])\ ? (No\.?\ ?)? (?<number> [0-9]{1,5})\ ? (?<sub> [IAEM])? (?<slash> / (?<first> [0-9]{1,4}))?
        (,\ ? | \ of\ | \ ) \(? ((?<day> {{IdentifierText.Day}} ) | {{Year}} ) \)?
        (,?\ ? {{Pages}} )? (, \ ?ELI:?\ ? (?<eli> [^\ ]+))? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Page { get; }

    // OJ 2006 L 157, p. 24; OJ [2006] L 157/24
    [GeneratedRegex($$"""
        \A ( {{Journal}} \[? {{Year}} \]? | \[? {{Year}} \]?\ {{Journal}} ) ,?\ ? (?<series> [LC])\ ? (?<number> [0-9]{1,3})\ ? (?<sub> [IAEM])? (,?\ ? {{Pages}} | / (?<first> [0-9]{1,4}))? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Court { get; }

    // OJ L, 2026/533, 12.3.2026, ELI: http://data.europa.eu/eli/reg/2026/533/oj; OJ C, C/2024/7517, 20.12.2024. The number's year is that of publication.
    [GeneratedRegex($$"""
        \A {{Journal}} (?<series> [LC]),?\ ? (?<act> ((?<prefix> [LC])/)? (?<year> 20[0-9]{2}) / (?<number> [0-9]{1,5}))
        ((,\ ? | \ of\ ) (?<day> {{IdentifierText.Day}} ))? (, \ ?ELI:?\ ? (?<eli> [^\ ]+))? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Act { get; }

    // uriserv:OJ.L_.2018.284.01.0022.01.ENG; OJ:L:2018:259:FULL; OJ:L:2018:199I:TOC; OJ:L:2006:157:0024:0086:EN:PDF
    [GeneratedRegex("""
        \A ( (uriserv:)? OJ\. (?<series> [LC]) (?<sub> [_IAEM]) \. (?<year> (19|20)[0-9]{2}) \. (?<number> [0-9]{3}) \.
               [0-9]{2} \. (?<first> [0-9]{4}) \. [0-9]{2} (\. [A-Z]{3})?
           | OJ: (?<series> [LC]) : (?<year> (19|20)[0-9]{2}) : (?<number> [0-9]{1,3}) (?<sub> [IAEM])? :
               ( FULL | TOC | SOM | (?<first> [0-9]{4}) : (?<last> [0-9]{4}) ) (: [A-Z]{2} (: [A-Z]{3,4})?)? ) \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Link { get; }

    // OJ:L_202401689
    [GeneratedRegex("""\A OJ: (?<series> [LC]) _ (?<act> (?<year> 20[0-9]{2}) (?<number> [0-9]{5})) \z""",
        IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex ActLink { get; }

    private static readonly Regex[] Forms = [Page, Court, Act, Link, ActLink];
}
