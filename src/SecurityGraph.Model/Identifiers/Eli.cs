using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The European Legislation Identifier of an EU act, <c>http://data.europa.eu/eli/{type}/{year}/{number}</c>, which leads to
/// the act as it stands; with <c>/oj</c> as published, with a day as consolidated on it, with <c>/corrigendum/</c> and a day the
/// correction of that day (Publications Office, "URI templates for European Union legislation").
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

    /// <summary>The day of the corrigendum that it is, which has an ELI of its own.</summary>
    public DateOnly? Corrigendum { get; private init; }

    public string Link => ToString();

    /// <summary>The CELEX number of a regulation, directive or decision, or of its consolidated text; null for all else.</summary>
    public Celex? Celex => Corrigendum is null && CelexLetter is { } letter ? Numbered(letter) : null;

    /// <exception cref="FormatException">The text is not an ELI; the message says what is wrong.</exception>
    public static Eli Parse(string s) => IdentifierText.Parse<Eli>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out Eli result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>http</c>, <c>https</c> and neither, the host of EUR-Lex and no host at all, also after <c>ELI:</c>; an article
    /// (<c>/art_5</c>), a language (<c>/eng</c>), a format, a query and a place within the page don't change what is identified and are
    /// dropped.
    /// <paramref name="reason"/> completes "is not an ELI: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Eli result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        var (day, corrected) = (Day(match.Groups["day"]), Day(match.Groups["corrigendum"]));
        reason = !match.Success ? IdentifierText.NoSuchForm<Eli>()
            : match.Groups["day"].Success && day is null ? "the day of the consolidated text is not in the calendar"
            : match.Groups["corrigendum"].Success && corrected is null ? "the day of the corrigendum is not in the calendar"
            : day is not null && corrected is not null ? "it is either a consolidated text or a corrigendum"
            : "";
        if (reason.Length > 0) return false;
        var read = new Eli(Cased(match.Groups["type"].Value), IdentifierText.Number(match.Groups["year"]), IdentifierText.Number(match.Groups["number"]))
        {
            AsPublished = match.Groups["oj"].Success,
            Consolidated = day,
            Corrigendum = corrected,
        };
        reason = read.Year > IdentifierText.LastYear ? $"the year is after {IdentifierText.LastYear}"
            : read.Number == 0 ? "its number is zero"
            : read is { CelexLetter: not null, Number: > 9999 } ? "the number of an act has at most four digits" : "";
        if (reason.Length == 0) result = read;
        return reason.Length == 0;
    }

    public override string ToString() => _type is null ? "" : string.Concat(
        string.Create(CultureInfo.InvariantCulture, $"http://data.europa.eu/eli/{Type}/{Year}/{Number}"),
        Corrigendum?.ToString("'/corrigendum'/yyyy-MM-dd", CultureInfo.InvariantCulture),
        AsPublished ? "/oj" : Consolidated?.ToString("/yyyy-MM-dd", CultureInfo.InvariantCulture));

    static string IIdentifier<Eli>.Noun => "an ELI";

    static string IIdentifier<Eli>.Form => "a type, year and number, as in http://data.europa.eu/eli/reg/2018/1240/oj";

    IEnumerable<(string Scheme, string Value)> IIdentifier<Eli>.Derived
    {
        get
        {
            if (Celex is { } celex) yield return ("celex", celex.ToString());
            // The act and its text as published are one thing here.
            if (Consolidated is null && Corrigendum is null) yield return ("eli", (this with { AsPublished = !AsPublished }).ToString());
        }
    }

    static bool IIdentifier<Eli>.Differ(Eli one, Eli other) => one.Type != other.Type;

    private string? CelexLetter => Type switch
    {
        "reg" or "reg_impl" or "reg_del" => "R",
        "dir" or "dir_impl" or "dir_del" => "L",
        "dec" or "dec_impl" or "dec_del" => "D",
        _ => null,
    };

    private Celex Numbered(string letter) => new(Consolidated is null ? '3' : '0', Year, letter, Number) { Consolidated = Consolidated };

    private static DateOnly? Day(Group written) =>
        DateOnly.TryParseExact(written.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string Cased(string type) => type.Length == 1 ? type.ToUpperInvariant() : type.ToLowerInvariant();

    [GeneratedRegex("""
        \A ( (ELI:?\ ?(?=.*eli/))? ((https?://)? (data|eur-lex)\.europa\.eu / | /)? eli/ | ELI:?\ )
        (?<type> C | [a-z]{3,20} (_[a-z]{2,20}){0,2}) /
        (?<year> (19|20)[0-9]{2}) /
        (?<number> 0{1,5} | [1-9][0-9]{0,4})
        (/ [a-z]{2,5}_[0-9a-z.]{1,10}){0,6}                # art_5/par_1
        (/corrigendum/ (?<corrigendum> [0-9]{4}-[0-9]{2}-[0-9]{2}))?
        (/ ( (?<oj> oj) | (?<day> [0-9]{4}-[0-9]{2}-[0-9]{2}) ))?
        (/ [a-z]{3} (/ [a-z]{3,5})?)?                      # language and format
        /? ([?\#] .*)? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
