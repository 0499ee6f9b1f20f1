using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Merging;

public sealed class StageVerbsTests
{
    private static List<Statement> Derive(string subkind, params Statement[] statements) => [.. StageVerbs.Derive(statements, _ => subkind)];

    [Fact]
    public void Those_who_take_part_in_trilogues_negotiate()
    {
        var verb = Derive(
            "trilogue",
            Json.Say("event:trilogues STAGE_OF procedure:p", "\"stage\":\"trilogue\""),
            Json.Say("event:trilogues OCCURS", "\"when\":\"[..2018-01-24]\",\"modality\":\"ongoing\"", evidence: "\"section\":\"II\""),
            Json.Say("actor:co-legislators PARTICIPATES_IN event:trilogues")).ShouldHaveSingleItem();

        verb.Predicate.Name.ShouldBe("NEGOTIATES");
        (verb.Subject.ToString(), verb.Object.ToString(), verb.Occasion.ToString())
            .ShouldBe(("actor:co-legislators", "procedure:p", "event:trilogues"));
        verb.Modality.ShouldBe(Modality.Ongoing);
        verb.ValidFrom!.ToString().ShouldBe("[..2018-01-24]");
        verb.ValidTo.ShouldBeNull();
        verb.Derived.ShouldBeTrue();
        verb.Stage.ShouldBe("trilogue");
        verb.Evidence.ShouldHaveSingleItem().Section.ShouldBe("II");
    }

    [Fact]
    public void A_trilogue_of_one_day_is_negotiated_on_that_day()
    {
        var verb = Derive(
            "trilogue",
            Json.Say("event:t STAGE_OF procedure:p", "\"stage\":\"trilogue\""),
            Json.Say("event:t OCCURS", "\"when\":\"2018-01-17\""),
            Json.Say("actor:a PARTICIPATES_IN event:t")).ShouldHaveSingleItem();

        verb.ValidFrom!.ToString().ShouldBe("2018-01-17");
        verb.ValidTo!.ToString().ShouldBe("2018-01-17");
    }

    [Fact]
    public void A_planned_vote_votes_and_does_not_adopt_yet() =>
        Derive(
            "vote",
            Json.Say("event:v STAGE_OF procedure:p", "\"stage\":\"ep_mandate\""),
            Json.Say("event:v OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\""),
            Json.Say("actor:libe PARTICIPATES_IN event:v")).Select(verb => verb.Predicate.Name).ShouldBe(["VOTES_ON"]);

    [Fact]
    public void A_vote_that_was_held_votes_and_adopts() =>
        Derive(
            "vote",
            Json.Say("event:v STAGE_OF procedure:p", "\"stage\":\"ep_adopted\""),
            Json.Say("event:v OCCURS", "\"when\":\"2019-04-16\""),
            Json.Say("actor:european-parliament PARTICIPATES_IN event:v")).Select(verb => verb.Predicate.Name).ShouldBe(["VOTES_ON", "ADOPTS"]);

    [Fact]
    public void Who_only_presents_derives_nothing() =>
        Derive(
            "hearing",
            Json.Say("event:h STAGE_OF procedure:p", "\"stage\":\"examined\""),
            Json.Say("event:h OCCURS", "\"when\":\"2018-01-15\""),
            Json.Say("actor:european-commission PARTICIPATES_IN event:h", "\"role\":\"presents\""),
            Json.Say("actor:libe PARTICIPATES_IN event:h", "\"role\":\"responsible\"")).ShouldHaveSingleItem().Subject.ToString().ShouldBe("actor:libe");

    [Fact]
    public void A_stage_of_a_system_derives_nothing() =>
        Derive(
            "start_of_operation",
            Json.Say("event:s STAGE_OF instrument:ees", "\"stage\":\"operational\""),
            Json.Say("event:s OCCURS", "\"when\":\"2025-10-12\""),
            Json.Say("actor:eu-lisa PARTICIPATES_IN event:s")).ShouldBeEmpty();
}
