using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a document of the Commission, <c>COM(2016) 731</c>, without "final": series COM, JOIN (with the High
/// Representative), SWD (staff working document), SEC or C, year and number.
/// </summary>
public readonly record struct DocumentNumber : IIdentifier<DocumentNumber>
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
            0 => IdentifierText.NoSuchForm<DocumentNumber>(),
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
        var scanner = new DocumentNumberScanner(WebText.EurLexUri(text).Trim().TrimStart('(').TrimStart().ToUpperInvariant());
        return scanner.ReadList(found) && scanner.IsAtEnd ? found : [];
    }

    private Celex Numbered(string type) => new('5', Year, type, Number);

    private static bool IsProposal(string title) =>
        Openings.Any(opening => title.AsSpan().TrimStart().StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Openings = ["Proposal for ", "Amended proposal for ", "Recommendation for "];
}
