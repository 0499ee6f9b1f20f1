using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// A place in the Official Journal (Interinstitutional Style Guide, 3.1 "References to the Official Journal"): a page of an
/// issue, <c>OJ L 135, 22.5.2019, p. 1-26</c>; an issue; or, act by act since October 2023, <c>OJ L, 2026/533, 12.3.2026</c>.
/// Links to EUR-Lex carry the year alone, which is printed in place of the day: <c>OJ L 284, 2018, p. 22</c>.
/// </summary>
public readonly record struct OjReference : IIdentifier<OjReference>
{
    private readonly string? _series;

    internal OjReference(string series, int number, int year)
    {
        _series = series;
        Number = number;
        Year = year;
    }

    /// <summary>L legislation, C information; with the letter of a sub-series LI, CI, CA, CE, LM.</summary>
    public string Series => _series ?? "";

    /// <summary>The number of the issue; act by act, that of the act.</summary>
    public int Number { get; }

    public int Year { get; }

    /// <summary>The day of publication, where the reference tells it.</summary>
    public DateOnly? Day { get; internal init; }

    /// <summary>True where the act is its own issue.</summary>
    public bool IsActByAct { get; internal init; }

    public int? FirstPage { get; internal init; }

    public int? LastPage { get; internal init; }

    /// <summary>The same for all references to one place, however much they tell: series, number, year and first page.</summary>
    public OjReference Place => this with { Day = null, LastPage = null, IsActByAct = IsAct };

    /// <summary>The act in EUR-Lex; of a page, the issue it stands in: the address of a page needs more than the reference tells.</summary>
    public string? Link => _series is null ? null : "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=" + (IsAct
        ? string.Create(CultureInfo.InvariantCulture, $"OJ:{Series}_{Year}{Number:D5}")
        : string.Create(CultureInfo.InvariantCulture, $"OJ:{Series[0]}:{Year}:{Number:D3}{Series[1..]}:FULL"));

    /// <exception cref="FormatException">The text is not a reference to the Official Journal; the message says what is wrong.</exception>
    public static OjReference Parse(string s) => IdentifierText.Parse<OjReference>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out OjReference result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads printed references, those of courts (<c>OJ 2006 L 157, p. 24</c>) and of EUR-Lex links:
    /// <c>uriserv:OJ.L_.2018.284.01.0022.01.ENG</c>, <c>OJ:L:2018:259:FULL</c>, <c>OJ:L_202401689</c>.
    /// <paramref name="reason"/> completes "is not a reference to the Official Journal: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out OjReference result, out string reason)
    {
        result = default;
        return IdentifierText.TryTidy(s, out var text, out reason) && OjForms.TryRead(WebText.EurLexUri(text), out result, out reason);
    }

    public override string ToString()
    {
        if (_series is null) return "";
        var day = Day?.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
        if (IsActByAct)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{(Series == "C" ? "C/" : "")}{Year}/{Number}");
            return day is null ? $"OJ {Series}, {number}" : $"OJ {Series}, {number}, {day}";
        }
        day ??= Year.ToString(CultureInfo.InvariantCulture);
        return string.Concat(
            string.Create(CultureInfo.InvariantCulture, $"OJ {Series[0]} {Number}{Series[1..]}, {day}"),
            FirstPage is null ? "" : string.Create(CultureInfo.InvariantCulture, $", p. {FirstPage}"),
            LastPage is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{LastPage}"));
    }

    static string IIdentifier<OjReference>.Noun => "a reference to the Official Journal";

    static string IIdentifier<OjReference>.Form => "series, number, day and page, as in OJ L 135, 22.5.2019, p. 1-26";

    IEnumerable<(string Scheme, string Value)> IIdentifier<OjReference>.Derived => Place == this ? [] : [("oj", Place.ToString())];

    static bool IIdentifier<OjReference>.Differ(OjReference one, OjReference other) =>
        (one.Day is { } day && other.Day is { } otherDay && day != otherDay)
        || (one.LastPage is { } last && other.LastPage is { } otherLast && last != otherLast);

    /// <summary>Where the year is left out of it, too: no issue has such a number.</summary>
    private bool IsAct => IsActByAct || Number > OjForms.LargestIssue;
}
