using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Names;

public sealed class EntityIdentifiersTests
{
    private static readonly Entity Act = Bearing(
        ("act", "Regulation (EU) 2018/1240"), ("celex", "32018R1240"), ("eli", "http://data.europa.eu/eli/reg/2018/1240/oj"), ("oj", "OJ L 236, 19.9.2018, p. 1-71"));

    private static readonly Entity Report = Bearing(("document", "COM(2018) 46"), ("celex", "52018DC0046"));

    private static readonly Entity OldAct = Bearing(("act", "Regulation (EU) No 1024/2013"), ("celex", "32013R1024"));

    [Theory]
    [InlineData("32018R1240", "32018R1240")]
    [InlineData("Regulation (EU) 2018/1240", "Regulation (EU) 2018/1240")]
    [InlineData("Regulation 2018/1240 of 12 September 2018", "Regulation (EU) 2018/1240")]
    [InlineData("(EU) 2018/1240", "Regulation (EU) 2018/1240")]
    [InlineData("EU 2018/1240", "Regulation (EU) 2018/1240")]
    [InlineData("http://data.europa.eu/eli/reg/2018/1240", "32018R1240")]
    [InlineData("OJ L 236, 19.9.2018, p. 1", "OJ L 236, 19.9.2018, p. 1-71")]
    [InlineData("OJ L 236, 19.9.2018, p. 1-71", "OJ L 236, 19.9.2018, p. 1-71")]
    [InlineData("OJ 2018 L 236, p. 1", "OJ L 236, 19.9.2018, p. 1-71")]
    [InlineData("uriserv:OJ.L_.2018.236.01.0001.01.ENG", "OJ L 236, 19.9.2018, p. 1-71")]
    [InlineData("Implementing Regulation (EU) 2018/1240", null)]
    [InlineData("Directive (EU) 2018/1240", null)]
    [InlineData("http://data.europa.eu/eli/reg_impl/2018/1240/oj", null)]
    [InlineData("OJ L 236, 20.9.2018, p. 1", null)]
    [InlineData("OJ L 236, 19.9.2018, p. 1-50", null)]
    [InlineData("OJ L 236, 19.9.2018, p. 2", null)]
    [InlineData("OJ L 236, 19.9.2018", null)]
    [InlineData("(EU) 2018/1241", null)]
    public void An_act_is_found_by_what_names_it_alone(string text, string? own) => EntityIdentifiers.Match(Act, text).ShouldBe(own);

    [Theory]
    [InlineData("COM(2018) 46 final", "COM(2018) 46")]
    [InlineData("52018DC0046", "52018DC0046")]
    [InlineData("52018PC0046", null)]
    [InlineData("JOIN(2018) 46", null)]
    public void A_document_is_not_found_by_the_number_of_another_series(string text, string? own) => EntityIdentifiers.Match(Report, text).ShouldBe(own);

    [Theory]
    [InlineData("52018PC0046")]
    [InlineData("52018DC0046")]
    public void Where_the_series_is_not_known_either_finds_the_document(string celex) =>
        EntityIdentifiers.Match(Bearing(("document", "COM(2018) 46")), celex).ShouldBe("COM(2018) 46");

    [Theory]
    [InlineData("Regulation No 1024/2013", "32013R1024")]
    [InlineData("1024/2013/EU", "Regulation (EU) No 1024/2013")]
    [InlineData("1024/2013/JHA", null)]
    [InlineData("(EU) No 1024/2013", "Regulation (EU) No 1024/2013")]
    public void An_act_may_be_cited_without_its_domain(string text, string? own) => EntityIdentifiers.Match(OldAct, text).ShouldBe(own);

    [Theory]
    [InlineData("2004/512/EC", "Decision 2004/512/EC")]
    [InlineData("2004/512/EU", null)]
    public void A_number_without_its_kind_finds_the_act(string text, string? own) =>
        EntityIdentifiers.Match(Bearing(("act", "Decision 2004/512/EC")), text).ShouldBe(own);

    private static Entity Bearing(params (string Scheme, string Value)[] identifiers) => new()
    {
        Id = EntityId.Parse("instrument:one"),
        Subkind = "act",
        Name = "One",
        Identifiers = [.. identifiers.Select(one => new Identifier(one.Scheme, one.Value, IdentifierStatus.Verified))],
    };
}
