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

    private readonly string? _type;

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
    public string Link => string.Create(CultureInfo.InvariantCulture,
        $"https://ec.europa.eu/commission/presscorner/detail/en/{Type.ToLowerInvariant()}_{Year % 100:D2}_{Number}");

    /// <exception cref="FormatException">The text is not a press number; the message says what is wrong.</exception>
    public static PressNumber Parse(string s) => IdentifierText.Parse<PressNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out PressNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>IP/18/381</c>, <c>IP-18-381</c>, <c>ip_18_381</c> and the links of Rapid and the Press Corner in any language.
    /// <paramref name="reason"/> completes "is not a press number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out PressNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        if (!match.Success)
        {
            reason = "it is not a type (IP, MEX, MEMO, STATEMENT, SPEECH, QANDA), a year and a number, as in IP/18/381";
            return false;
        }
        var year = IdentifierText.Number(match.Groups["year"]);
        year += year < FirstYear - 1900 ? 2000 : 1900;
        result = new(match.Groups["type"].Value.ToUpperInvariant(), year, IdentifierText.Number(match.Groups["number"]));
        return true;
    }

    public override string ToString() =>
        _type is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Type}/{Year % 100:D2}/{Number}");

    static string IIdentifier<PressNumber>.Noun => "a press number";

    [GeneratedRegex("""
        \A (https?://europa\.eu/rapid/press-release_ | https?://ec\.europa\.eu/commission/presscorner/detail/[a-z]{2}/)?
        (?<type> IP | MEX | MEMO | STATEMENT | SPEECH | QANDA) [/_-]
        (?<year> [0-9]{2}) [/_-]
        (?<number> [1-9][0-9]{0,5})
        (_[a-z]{2} (\.html?)?)? /? ([?\#] .*)? \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Pattern { get; }
}
