using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a text of the Commission's press service, <c>IP/18/381</c>: type, two digits of the year, number without
/// padding. Types read: IP press release, MEX daily news, MEMO, STATEMENT, SPEECH, QANDA.
/// </summary>
public readonly partial record struct PressNumber : IIdentifier<PressNumber>
{
    private const int FirstYear = 1985; // Rapid's oldest texts
    private const int LastYear = IdentifierText.LastYear;

    private readonly string? _type;

    /// <summary>No year had as many texts.</summary>
    private const int HighestNumber = 9999;

    private PressNumber(string type, int year, int number)
    {
        _type = type;
        Year = year;
        Number = number;
    }

    public string Type => _type ?? "";

    /// <summary>With its century.</summary>
    public int Year { get; }

    public int Number { get; }

    /// <summary>The page in the Press Corner.</summary>
    public string Link => "https://ec.europa.eu/commission/presscorner/detail/en/" + Address;

    /// <exception cref="FormatException">The text is not a press number; the message says what is wrong.</exception>
    public static PressNumber Parse(string s) => IdentifierText.Parse<PressNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out PressNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>IP/18/381</c>, <c>IP-18-381</c>, <c>ip_18_381</c>, <c>IP/2018/0381</c> and the links of Rapid and the Press Corner in any
    /// language, those of their files included.
    /// <paramref name="reason"/> completes "is not a press number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out PressNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(WebText.Parameter(text, "europa.eu", "reference"));
        var year = match.Success ? YearOf(match.Groups["year"]) : 0;
        var read = match.Success ? new PressNumber(match.Groups["type"].Value.ToUpperInvariant(), year, IdentifierText.Number(match.Groups["number"])) : default;
        reason = !match.Success ? IdentifierText.NoSuchForm<PressNumber>()
            : year is < FirstYear or > LastYear ? $"the year is not one of {FirstYear} to {LastYear}"
            : read.Number == 0 ? "its number is zero"
            : read.Number > HighestNumber ? "its number has at most four digits"
            : match.Groups["folder"] is { Success: true } folder && !folder.ValueSpan.Equals(read.Address, StringComparison.OrdinalIgnoreCase)
                ? "it is given twice, differently"
            : match.Groups["day"] is { Success: true } day && !IdentifierText.TryDay(day.Value, out _) ? "its day is not in the calendar"
            : "";
        if (reason.Length == 0) result = read;
        return reason.Length == 0;
    }

    public override string ToString() =>
        _type is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Type}/{Year % 100:D2}/{Number}");

    static string IIdentifier<PressNumber>.Noun => "a press number";

    static string IIdentifier<PressNumber>.Form => "a type (IP, MEX, MEMO, STATEMENT, SPEECH, QANDA), a year and a number, as in IP/18/381";

    private string Address => string.Create(CultureInfo.InvariantCulture, $"{Type.ToLowerInvariant()}_{Year % 100:D2}_{Number}");

    private static int YearOf(Group digits) => IdentifierText.Number(digits) switch
    {
        var year when digits.Length == 4 => year,
        var year when year < FirstYear % 100 => 2000 + year,
        var year => 1900 + year,
    };

    [GeneratedRegex($$"""
        \A ( (https?://)? (europa\.eu/rapid | ec\.europa\.eu/commission/presscorner) / ([a-z]+/)* ((?<folder> [a-z]+_[0-9]+_[0-9]+)/)? (press-release_)?
           | ((European\ )?Commission \ ?[-,:]?\ )? (Press\ (Release|Corner)|Daily\ News|Fact\ ?sheet|Memo|Statement|Speech|Questions\ and\ Answers) (\ (No|Nr)\b\.?)? \ ?[-,:]?\ ?\(?
           | (European\ )?Commission \ ?[-,:]?\ \(? | Ref(erence|\.)? \ ?:?\ ? )?
        (?<type> IP | MEX | MEMO | STATEMENT | SPEECH | QANDA) [/\ _-]
        (?<year> [0-9]{2} | [0-9]{4}) [/\ _-]
        (?<number> [0-9]{1,6}) \)?
        (_[a-z]{2} (\.[a-z]{3,4})?)? /? ([?\#] .*)?
        {{IdentifierText.DayBehind}}? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
