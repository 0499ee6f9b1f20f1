using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The number of a legislative procedure, <c>2016/0357A(COD)</c>: year, four digits, a letter where the procedure was split,
/// and the type (COD ordinary legislative procedure, NLE non-legislative, CNS consultation, …), as the European Parliament's
/// Legislative Observatory (OEIL) prints it.
/// </summary>
public readonly partial record struct ProcedureNumber : IIdentifier<ProcedureNumber>
{
    private const int FirstYear = 1958; // Parliament and Council began then

    private readonly string? _type;

    private ProcedureNumber(int year, int number, string part, string type)
    {
        Year = year;
        Number = number;
        Part = part.Length == 0 ? null : part[0];
        _type = type;
    }

    public int Year { get; }

    public int Number { get; }

    /// <summary><c>A</c> or <c>B</c> of a split procedure.</summary>
    public char? Part { get; }

    public string Type => _type ?? "";

    /// <summary>The procedure file of the Legislative Observatory.</summary>
    public string Link => $"https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference={this}";

    /// <exception cref="FormatException">The text is not a procedure number; the message says what is wrong.</exception>
    public static ProcedureNumber Parse(string s) => IdentifierText.Parse<ProcedureNumber>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out ProcedureNumber result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads the forms of OEIL (<c>2016/0357(COD)</c>, also in its links; formerly <c>COD/2016/0357</c>), EUR-Lex (<c>2016/0399/COD</c>),
    /// the Council (<c>Interinstitutional File: 2018/0250 (COD)</c>), the Parliament's open data (<c>2022-0147(COD)</c>) and CELLAR
    /// (<c>2016_399(COD)</c>). The last two are printed without a type where they come from; without a type nothing is read.
    /// <paramref name="reason"/> completes "is not a procedure number: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ProcedureNumber result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        foreach (var host in Observatories) text = WebText.Parameter(text, host, "reference");
        var match = Pattern.Match(text);
        reason = !match.Success ? IdentifierText.NoSuchForm<ProcedureNumber>()
            : !match.Groups["type"].Success ? "the type, as in (COD), is missing"
            : !Types.Contains(match.Groups["type"].Value.ToUpperInvariant()) ? $"{match.Groups["type"].Value} is not a type of procedure ({string.Join(", ", Types)})"
            : IdentifierText.Number(match.Groups["year"]) < FirstYear ? $"the year is before {FirstYear}"
            : IdentifierText.Number(match.Groups["year"]) > IdentifierText.LastYear ? $"the year is after {IdentifierText.LastYear}"
            : IdentifierText.Number(match.Groups["number"]) == 0 ? "its number is zero"
            : "";
        if (reason.Length > 0) return false;
        result = new(IdentifierText.Number(match.Groups["year"]), IdentifierText.Number(match.Groups["number"]),
            match.Groups["part"].Value.ToUpperInvariant(), match.Groups["type"].Value.ToUpperInvariant());
        return true;
    }

    public override string ToString() =>
        _type is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Year}/{Number:D4}{Part}({Type})");

    static string IIdentifier<ProcedureNumber>.Noun => "a procedure number";

    static string IIdentifier<ProcedureNumber>.Form => "a year, a number and a type, as in 2016/0357A(COD)";

    /// <summary>Of the Legislative Observatory and of EUR-Lex, past ones too.</summary>
    private static readonly string[] Types =
    [
        "ACC", "ACI", "APP", "AVC", "BUD", "BUI", "CNB", "CNC", "CNS", "COD", "COS", "DCE", "DEA", "DEC", "GBD", "IMM", "INI", "INL", "INS", "NLE",
        "OTH", "PRT", "REG", "RPS", "RSO", "RSP", "SYN",
    ];

    private static readonly string[] Observatories = ["oeil.europarl.europa.eu", "oeil.secure.europarl.europa.eu", "www.europarl.europa.eu"];

    [GeneratedRegex("""
        \A ( (https?://)?data\.europarl\.europa\.eu/eli/dl/proc/ | (https?://)?publications\.europa\.eu/resource/procedure/
           | (Inter-?institutional\ )? ((Ordinary|Special)\ )? ((Non-?)?Legislative\ | (Co-?decision|Consultation|Consent|Assent|Cooperation|Budgetary)\ )? (Procedure|Proc\.?|Files?) (\ (File|Reference|Ref\.?|Number|No\.?))? \ ?[:,-]?\ ?
           | (OEIL | Legislative\ Observatory | Inter-?institutional\ code)\ ?:?\ ? )?
        ( (?<year> [0-9]{4}) [/_-] (?<number> [0-9]{1,4}) (\ ?(?<part> [A-Z]))?
            (\ ? [(\[] (?<type> [A-Z]{3}) [)\]] | (\ ?[/_-]\ ?|\ )? (?<type> [A-Z]{3}))?
        # COM/2016/0357 is a document: in front only the types that are met there
        | \(? (?<type> COD | CNS | NLE | APP | AVC | SYN | ACC) \)? [/\ _-]? \(? (?<year> [0-9]{4}) \)? [/\ _-]? (?<number> [0-9]{4}) (\ ?(?<part> [A-Z]))? )
        ( \ ?[-,:]?\ \(? ( (Ordinary|Special|Non)[-\ ]legislative\ procedure | (First|Second|Third)\ reading | Ordinary | Co-?decision ) \)? ){0,2} \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
