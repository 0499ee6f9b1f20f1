using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The European Legislation Identifier of an EU act, <c>http://data.europa.eu/eli/{type}/{year}/{number}</c>, which leads to
/// the act as it stands; with <c>/oj</c> as published, with a day as consolidated on it (Publications Office, "URI templates
/// for European Union legislation").
/// </summary>
public readonly partial record struct Eli : IIdentifier<Eli>
{
    private readonly string? _type;

    internal Eli(string type, int year, int number)
    {
        _type = type;
        Year = year;
        Number = number;
    }

    /// <summary><c>reg</c>, <c>dir</c>, <c>dec</c>, <c>dec_impl</c>, <c>proc_rules</c>, …; <c>C</c> for notices of the C series.</summary>
    public string Type => _type ?? "";

    public int Year { get; }

    public int Number { get; }

    /// <summary>True with <c>/oj</c>: the text of the Official Journal.</summary>
    public bool AsPublished { get; internal init; }

    /// <summary>The day whose law a consolidated text shows.</summary>
    public DateOnly? Consolidated { get; internal init; }

    public string Link => ToString();

    /// <summary>The CELEX number of a regulation, directive or decision, or of its consolidated text; null for all else.</summary>
    public Celex? Celex => Type switch
    {
        "reg" or "reg_impl" or "reg_del" => Numbered("R"),
        "dir" or "dir_impl" or "dir_del" => Numbered("L"),
        "dec" or "dec_impl" or "dec_del" => Numbered("D"),
        _ => null,
    };

    /// <exception cref="FormatException">The text is not an ELI; the message says what is wrong.</exception>
    public static Eli Parse(string s) => IdentifierText.Parse<Eli>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out Eli result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>http</c> and <c>https</c>, the host of EUR-Lex and no host at all; a language (<c>/eng</c>), a format, a query
    /// and a place within the page don't change what is identified and are dropped.
    /// <paramref name="reason"/> completes "is not an ELI: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Eli result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        var day = Day(match.Groups["day"]);
        reason = !match.Success ? "it is not a type, year and number, as in http://data.europa.eu/eli/reg/2018/1240/oj"
            : match.Groups["day"].Success && day is null ? "the day of the consolidated text is not in the calendar"
            : "";
        if (reason.Length > 0) return false;
        result = new(Cased(match.Groups["type"].Value), IdentifierText.Number(match.Groups["year"]), IdentifierText.Number(match.Groups["number"]))
        {
            AsPublished = match.Groups["oj"].Success,
            Consolidated = day,
        };
        return true;
    }

    public override string ToString() => _type is null ? "" : string.Concat(
        string.Create(CultureInfo.InvariantCulture, $"http://data.europa.eu/eli/{Type}/{Year}/{Number}"),
        AsPublished ? "/oj" : Consolidated?.ToString("/yyyy-MM-dd", CultureInfo.InvariantCulture));

    static string IIdentifier<Eli>.Noun => "an ELI";

    IEnumerable<(string Scheme, string Value)> IIdentifier<Eli>.Derived => Celex is { } celex ? [("celex", celex.ToString())] : [];

    private Celex Numbered(string letter) => new(Consolidated is null ? '3' : '0', Year, letter, Number) { Consolidated = Consolidated };

    private static DateOnly? Day(Group written) =>
        DateOnly.TryParseExact(written.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string Cased(string type) => type.Length == 1 ? type.ToUpperInvariant() : type.ToLowerInvariant();

    [GeneratedRegex("""
        \A (https?:// (data|eur-lex)\.europa\.eu / | /)?
        eli/
        (?<type> C | [a-z]{3,20} (_[a-z]{2,20}){0,2}) /
        (?<year> (19|20)[0-9]{2}) /
        (?<number> [1-9][0-9]{0,4})
        (/ ( (?<oj> oj) | (?<day> [0-9]{4}-[0-9]{2}-[0-9]{2}) ))?
        (/ [a-z]{3} (/ [a-z]{3,5})?)?                      # language and format
        /? ([?\#] .*)? \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Pattern { get; }
}
