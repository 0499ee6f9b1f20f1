using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a document of the Commission, <c>COM(2016) 731</c>, without "final": series COM, JOIN (with the High
/// Representative), SWD (staff working document), SEC or C, year and number.
/// </summary>
public readonly partial record struct DocumentNumber : IIdentifier<DocumentNumber>
{
    private readonly string? _series;

    internal DocumentNumber(string series, int year, int number)
    {
        _series = series;
        Year = year;
        Number = number;
    }

    public string Series => _series ?? "";

    public int Year { get; }

    public int Number { get; }

    /// <summary>
    /// A link to EUR-Lex. For COM it is the one that avoids the choice between PC and DC, for JOIN and SWD it goes by CELEX
    /// number; for SEC and C no link is certain.
    /// </summary>
    public string? Link => Series == "COM"
        ? string.Create(CultureInfo.InvariantCulture, $"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:{Year}:{Number}:FIN")
        : CelexCandidates() is [var celex] ? celex.Link : null;

    /// <summary>
    /// The CELEX numbers the document can have in sector 5 (EUR-Lex, "Types of documents in EUR-Lex"), all derived, never
    /// looked up. The number of a COM document does not tell a legislative proposal (PC) from another document (DC), its title
    /// does: "Proposal for", "Amended proposal for" and, though no example was looked up, "Recommendation for" open a PC.
    /// Without a title both are given. JOIN is JC, SWD is SC; for SEC and C there is no rule.
    /// </summary>
    public IReadOnlyList<Celex> CelexCandidates(string? title = null) => Series switch
    {
        "COM" when string.IsNullOrWhiteSpace(title) => [Numbered("PC"), Numbered("DC")],
        "COM" => [Numbered(IsProposal(title) ? "PC" : "DC")],
        "JOIN" => [Numbered("JC")],
        "SWD" => [Numbered("SC")],
        _ => [],
    };

    /// <exception cref="FormatException">The text is not a document number; the message says what is wrong.</exception>
    public static DocumentNumber Parse(string s) => IdentifierText.Parse<DocumentNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out DocumentNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads the number with or without "final", with zeros before it (OEIL: <c>COM(2017)0352</c>), with slashes
    /// (<c>COM/2018/845 final</c>), with misplaced brackets and blanks (<c>(COM2017) 261 final</c>), with its day, a part, or the numbers
    /// of its file behind it (<c>COM(2018)0640 – C8-0405/2018 – 2018/0331(COD)</c>), and in links to EUR-Lex.
    /// <paramref name="reason"/> completes "is not a document number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out DocumentNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var list = ReadList(text);
        reason = list.Count switch
        {
            0 => FaultOf(text),
            1 => "",
            _ => "it is a list of several",
        };
        if (list is [var only]) result = only;
        return list.Count == 1;
    }

    public override string ToString() =>
        _series is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Series}({Year}) {Number}");

    static string IIdentifier<DocumentNumber>.Noun => "a document number";

    static string IIdentifier<DocumentNumber>.Form => "a series (COM, JOIN, SWD, SEC, C), a year and a number, as in COM(2016) 731";

    IEnumerable<(string Scheme, string Value)> IIdentifier<DocumentNumber>.Derived =>
        CelexCandidates().Select(celex => ("celex", celex.ToString()));

    /// <summary>The numbers of a text that is nothing but a number or a list of them; empty where it is anything else.</summary>
    internal static IReadOnlyList<DocumentNumber> ReadList(string text)
    {
        List<DocumentNumber> found = [];
        var scanner = new DocumentNumberScanner(Opened(text));
        return scanner.ReadList(found) && scanner.IsAtEndOf(found[^1].Year) ? found : [];
    }

    /// <summary>In capitals, without what may stand in front of a number.</summary>
    private static string Opened(string text) => Front.Replace(WebText.EurLexUri(text).Trim(), "", 1).TrimStart('(').TrimStart().ToUpperInvariant();

    /// <summary>What is wrong with a text of the right form; that it has none where it has not.</summary>
    private static string FaultOf(string text)
    {
        var match = Parts.Match(Opened(text));
        if (!match.Success) return IdentifierText.NoSuchForm<DocumentNumber>();
        var (year, number) = (IdentifierText.Number(match.Groups["year"]), match.Groups["number"].Value.TrimStart('0'));
        if (match.Groups["year"].Length == 2) year += 1900; // two digits were printed until 1998
        return year is < DocumentNumberScanner.FirstYear or > DocumentNumberScanner.LastYear
                ? $"the year is not one of {DocumentNumberScanner.FirstYear} to {DocumentNumberScanner.LastYear}"
            : number.Length == 0 ? "its number is zero"
            : number.Length > 4 ? "its number has at most four digits, in the series C five"
            : match.Groups["day"] is not { Success: true } printed ? IdentifierText.NoSuchForm<DocumentNumber>()
            : !IdentifierText.TryDay(printed.Value, out var day) ? "its day is not in the calendar"
            : day.Year != year ? $"its day is in {day.Year}, not in the year of its number"
            : IdentifierText.NoSuchForm<DocumentNumber>();
    }

    /// <summary>"Commission Communication", "Report from the Commission to the Council", "Brussels, 16.11.2016", "Proposal".</summary>
    [GeneratedRegex($$"""
        \A ([A-Z]{4,12},\ {{IdentifierText.Day}} ,?\ )? (the\ )? ((European\ )?Commission \ ?[-,:]?\ )?
        ( ( (Joint\ )?Communication | ((Joint|Commission)\ )?Staff\ Working\ (Document|Paper) | (Amended\ )?Proposal | Report | Recommendation
        | (Green|White)\ Paper | Doc(ument|\.)? ) (\ (from|for|of|by)\ [^()]{1,300}?)? )? (\ (No|Nr|N)\.?)? \ ?[-,:]?\ ? (?=\(?(COM|JOIN|SWD|SEC|C)\b)
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Front { get; }

    [GeneratedRegex($$"""
        \A (COM|JOIN|SWD|SEC|C) \ ?[(/:\[]?\ ? (?<year> [0-9]{4} | [0-9]{2}) (?![0-9]) [])/:]* \ ?/? (?<number> [0-9]+) (.*[\ (\[] (?<day> {{IdentifierText.Day}}))?
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Parts { get; }

    private Celex Numbered(string type) => new('5', Year, type, Number);

    private static bool IsProposal(string title) =>
        Openings.Any(opening => title.AsSpan().TrimStart().StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Openings = ["Proposal for ", "Amended proposal for ", "Recommendation for "];
}
