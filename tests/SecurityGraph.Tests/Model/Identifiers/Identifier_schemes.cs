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
    [InlineData("32018R1240", "celex:32018R1240 eli:http://data.europa.eu/eli/reg/2018/1240/oj")]
    [InlineData("Directive 2016/681", "act:Directive (EU) 2016/681 celex:32016L0681 eli:http://data.europa.eu/eli/dir/2016/681/oj")]
    [InlineData("Council Framework Decision 2009/315/JHA", "act:Framework Decision 2009/315/JHA celex:32009F0315")]
    [InlineData("COM (2018)23 final", "document:COM(2018) 23 celex:52018PC0023 celex:52018DC0023")]
    [InlineData("52016PC0731", "celex:52016PC0731 document:COM(2016) 731 celex:52016DC0731")]
    [InlineData("2016/0357A(COD)", "procedure:2016/0357A(COD)")]
    [InlineData("ip_18_381", "press:IP/18/381")]
    [InlineData("OJ L 135, 22.5.2019, p. 1-26", "oj:OJ L 135, 22.5.2019, p. 1-26")]
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
    [InlineData("ETIAS", "")]
    [InlineData("2018", "")]
    [InlineData("C/2018/845", "")]
    [InlineData(" ", "")]
    [InlineData("the Regulation (EU) 2018/1240 of 2018", "")]
    public void Recognise_what_a_user_typed(string text, string found) =>
        string.Join(' ', IdentifierSchemes.Recognise(text).Select(id => $"{id.Scheme}:{id.Value}")).ShouldBe(found);

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
