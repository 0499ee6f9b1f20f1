using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Celex_numbers
{
    [Theory]
    [InlineData("Document 32018R1240", "32018R1240")]
    [InlineData("32018R1240", "32018R1240")]
    [InlineData("32018r1240", "32018R1240")]
    [InlineData(" CELEX:32018R1240 ", "32018R1240")]
    [InlineData("celex: 32019R816", "32019R0816")]
    [InlineData("02019R0816-20210803", "02019R0816-20210803")]
    [InlineData("52020XC0624(01)", "52020XC0624(01)")]
    [InlineData("32016R0679R(02)", "32016R0679R(02)")]
    [InlineData("31972A0722(05)R(01)", "31972A0722(05)R(01)")]
    [InlineData("52024XC05687", "52024XC05687")]
    [InlineData("12016M/PRO/06", "12016M/PRO/06")]
    [InlineData("12012E003", "12012E003")]
    [InlineData("62009TJ0328", "62009TJ0328")]
    [InlineData("92016E001234", "92016E001234")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A02018R1240-20210803", "02018R1240-20210803")]
    [InlineData("http://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32023R0969", "32023R0969")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?from=FR&uri=CELEX:32019R1148#d1e40", "32019R1148")]
    [InlineData("CELEX:32007L0064&from=en", "32007L0064")]
    [InlineData("uri=CELEX%3A32007L0064&from=EN", "32007L0064")]
    [InlineData("?uri=CELEX:32007L0064#d1e40", "32007L0064")]
    [InlineData("CELEX%3A32018R1240", "32018R1240")]
    [InlineData("Celex No. 32016R0679", "32016R0679")]
    [InlineData("CELEX number: 32016R0679", "32016R0679")]
    [InlineData("CELEX 32016R0679", "32016R0679")]
    [InlineData("(CELEX: 32016R0679).", "32016R0679")]
    [InlineData("32014R0833R(1)", "32014R0833R(01)")]
    [InlineData("52020XC0624(1)", "52020XC0624(01)")]
    [InlineData("eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679", "32016R0679")]
    [InlineData("http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=CELEX:32007L0064:EN:NOT", "32007L0064")]
    [InlineData("http://publications.europa.eu/resource/celex/32016R0679", "32016R0679")]
    [InlineData("32016R\u200b0679", "32016R0679")]
    [InlineData("celex=32018R1240", "32018R1240")]
    [InlineData("EUR-Lex - 32018R1240 - EN", "32018R1240")]
    [InlineData("32018R1240 - EN - EUR-Lex", "32018R1240")]
    public void Are_read_in_every_written_form(string written, string canonical) => Written_forms.Reads("celex", written, canonical);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("32018R", "as in 32018R1240")]
    [InlineData("2018R1240", "as in 32018R1240")]
    [InlineData("32018RXY1240", "as in 32018R1240")]
    [InlineData("32018R1240 etc", "as in 32018R1240")]
    [InlineData("31918R1240", "before 1951")]
    [InlineData("32018R1240-20210803", "sector 0")]
    [InlineData("02018R1240-20210231", "calendar")]
    [InlineData("32016R/PRO/06", "treaties")]
    [InlineData("32019R190816", "five digits")]
    [InlineData("32018R0000", "zero")]
    [InlineData("32018L0", "zero")]
    [InlineData("52018PC0000", "zero")]
    [InlineData("92016E000000", "zero")]
    [InlineData("32014R0833R(0)", "from 1")]
    [InlineData("52020XC0624(00)", "from 1")]
    [InlineData("32024R16893", "four digits")]
    [InlineData("32050R0001", "after 2049")]
    [InlineData("02024L16893-20250101", "four digits")]
    [InlineData("https://example.org/?uri=CELEX:32018R1240", "as in 32018R1240")]
    [InlineData("https://eur-lex.europa.eu/?uri=CELEX:32018%E2%84%AA1240", "as in 32018R1240")] // a kelvin sign, which folds to K
    public void Are_refused_with_a_reason(string written, string because) => Written_forms.Refuses("celex", written, because);

    [Fact]
    public void Tell_their_parts()
    {
        var celex = Celex.Parse("02019R0816-20210803");
        (celex.Sector, celex.Year, celex.Type, celex.Number).ShouldBe(('0', 2019, "R", "0816"));
        celex.Consolidated.ShouldBe(new DateOnly(2021, 8, 3));
        var notice = Celex.Parse("31972A0722(05)R(01)");
        (notice.Part, notice.Corrigendum, notice.Consolidated).ShouldBe((5, 1, null));
    }

    [Theory]
    [InlineData("32008R0767", "http://data.europa.eu/eli/reg/2008/767/oj")]
    [InlineData("32004L0038", "http://data.europa.eu/eli/dir/2004/38/oj")]
    [InlineData("32007D0533", "http://data.europa.eu/eli/dec/2007/533/oj")]
    [InlineData("02008R0767-20210803", "http://data.europa.eu/eli/reg/2008/767/2021-08-03")]
    [InlineData("32014R0028", null)] // an implementing regulation, reg_impl, which the number does not tell
    [InlineData("32017D0818", null)]
    [InlineData("32012L0052", null)]
    [InlineData("02019R0816-20210803", null)]
    [InlineData("32009R1202", null)]
    [InlineData("02019R0816", null)]
    [InlineData("32009F0315", null)]
    [InlineData("32018H0334", null)]
    [InlineData("32016R0679R(02)", null)]
    [InlineData("32002D0601(01)", null)]
    [InlineData("52016PC0731", null)]
    [InlineData("12016M/PRO/06", null)]
    public void Give_an_ELI_only_where_it_is_certain(string celex, string? eli) => (Celex.Parse(celex).Eli?.ToString()).ShouldBe(eli);

    [Theory]
    [InlineData("52016PC0731", "COM(2016) 731")]
    [InlineData("52018DC0046", "COM(2018) 46")]
    [InlineData("52017JC0450", "JOIN(2017) 450")]
    [InlineData("52017SC0278", null)]
    [InlineData("52012DC0573(01)", null)]
    [InlineData("32018R1240", null)]
    public void Give_a_document_number_only_where_it_is_certain(string celex, string? document) =>
        (Celex.Parse(celex).Document?.ToString()).ShouldBe(document);

    [Fact]
    public void Link_to_EUR_Lex() =>
        Celex.Parse("02019R0816-20210803").Link.ShouldBe("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02019R0816-20210803");
}
