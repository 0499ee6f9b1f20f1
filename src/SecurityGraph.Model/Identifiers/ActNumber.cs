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
public readonly record struct ActNumber : IIdentifier<ActNumber>
{
    internal const int YearFirstSince = 2015;
    private const int FourDigitsSince = 1999;
    private const int FirstYear = 1952;
    private const int LargestNumber = 9999;

    /// <summary>Decisions on state aid were published up to some years after their adoption.</summary>
    private const int MostYearsUnpublished = 4;

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
    public Celex Celex => _kind is null ? default : new Celex('3', Year, _kind.CelexLetterIn(Domain).ToString(), Number);

    /// <summary>The ELI of the act as published; null for kinds of act whose type in ELI is not certain, as framework decisions.</summary>
    public Eli? Eli => _kind?.EliType is { } type ? new Eli(type, Year, Number) { AsPublished = true } : null;

    public string Link => Celex.Link;

    /// <exception cref="FormatException">The text is not an act number; the message says what is wrong.</exception>
    public static ActNumber Parse(string s) => IdentifierText.Parse<ActNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out ActNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads a citation with or without institution, domain, "No", day and title. Where both halves look like years, the domain and "No"
    /// decide: <c>Regulation (EC) No 2007/2004</c> is the 2007th of 2004. <paramref name="reason"/> completes "is not an act number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ActNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = ActForms.Match(text);
        reason = match.Success ? "" : ReadList(text).Count > 1 ? "it is a list of several" : IdentifierText.NoSuchForm<ActNumber>();
        return reason.Length == 0 && TryBuild(match, out result, out reason);
    }

    /// <summary>The acts of a text that is nothing but a list of them, the kind given once or each time; empty where it is anything else.</summary>
    internal static IReadOnlyList<ActNumber> ReadList(string text)
    {
        var parts = ActForms.Between.Split(text);
        if (parts.Length < 2) return [];
        List<ActNumber> found = [];
        foreach (var part in parts)
        {
            var match = ActForms.Match(part);
            if (!match.Success && found.Count > 0) match = ActForms.Match($"{found[0].Kind} {part}");
            if (!match.Success || !TryBuild(match, out var act, out _)) return [];
            found.Add(act);
        }
        return found;
    }

    /// <summary>The acts that a number without the kind of act can be (<c>(EU) 2018/1240</c>, <c>2004/512/EC</c>); empty for any other text.</summary>
    internal static IEnumerable<ActNumber> ReadWithoutKind(string text)
    {
        if (!ActForms.IsWithoutKind(text)) yield break;
        foreach (var kind in ActKind.Names)
            if (TryBuild(ActForms.Match($"{kind} {text}"), out var act, out _)) yield return act;
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

    static string IIdentifier<ActNumber>.Form => "a kind of act and a number, as in Directive (EU) 2016/681";

    IEnumerable<(string Scheme, string Value)> IIdentifier<ActNumber>.Derived =>
        Eli is { } eli ? [("celex", Celex.ToString()), ("eli", eli.ToString())] : [("celex", Celex.ToString())];

    /// <summary>An act before 2015 may be cited without its domain.</summary>
    static bool IIdentifier<ActNumber>.Differ(ActNumber one, ActNumber other) =>
        one.Kind != other.Kind || (one.Domain.Length > 0 && other.Domain.Length > 0 && one.Domain != other.Domain);

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
        (4, var year and >= FirstYear and <= IdentifierText.LastYear) => year,
        (2, var year and >= FirstYear - 1900 and < FourDigitsSince - 1900) => 1900 + year,
        _ => null,
    };

    /// <summary>An act is numbered when it is published: in the year in which it was adopted, or soon after.</summary>
    private static string FaultOf(DateOnly adopted, int year) =>
        adopted.Year > year ? $"its day is in {adopted.Year}, after the year of its number"
        : adopted.Year < year - MostYearsUnpublished ? $"its day is in {adopted.Year}, long before the year of its number"
        : "";

    private static bool TryBuild(Match match, out ActNumber result, out string reason)
    {
        result = default;
        var domains = match.Groups["domain"].Captures;
        var written = domains.Count > 0 ? domains[0].Value : match.Groups["lead"].Value;
        var domain = ActDomain.Canonical(written);
        reason = domains.Count > 1 ? "the domain is given twice"
            : domain is null ? $"{written} is not a domain (EU, EC, EEC, Euratom, ECSC, CFSP, JHA)"
            : match.Groups["day"] is { Success: true } day && !IdentifierText.TryDay(day.Value, out _) ? "its day is not in the calendar"
            : "";
        if (reason.Length > 0) return false;
        var kind = ActKind.Named(match.Groups["kind"].Value)!;
        var order = Order(kind, domain!, match);
        reason = order is null ? $"neither half can be its year (regulations before {YearFirstSince} are number/year, other acts year/number)"
            : order.Value.Number == 0 ? "its number is zero"
            : order.Value.Number > LargestNumber ? "the number of an act has at most four digits"
            : "";
        if (reason.Length > 0) return false;
        var act = new ActNumber(kind, domain!, order!.Value);
        reason = ActDomain.Fault(kind, act.Domain, act.Year);
        if (reason.Length == 0 && IdentifierText.TryDay(match.Groups["day"].Value, out var adopted)) reason = FaultOf(adopted, act.Year);
        if (reason.Length == 0) result = act;
        return reason.Length == 0;
    }
}
