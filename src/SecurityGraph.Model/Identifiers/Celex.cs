using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a document in EUR-Lex: sector, year, one or two type letters, number, as in <c>32018R1240</c>
/// (EUR-Lex, "Types of documents in EUR-Lex"). The number of acts and preparatory documents has at least four digits.
/// A part in parentheses (<c>52020XC0624(01)</c>), a corrigendum (<c>R(02)</c>) and, in sector 0, the day of a consolidated
/// text (<c>02019R0816-20210803</c>) may follow. Sectors 7 with a country, 8 and C have numbers of their own that are not read.
/// </summary>
public readonly partial record struct Celex : IIdentifier<Celex>
{
    private const int FirstYear = 1951; // the Treaty of Paris, the oldest document in EUR-Lex
    private const int ImplementingActsSince = 2009; // the Treaty of Lisbon, in force since that December

    private readonly string? _type;
    private readonly string? _number;

    internal Celex(char sector, int year, string type, string number)
    {
        Sector = sector;
        Year = year;
        _type = type;
        _number = sector is >= '2' and <= '6' or '0' ? number.PadLeft(4, '0') : number;
    }

    internal Celex(char sector, int year, string type, int number)
        : this(sector, year, type, number.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>1 treaties, 3 legal acts, 5 preparatory documents, 6 case-law, 0 consolidated texts, …</summary>
    public char Sector { get; }

    public int Year { get; }

    /// <summary>In sector 3 R regulation, L directive, D decision; in sector 5 PC proposal, DC another COM document.</summary>
    public string Type => _type ?? "";

    /// <summary>As printed, <c>0816</c>; in treaties also <c>/PRO/06</c>.</summary>
    public string Number => _number ?? "";

    /// <summary>The number in parentheses that tells documents of one number apart.</summary>
    public int? Part { get; private init; }

    /// <summary>Which corrigendum of the document it is.</summary>
    public int? Corrigendum { get; private init; }

    /// <summary>The day whose law a consolidated text shows.</summary>
    public DateOnly? Consolidated { get; internal init; }

    public string Link => $"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{this}";

    /// <summary>
    /// The ELI of a regulation, directive or decision of sector 3, or of its consolidated text; null for all else, and since 2009: there
    /// are implementing and delegated acts since then, whose ELI has <c>reg_impl</c> and the like, and the number does not tell them apart.
    /// </summary>
    public Eli? Eli =>
        Year < ImplementingActsSince && EliType is { } type && WholeNumber is { } number
            ? (Sector, Consolidated) switch
            {
                ('3', null) => new Eli(type, Year, number) { AsPublished = true },
                ('0', { } day) => new Eli(type, Year, number) { Consolidated = day },
                _ => null,
            }
            : null;

    /// <summary>The COM or JOIN document of a number of sector 5; null for all else.</summary>
    public DocumentNumber? Document =>
        Sector == '5' && WholeNumber is { } number
            ? Type switch
            {
                "PC" or "DC" => new DocumentNumber("COM", Year, number),
                "JC" => new DocumentNumber("JOIN", Year, number),
                _ => null,
            }
            : null;

    /// <exception cref="FormatException">The text is not a CELEX number; the message says what is wrong.</exception>
    public static Celex Parse(string s) => IdentifierText.Parse<Celex>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out Celex result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads a number in either case, after <c>CELEX:</c> or <c>Celex No</c>, in a link to EUR-Lex or the part of one that carries it, and
    /// in the address of the Publications Office; short numbers of acts are padded.
    /// <paramref name="reason"/> completes "is not a CELEX number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Celex result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(WebText.EurLexUri(text));
        reason = match.Success ? "" : IdentifierText.NoSuchForm<Celex>();
        return reason.Length == 0 && TryBuild(match, out result, out reason);
    }

    public override string ToString() => _type is null ? "" : string.Concat(
        string.Create(CultureInfo.InvariantCulture, $"{Sector}{Year}{Type}{Number}"),
        Part is null ? "" : $"({Part:D2})",
        Corrigendum is null ? "" : $"R({Corrigendum:D2})",
        Consolidated?.ToString("-yyyyMMdd", CultureInfo.InvariantCulture));

    static string IIdentifier<Celex>.Noun => "a CELEX number";

    static string IIdentifier<Celex>.Form => "sector, year, one or two letters and a number, as in 32018R1240";

    IEnumerable<(string Scheme, string Value)> IIdentifier<Celex>.Derived =>
        Eli is { } eli ? [("eli", eli.ToString())]
        : Document is { } document ? [("document", document.ToString())]
        : [];

    static bool IIdentifier<Celex>.Differ(Celex one, Celex other) => one != other;

    /// <summary>Null where a part or corrigendum narrows it down, and in treaties.</summary>
    private int? WholeNumber =>
        Part is null && Corrigendum is null
        && int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private string? EliType => Type switch { "R" => "reg", "L" => "dir", "D" => "dec", _ => null };

    private static bool TryBuild(Match match, out Celex result, out string reason)
    {
        var number = match.Groups["number"].Value.ToUpperInvariant();
        result = new(char.ToUpperInvariant(match.Groups["sector"].Value[0]), IdentifierText.Number(match.Groups["year"]),
            match.Groups["type"].Value.ToUpperInvariant(), number)
        {
            Part = match.Groups["part"] is { Success: true } part ? IdentifierText.Number(part) : null,
            Corrigendum = match.Groups["corrigendum"] is { Success: true } corrigendum ? IdentifierText.Number(corrigendum) : null,
            Consolidated = Day(match.Groups["day"]),
        };
        reason = result.Year < FirstYear ? $"the year is before {FirstYear}"
            : result.Year > IdentifierText.LastYear ? $"the year is after {IdentifierText.LastYear}"
            : number.StartsWith('/') && result.Sector != '1' ? "only treaties have slashes in their number"
            : number.Length > 5 && result.Sector is not ('1' or '9') ? "only parliamentary questions have more than five digits"
            : result.Sector is '3' or '0' && result.EliType is "reg" or "dir" && number.Length > 4 ? "the number of a regulation or directive has at most four digits"
            : result.Sector != '1' && number.AsSpan().Trim('0').IsEmpty ? "its number is zero"
            : result.Part == 0 || result.Corrigendum == 0 ? "what stands in parentheses counts from 1"
            : !match.Groups["day"].Success ? ""
            : result.Sector != '0' ? "only a consolidated text, sector 0, carries a day"
            : result.Consolidated is null ? "the day of the consolidated text is not in the calendar"
            : "";
        if (reason.Length > 0) result = default;
        return reason.Length == 0;
    }

    private static DateOnly? Day(Group digits) =>
        DateOnly.TryParseExact(digits.ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("""
        \A (CELEX (\ ?(No|Nr|Number)\b\.?)? \ ?[:=]?\ ? | EUR-Lex\ -\  | Document\  | (https?://)?publications\.europa\.eu/resource/celex/)?
        (?<sector> [0-9E])
        (?<year> (19|20)[0-9]{2})
        (?<type> [A-Z]{1,2})
        (?<number> [0-9]{1,6} | (/[A-Z0-9]{2,4}){1,3})     # 12016M/PRO/06
        (\( (?<part> [0-9]{1,2}) \))?                      # 52020XC0624(01)
        (R\( (?<corrigendum> [0-9]{1,2}) \))?
        (- (?<day> [0-9]{8}))?
        (: [A-Z]{2} (: [A-Z]{3,4})?)? (\ -\ [A-Z]{2})? (\ -\ EUR-Lex)? \z   # and in titles of its pages; :EN:NOT, in links of before 2014
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
