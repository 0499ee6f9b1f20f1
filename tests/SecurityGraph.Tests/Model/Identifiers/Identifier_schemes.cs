using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Identifiers;

public sealed class Identifier_schemes
{
    [Fact]
    public void Are_ten() =>
        IdentifierSchemes.All.ShouldBe(["celex", "eli", "document", "act", "procedure", "press", "oj", "eurovoc", "wikidata", "url"]);

    [Theory]
    [InlineData("32018R1240", "celex:32018R1240")]
    [InlineData("32014R0028", "celex:32014R0028")] // an implementing act
    [InlineData("32008R0767", "celex:32008R0767 eli:http://data.europa.eu/eli/reg/2008/767/oj")]
    [InlineData("52018DC0046", "celex:52018DC0046 document:COM(2018) 46")]
    [InlineData("COM(2017) 793 and 794", "document:COM(2017) 793 document:COM(2017) 794 celex:52017PC0793 celex:52017DC0793 celex:52017PC0794 celex:52017DC0794")]
    [InlineData("Regulations (EU) 2019/817 and (EU) 2019/818",
        "act:Regulation (EU) 2019/817 act:Regulation (EU) 2019/818 celex:32019R0817 eli:http://data.europa.eu/eli/reg/2019/817/oj "
        + "celex:32019R0818 eli:http://data.europa.eu/eli/reg/2019/818/oj")]
    [InlineData("http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj",
        "eli:http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj url:http://data.europa.eu/eli/reg/2014/833/corrigendum/2014-08-19/oj")]
    [InlineData("eli/reg_impl/2014/28/oj", "eli:http://data.europa.eu/eli/reg_impl/2014/28/oj celex:32014R0028 eli:http://data.europa.eu/eli/reg_impl/2014/28")]
    [InlineData("Directive 2016/681", "act:Directive (EU) 2016/681 celex:32016L0681 eli:http://data.europa.eu/eli/dir/2016/681/oj")]
    [InlineData("Council Framework Decision 2009/315/JHA", "act:Framework Decision 2009/315/JHA celex:32009F0315")]
    [InlineData("COM (2018)23 final", "document:COM(2018) 23 celex:52018PC0023 celex:52018DC0023")]
    [InlineData("52016PC0731", "celex:52016PC0731 document:COM(2016) 731")]
    [InlineData("2016/0357A(COD)", "procedure:2016/0357A(COD)")]
    [InlineData("ip_18_381", "press:IP/18/381")]
    [InlineData("OJ L 135, 22.5.2019, p. 1-26", "oj:OJ L 135, 22.5.2019, p. 1-26 oj:OJ L 135, 2019, p. 1")]
    [InlineData("http://eurovoc.europa.eu/5760", "eurovoc:5760 url:http://eurovoc.europa.eu/5760")]
    [InlineData("Q207203", "wikidata:Q207203")]
    [InlineData("https://ec.europa.eu/commission/presscorner/detail/en/ip_18_381",
        "press:IP/18/381 url:https://ec.europa.eu/commission/presscorner/detail/en/ip_18_381")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2018.284.01.0022.01.ENG",
        "oj:OJ L 284, 2018, p. 22 url:https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2018.284.01.0022.01.ENG")]
    [InlineData("http://data.europa.eu/eli/reg/2019/816",
        "eli:http://data.europa.eu/eli/reg/2019/816 url:http://data.europa.eu/eli/reg/2019/816 "
        + "celex:32019R0816 eli:http://data.europa.eu/eli/reg/2019/816/oj")]
    [InlineData("JOIN(2017) 450 final and 451 final",
        "document:JOIN(2017) 450 document:JOIN(2017) 451 celex:52017JC0450 celex:52017JC0451")]
    [InlineData("{SWD(2016) 248 final} - {SWD(2016) 249 final}", "document:SWD(2016) 248 document:SWD(2016) 249 celex:52016SC0248 celex:52016SC0249")]
    [InlineData("ETIAS (2016/0357A(COD))", "procedure:2016/0357A(COD)")]
    [InlineData("border control (5760)", "")]
    [InlineData("2016/0357(COD) and 2016/0132(COD)", "procedure:2016/0357(COD) procedure:2016/0132(COD)")]
    [InlineData("IP/18/381, IP/17/3082 and MEX/18/426", "press:IP/18/381 press:IP/17/3082 press:MEX/18/426")]
    [InlineData("IP/18/381 and ETIAS", "")]
    [InlineData("IP/18/381 and 2016/0357(COD)", "")]
    [InlineData("ETIAS", "")]
    [InlineData("2018", "")]
    [InlineData("C/2018/845", "")]
    [InlineData(" ", "")]
    [InlineData("the Regulation (EU) 2018/1240 of 2018", "")]
    public void Recognise_what_a_user_typed(string text, string found) =>
        string.Join(' ', IdentifierSchemes.Recognise(text).Select(id => $"{id.Scheme}:{id.Value}")).ShouldBe(found);

    [Theory]
    [InlineData("Regulation 12", "it is not a kind of act and a number, as in Directive (EU) 2016/681")]
    [InlineData("the Regulation on ETIAS", "it is not a kind of act and a number, as in Directive (EU) 2016/681")]
    [InlineData("Regulation (EU) 2024/16893", "the number of an act has at most four digits")]
    [InlineData("32018R0000", "its number is zero")]
    [InlineData("http://data.europa.eu/eli/reg/2016/0/oj", "its number is zero")]
    [InlineData("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018R0000", "its number is zero")]
    [InlineData("CELEX 32018", "it is not sector, year, one or two letters and a number, as in 32018R1240")]
    [InlineData("COM(2016)", "it is not a series (COM, JOIN, SWD, SEC, C), a year and a number, as in COM(2016) 731")]
    [InlineData("2016/0357", "the type, as in (COD), is missing")]
    [InlineData("OJ L 135", "it is not series, number, day and page, as in OJ L 135, 22.5.2019, p. 1-26")]
    [InlineData("IP/84/1", "the year is not one of 1985 to 2049")]
    [InlineData("ftp://example.eu/", "it is not an http or https address")]
    [InlineData("ETIAS", "it has the form of none (celex, eli, document, act, procedure, press, oj, eurovoc, wikidata, url)")]
    [InlineData("COM(2016) 7\u06f31", "the character U+06F3 never stands in one")]
    [InlineData(" ", "it is empty")]
    public void Say_why_a_text_is_none(string text, string why)
    {
        IdentifierSchemes.TryRecognise(text, out var found, out var reason).ShouldBeFalse();
        found.ShouldBeEmpty();
        reason.ShouldBe(why);
    }

    [Fact]
    public void Take_digits_alone_for_one_only_where_an_identifier_is_given()
    {
        IdentifierSchemes.TryRecognise("5760", out var found, out _).ShouldBeTrue();
        found.ShouldBe([("eurovoc", "5760")]);
        IdentifierSchemes.Recognise("5760").ShouldBeEmpty();
    }

    [Fact]
    public void Say_when_there_is_no_such_scheme()
    {
        IdentifierSchemes.TryCanonical("isbn", "1", out _, out var reason).ShouldBeFalse();
        reason.ShouldStartWith("'isbn' is not a scheme");
        IdentifierSchemes.Link("isbn", "1").ShouldBeNull();
    }

    [Theory]
    [InlineData("celex", "32018R1240", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018R1240")]
    [InlineData("act", "Directive 2016/681", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016L0681")]
    [InlineData("eli", "eli/reg/2018/1240/oj", "http://data.europa.eu/eli/reg/2018/1240/oj")]
    [InlineData("document", "SEC(2011) 132", null)]
    [InlineData("celex", "nonsense", null)]
    public void Link_where_a_link_is_certain(string scheme, string value, string? link) =>
        IdentifierSchemes.Link(scheme, value).ShouldBe(link);

    [Fact]
    public void Name_the_text_and_the_rule_that_it_breaks() =>
        Should.Throw<FormatException>(() => Celex.Parse("02018R1240-20210231")).Message
            .ShouldBe("'02018R1240-20210231' is not a CELEX number: the day of the consolidated text is not in the calendar.");

    [Fact]
    public void Cut_a_long_text_short_in_the_message() =>
        Should.Throw<FormatException>(() => Celex.Parse(new string('x', 1_000_000))).Message.Length.ShouldBeLessThan(200);

    [Fact]
    public void Are_read_through_the_interfaces_of_the_platform()
    {
        Read<Celex>("32018R1240").ShouldBe(Celex.Parse("32018R1240"));
        Read<ActNumber>("Directive 2016/681").ShouldBe(ActNumber.Parse("Directive 2016/681"));
        Should.Throw<FormatException>(() => Read<Eli>("x"));
        Tries<PressNumber>("IP/18/381").ShouldBeTrue();
        Tries<PressNumber>(null).ShouldBeFalse();

        static T Read<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);
        static bool Tries<T>(string? text)
            where T : IParsable<T> => T.TryParse(text, null, out _);
    }

    [Fact]
    public void Print_nothing_for_a_value_that_was_never_read() =>
        string.Concat(default(Celex), default(Eli), default(DocumentNumber), default(ActNumber), default(ProcedureNumber),
            default(PressNumber), default(OjReference), default(EuroVocId), default(WikidataId), default(WebAddress)).ShouldBeEmpty();
}
