using System.Diagnostics;
using CsCheck;
using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Identifier_properties
{
    private static readonly Gen<int> Year = Gen.Int[1952, 2049];
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 33_500].Select(new DateOnly(1958, 1, 1).AddDays);

    private static readonly Gen<string> CelexText =
        Gen.Select(Gen.OneOf("1", "2", "3", "4", "5", "6", "9", "E"), Year, Gen.OneOf("R", "L", "D", "PC", "XC"), Gen.Int[1, 9999],
            Gen.OneOf("", "(01)", "R(02)", "(05)R(01)"), (sector, year, type, number, end) => $"{sector}{year}{type}{number:D4}{end}");

    private static readonly Gen<string> ConsolidatedText =
        Gen.Select(Year, Gen.Int[1, 9999], Day, (year, number, day) => $"0{year}R{number:D4}-{day:yyyyMMdd}");

    private static readonly Gen<string> EliText =
        Gen.Select(Gen.OneOf("reg", "dir", "dec_impl", "proc_rules", "C"), Year, Gen.Int[1, 9999],
            Gen.OneOf(Gen.OneOf("", "/oj"), Day.Select(day => $"/{day:yyyy-MM-dd}")),
            (type, year, number, version) => $"http://data.europa.eu/eli/{type}/{year}/{number}{version}");

    private static readonly Gen<string> DocumentText =
        Gen.Select(Gen.OneOf("COM", "JOIN", "SWD", "SEC", "C"), Year, Gen.Int[1, 9999],
            (series, year, number) => $"{series}({year}) {number}");

    private static readonly Gen<string> ActText = Gen.OneOf(
        Gen.Select(Gen.OneOf("Regulation", "Delegated Directive", "Implementing Decision", "Recommendation"),
            Gen.OneOf("EU", "EU, Euratom"), Gen.Int[2015, 2049], Gen.Int[1, 9999],
            (kind, domain, year, number) => $"{kind} ({domain}) {year}/{number}"),
        Gen.Select(Gen.Int[1999, 2014], Gen.Int[1, 9999], Gen.Bool,
            (year, number, bare) => $"Regulation {(bare ? "" : year < 2010 ? "(EC) " : "(EU) ")}No {number}/{year}"),
        Gen.Select(Gen.OneOf("Directive|", "Directive|/EC", "Decision|", "Decision|/EC", "Decision|/JHA", "Framework Decision|/JHA", "Joint Action|/CFSP"),
            Gen.Int[1999, 2009], Gen.Int[1, 1600], (act, year, number) => act.Replace("|", $" {year}/{number}")),
        Gen.Select(Gen.Int[58, 94], Gen.Int[1, 1600], (year, number) => $"Directive {year}/{number}/EEC"),
        Gen.Select(Gen.Int[1999, 2009], Gen.Int[1, 1600], (year, number) => $"Decision No {number}/{year}/EC"));

    private static readonly Gen<string> ProcedureText =
        Gen.Select(Gen.Int[1958, 2049], Gen.Int[1, 9999], Gen.OneOf("", "A", "B"), Gen.OneOf("COD", "NLE", "CNS"),
            (year, number, part, type) => $"{year}/{number:D4}{part}({type})");

    private static readonly Gen<string> PressText =
        Gen.Select(Gen.OneOf("IP", "MEX", "MEMO", "STATEMENT", "SPEECH", "QANDA"), Gen.Int[1985, 2049], Gen.Int[1, 9999],
            (type, year, number) => $"{type}/{year % 100:D2}/{number}");

    private static readonly Gen<string> OjText = Gen.OneOf(
        Gen.Select(Gen.OneOf("L", "C"), Gen.Int[1, 999], Gen.OneOf("", "I", "A"), Day.Where(day => day.Year > 1952), Gen.Int[1, 4000], Gen.Int[0, 900],
            (series, number, sub, day, first, more) =>
                $"OJ {series} {number}{sub}, {day:d.M.yyyy}, p. {first}{(more == 0 ? "" : $"-{first + more}")}"),
        Gen.Select(Gen.OneOf("L, ", "C, C/"), Gen.Int[1, 99999], Day.Where(day => day >= new DateOnly(2023, 10, 1)),
            (series, number, day) => $"OJ {series}{day.Year}/{number}, {day:d.M.yyyy}"));

    /// <summary>A form of each kind, to be damaged.</summary>
    private static readonly string[] Forms =
    [
        "02019R0816-20210803", "52020XC0624(01)", "12016M/PRO/06", "https://eur-lex.europa.eu/eli/dir/2017/853/oj/eng",
        "(COM2017) 261 final",
        "COM(2016) 881 final, 882 final and 883 final", "http://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM%3A2016%3A826%3AFIN",
        "Regulation (EU, Euratom) No 966/2012", "Council Framework Decision 2009/315/JHA", "Decision No 60/71/EEC", "2016/0357A(COD)",
        "http://europa.eu/rapid/press-release_IP-18-381_en.htm", "OJ L 135, 22.5.2019, p. 1-26", "uriserv:OJ.L_.2018.284.01.0022.01.ENG",
        "OJ C, C/2024/7517, 20.12.2024", "http://eurovoc.europa.eu/5760", "http://www.wikidata.org/entity/Q8880",
        "https://EC.europa.eu/a/%2e%2e/b?c#d",
    ];

    private static readonly Gen<string> Damaged =
        Gen.Select(Gen.OneOf(Forms), Gen.Int[0, 60], Gen.Int[0, 6],
            Gen.OneOf(Gen.String[Gen.Char["0129/()-.:,%RLCEUoj \u0130\u212a\ud800"], 0, 4], Gen.String[0, 3]),
            (form, at, cut, put) =>
            {
                at = Math.Min(at, form.Length);
                return form[..at] + put + form[Math.Min(at + cut, form.Length)..];
            });

    [Fact]
    public void What_is_printed_is_read_as_the_same()
    {
        Holds<Celex>(CelexText);
        Holds<Celex>(ConsolidatedText);
        Holds<Eli>(EliText);
        Holds<DocumentNumber>(DocumentText);
        Holds<ActNumber>(ActText);
        Holds<ProcedureNumber>(ProcedureText);
        Holds<PressNumber>(PressText);
        Holds<OjReference>(OjText);
        Holds<EuroVocId>(Gen.Int[1, 999_999_999].Select(number => $"{number}"));
        Holds<WikidataId>(Gen.Int[1, int.MaxValue].Select(number => $"Q{number}"));
        Holds<WebAddress>(Gen.String[Gen.Char.AlphaNumeric, 1, 20].Select(path => $"https://example.eu/{path}?q={path}#{path}"));

        static void Holds<T>(Gen<string> canonical)
            where T : IParsable<T> => canonical.Sample(text =>
            {
                var read = T.Parse(text, null);
                return read.ToString() == text && T.Parse(read.ToString()!, null).Equals(read);
            });
    }

    [Fact]
    public void Acts_of_before_2009_lead_from_CELEX_to_ELI_and_back() =>
        Gen.Select(Gen.OneOf("R", "L", "D"), Gen.Int[1952, 2008], Gen.Int[1, 9999]).Sample((letter, year, number) =>
        {
            var celex = Celex.Parse($"3{year}{letter}{number:D4}");
            return celex.Eli!.Value.Celex == celex;
        });

    [Fact]
    public void Whatever_is_read_has_one_way_to_be_printed() => Gen.OneOf(Damaged, Gen.String).Sample(text =>
        IdentifierSchemes.All.All(scheme =>
            !IdentifierSchemes.TryCanonical(scheme, text, out var canonical, out var reason)
                ? canonical.Length == 0 && reason.Length > 0
                : IdentifierSchemes.TryCanonical(scheme, canonical, out var again, out _) && again == canonical), iter: 20_000);

    [Fact]
    public void No_text_is_too_odd() => Gen.OneOf(Damaged, Gen.String).Sample(text =>
    {
        foreach (var (scheme, value) in IdentifierSchemes.Recognise(text))
        {
            IdentifierSchemes.TryCanonical(scheme, value, out var canonical, out _).ShouldBeTrue();
            canonical.ShouldBe(value);
            _ = IdentifierSchemes.Link(scheme, value);
        }
    }, iter: 20_000);

    [Theory]
    [InlineData("C")]
    [InlineData("(")]
    [InlineData(" ")]
    [InlineData("COM(")]
    [InlineData("COM(2016) ")]
    [InlineData("COM(2016) 1, 2, ")]
    [InlineData("1, ")]
    [InlineData("9")]
    [InlineData("eli/reg/2019/")]
    [InlineData("https://a/")]
    public void A_megabyte_of_anything_is_read_in_no_time(string piece)
    {
        var text = "COM(2016) 7, " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        IdentifierSchemes.Recognise(text).ShouldBeEmpty();
        foreach (var scheme in IdentifierSchemes.All) IdentifierSchemes.TryCanonical(scheme, text, out _, out _).ShouldBeFalse();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
