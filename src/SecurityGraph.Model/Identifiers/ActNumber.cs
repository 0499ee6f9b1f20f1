using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a legal act as texts cite it: <c>Directive (EU) 2016/681</c>, <c>Regulation (EU) No 1077/2011</c>,
/// <c>Decision 2007/533/JHA</c> (Interinstitutional Style Guide, 1.2.2 "Numbering of acts"). Who adopted it ("Council
/// Decision") is not part of the number. Since 2015 all acts share one numbering, year first; before, regulations have the
/// number first, directives and framework decisions the year, decisions either. Years before 1999 have two digits.
/// </summary>
public readonly partial record struct ActNumber : IIdentifier<ActNumber>
{
    internal const int YearFirstSince = 2015;
    private const int FourDigitsSince = 1999;
    private const int FirstYear = 1952;

    private readonly ActKind? _kind;
    private readonly string? _domain;

    private ActNumber(ActKind kind, string domain, (int Year, int Number, bool NumberFirst) order)
    {
        (Year, Number, NumberFirst) = order;
        _kind = kind;
        // All domains share one numbering since 2015, so the number tells the act; texts that leave the domain out mean EU.
        _domain = domain.Length == 0 && Year >= YearFirstSince ? "EU" : domain;
    }

    /// <summary><c>Regulation</c>, <c>Implementing Decision</c>, <c>Framework Decision</c>, …</summary>
    public string Kind => _kind?.Name ?? "";

    /// <summary><c>EU</c>, <c>EC</c>, <c>JHA</c>, <c>EU, Euratom</c>, …; empty where an act before 2015 is cited without.</summary>
    public string Domain => _domain ?? "";

    public int Year { get; }

    public int Number { get; }

    /// <summary>True where the number stands before the year, after "No".</summary>
    public bool NumberFirst { get; }

    /// <summary>Derived: sector 3, year, letter, number. Where several acts have one number, EUR-Lex adds a part in parentheses.</summary>
    public Celex Celex => _kind is null ? default : new Celex('3', Year, _kind.CelexLetter.ToString(), Number);

    /// <summary>The ELI of the act as published; null for framework decisions and recommendations.</summary>
    public Eli? Eli => _kind?.EliType is { } type ? new Eli(type, Year, Number) { AsPublished = true } : null;

    public string Link => Celex.Link;

    /// <exception cref="FormatException">The text is not an act number; the message says what is wrong.</exception>
    public static ActNumber Parse(string s) => IdentifierText.Parse<ActNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out ActNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads a citation with or without institution, domain and "No". Where both halves look like years, the domain and "No"
    /// decide: <c>Regulation (EC) No 2007/2004</c> is the 2007th of 2004. <paramref name="reason"/> completes "is not an act number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ActNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        var domains = match.Groups["domain"].Captures;
        var domain = domains.Count == 0 ? "" : ActDomain.Canonical(domains[0].Value);
        reason = !match.Success ? "it is not a kind of act and a number, as in Directive (EU) 2016/681"
            : domains.Count > 1 ? "the domain is given twice"
            : domain is null ? $"{domains[0].Value} is not a domain (EU, EC, EEC, Euratom, ECSC, CFSP, JHA)"
            : "";
        if (reason.Length > 0) return false;
        var kind = ActKind.Named(match.Groups["kind"].Value)!;
        var order = Order(kind, domain!, match);
        reason = order is null ? $"neither half can be its year (regulations before {YearFirstSince} are number/year, other acts year/number)"
            : order.Value.Number == 0 ? "its number is zero"
            : "";
        if (reason.Length == 0) result = new(kind, domain!, order!.Value);
        return reason.Length == 0;
    }

    public override string ToString()
    {
        if (_kind is null) return "";
        var year = (Year < FourDigitsSince ? Year % 100 : Year).ToString(CultureInfo.InvariantCulture);
        var number = Number.ToString(CultureInfo.InvariantCulture);
        return (Year, _kind.CelexLetter) switch
        {
            ( >= YearFirstSince, _) => $"{Kind} ({Domain}) {year}/{number}",
            (_, 'R') => Domain.Length == 0 ? $"{Kind} No {number}/{year}" : $"{Kind} ({Domain}) No {number}/{year}",
            _ => (NumberFirst ? $"{Kind} No {number}/{year}" : $"{Kind} {year}/{number}") + (Domain.Length == 0 ? "" : "/" + Domain),
        };
    }

    static string IIdentifier<ActNumber>.Noun => "an act number";

    IEnumerable<(string Scheme, string Value)> IIdentifier<ActNumber>.Derived =>
        Eli is { } eli ? [("celex", Celex.ToString()), ("eli", eli.ToString())] : [("celex", Celex.ToString())];

    private static (int Year, int Number, bool NumberFirst)? Order(ActKind kind, string domain, Match match)
    {
        var (first, second) = (match.Groups["first"], match.Groups["second"]);
        var before = YearOf(first) is { } early && kind.MayBeYearFirst(early) ? early : (int?)null;
        var after = YearOf(second) is { } late && kind.MayBeNumberFirst && late < YearFirstSince ? late : (int?)null;
        if (before is { } b && after is { } a)
        {
            var (beforeFits, afterFits) = (ActDomain.WasInUse(domain, b), ActDomain.WasInUse(domain, a));
            if (beforeFits == afterFits ? match.Groups["no"].Success : afterFits) before = null;
        }
        return before is { } year ? (year, IdentifierText.Number(second), false)
            : after is { } afterNumber ? (afterNumber, IdentifierText.Number(first), true)
            : null;
    }

    private static int? YearOf(Group digits) => (digits.Length, IdentifierText.Number(digits)) switch
    {
        (4, var year and >= FirstYear and <= 2099) => year,
        (2, var year and >= FirstYear - 1900 and < FourDigitsSince - 1900) => 1900 + year,
        _ => null,
    };

    [GeneratedRegex("""
        \A ((European\ Parliament\ and\ )?Council\ | Commission\ )?
        (?<kind> ((Implementing|Delegated)\ )?(Regulation|Directive|Decision) | Framework\ Decision | Recommendation)
        \ ? (\( (?<domain> [A-Z]{2,7} (,\ ?[A-Z]{2,7}){0,2}) \))?
        \ ? (?<no> No\.?\ ?)?
        (?<first> [0-9]{1,5}) / (?<second> [0-9]{1,5})
        (/ (?<domain> [A-Z]{2,7} (,\ ?[A-Z]{2,7}){0,2}))? \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Pattern { get; }
}
