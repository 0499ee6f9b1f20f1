using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Statements;

public sealed class StatementTests
{
    private static readonly Statement Bare = new()
    {
        Subject = EntityId.Parse("actor:harbour-office"),
        Predicate = Predicate.Occurs,
        Modality = Modality.Occurred,
        Evidence = [new() { Document = EntityId.Parse("document:log") }],
    };

    private static readonly Statement Full = Bare with
    {
        About = [EntityId.Parse("instrument:tide-table")],
        Asks = Predicate.Occurs,
        Stage = "adopted",
        Partial = true,
        Provision = "Art 7",
        Role = "host",
        Occasion = EntityId.Parse("event:regatta"),
        Condition = "at high tide",
        Commitment = "planned",
        Due = Edtf.Parse("2019"),
        Quantity = new Quantity { Unit = "person", Low = 1, High = 2 },
        Money = "harbour-money",
        Evidence = [Bare.Evidence[0] with { Summary = "for sailors" }],
    };

    [Fact]
    public void Has_knows_every_qualifier_of_the_vocabulary()
    {
        foreach (var qualifier in Vocabulary.Current.Qualifiers)
        {
            Full.Has(qualifier.Name).ShouldBeTrue(qualifier.Name);
            Bare.Has(qualifier.Name).ShouldBeFalse(qualifier.Name);
        }
    }

    [Fact]
    public void Has_refuses_a_word_that_is_no_qualifier() => Should.Throw<ArgumentException>(() => Bare.Has("colour")).Message.ShouldContain("colour");

    [Fact]
    public void What_a_plan_said_literally_is_not_said_of_the_fact()
    {
        var told = Json.Say("instrument:act AMENDS instrument:old", "\"when\":\"2018-07-09\"", evidence: "\"inferred\":[\"when\"]");
        var both = told with { Evidence = [told.Evidence[0] with { Inferred = [], Modality = Modality.Proposed }, told.Evidence[0]] };
        both.Saying.ShouldBe([told.Evidence[0]]);
        both.Inferred.ShouldBe(["when"]);
        both.LiteralIn.ShouldBe(0);
    }

    [Fact]
    public void What_an_act_fixes_is_expected_by_what_it_says()
    {
        var told = Json.Say("instrument:act AMENDS instrument:old", "\"when\":\"2018-07-09\"", "2018-06-19", "instrument:act");
        var expected = told with { Modality = Modality.Expected, Evidence = [told.Evidence[0] with { Modality = Modality.Occurred }] };
        expected.LastSaid!.ToString().ShouldBe("2018-06-19");
        expected.LiteralIn.ShouldBe(1);
    }
}
