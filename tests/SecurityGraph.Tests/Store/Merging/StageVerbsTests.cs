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

    [Fact]
    public void Nor_does_a_stage_of_an_agreement_that_has_no_procedure() =>
        Derive(
            "agreement",
            Json.Say("event:s STAGE_OF instrument:treaty", "\"stage\":\"political_agreement\""),
            Json.Say("event:s OCCURS", "\"when\":\"2025-10-12\""),
            Json.Say("actor:council PARTICIPATES_IN event:s")).ShouldBeEmpty();

    [Fact]
    public void A_stage_without_a_date_is_told_by_its_own_evidence()
    {
        var verb = Derive(
            "agreement",
            Json.Say("event:a STAGE_OF procedure:p", "\"stage\":\"political_agreement\",\"modality\":\"expected\"", evidence: "\"section\":\"IV\""),
            Json.Say("actor:a PARTICIPATES_IN event:a", evidence: "\"section\":\"V\"")).ShouldHaveSingleItem();

        (verb.Predicate.Name, verb.Modality, verb.When).ShouldBe(("AGREES", Modality.Expected, null));
        verb.Evidence.ShouldHaveSingleItem().Section.ShouldBe("IV");
    }

    [Theory]
    [InlineData("ep_referred", "EXAMINES")]
    [InlineData("examined", "EXAMINES")]
    [InlineData("ep_mandate", "ADOPTS")]
    [InlineData("council_mandate", "ADOPTS")]
    [InlineData("trilogue", "NEGOTIATES")]
    [InlineData("political_agreement", "AGREES")]
    [InlineData("ep_adopted", "ADOPTS")]
    [InlineData("council_adopted", "ADOPTS")]
    [InlineData("published", null)]
    [InlineData("proposed", null)]
    public void Each_stage_has_its_verb(string stage, string? verb) =>
        Derive(
            "meeting",
            Json.Say("event:e STAGE_OF procedure:p", $"\"stage\":\"{stage}\""),
            Json.Say("event:e OCCURS", "\"when\":\"2018\""),
            Json.Say("actor:a PARTICIPATES_IN event:e")).Select(one => one.Predicate.Name).ShouldBe(verb is null ? [] : [verb]);

    [Fact]
    public void A_planned_vote_at_which_nothing_is_adopted_has_both_verbs() =>
        Derive(
            "vote",
            Json.Say("event:v STAGE_OF procedure:p", "\"stage\":\"political_agreement\""),
            Json.Say("event:v OCCURS", "\"modality\":\"planned\""),
            Json.Say("actor:libe PARTICIPATES_IN event:v")).Select(verb => verb.Predicate.Name).ShouldBe(["VOTES_ON", "AGREES"]);

    [Fact]
    public void A_planned_adoption_that_is_no_vote_is_a_planned_adoption() =>
        Derive(
            "adoption",
            Json.Say("event:a STAGE_OF procedure:p", "\"stage\":\"council_adopted\""),
            Json.Say("event:a OCCURS", "\"when\":\"2019\",\"modality\":\"planned\""),
            Json.Say("actor:council PARTICIPATES_IN event:a")).ShouldHaveSingleItem().Modality.ShouldBe(Modality.Planned);

    [Fact]
    public void Only_actors_who_take_part_in_the_event_itself_do_anything() =>
        Derive(
            "agreement",
            Json.Say("event:a STAGE_OF procedure:p", "\"stage\":\"political_agreement\""),
            Json.Say("event:a OCCURS", "\"when\":\"2018\""),
            Json.Say("fund:f PARTICIPATES_IN event:a"),
            Json.Say("actor:b PARTICIPATES_IN event:b"),
            Json.Say("actor:host PARTICIPATES_IN event:a", "\"role\":\"host\"")).ShouldBeEmpty();

    [Fact]
    public void A_document_that_is_silent_of_the_day_is_silent_of_start_and_end()
    {
        var verb = Derive(
            "trilogue",
            Json.Say("event:t STAGE_OF procedure:p", "\"stage\":\"trilogue\""),
            Json.Say("event:t OCCURS", "\"when\":\"2018-01-17\"", evidence: "\"silent\":[\"when\",\"condition\"]"),
            Json.Say("actor:a PARTICIPATES_IN event:t")).ShouldHaveSingleItem();

        verb.Evidence.ShouldHaveSingleItem().Silent.ShouldBe(["validFrom", "validTo"]);
    }

    [Theory]
    [InlineData("trilogue", "validFrom,validTo")]
    [InlineData("political_agreement", "when")]
    public void What_is_inferred_of_the_event_is_inferred_of_the_verb_and_what_sums_it_up_is_not_told_of_it(string stage, string inferred)
    {
        var evidence = Derive(
            "meeting",
            Json.Say("event:e STAGE_OF procedure:p", $"\"stage\":\"{stage}\""),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-17\"", evidence: "\"inferred\":[\"when\"],\"summary\":\"a round\""),
            Json.Say("actor:a PARTICIPATES_IN event:e")).ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();

        (string.Join(',', evidence.Inferred), evidence.Summary).ShouldBe((inferred, null));
    }

    [Theory]
    [InlineData("object", "", "object")]
    [InlineData("stage", "", "predicate")]
    [InlineData("", "subject", "subject")]
    [InlineData("", "object", "predicate")]
    [InlineData("object", "predicate,subject", "object,predicate,subject")]
    public void What_is_inferred_of_the_stage_or_of_who_takes_part_in_that_place_is_inferred_of_the_verb(string ofStage, string ofParticipant, string inferred)
    {
        static string Inferred(string members) => $"\"inferred\":[{string.Join(',', members.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(member => $"\"{member}\""))}]";
        var evidence = Derive(
            "meeting",
            Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"political_agreement\"", evidence: Inferred(ofStage)),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-17\""),
            Json.Say("actor:a PARTICIPATES_IN event:e", evidence: Inferred(ofParticipant))).ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();

        string.Join(',', evidence.Inferred).ShouldBe(inferred);
    }

    [Fact]
    public void Where_a_document_does_not_say_who_took_part_or_in_what_stage_that_is_inferred()
    {
        var evidence = Derive(
            "meeting",
            Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"political_agreement\"", document: "document:other"),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-17\""),
            Json.Say("actor:a PARTICIPATES_IN event:e", document: "document:other")).ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();

        evidence.Inferred.ShouldBe(["predicate", "subject"]);
    }

    [Fact]
    public void Who_tells_of_talks_that_go_on_does_not_tell_of_the_end_that_others_know()
    {
        var evidence = Derive(
            "trilogue",
            Json.Say("event:t STAGE_OF procedure:p", "\"stage\":\"trilogue\""),
            Json.Say("event:t OCCURS", "\"when\":\"/2018-04-25\"", evidence: "\"when\":\"[..2018-01-24]\""),
            Json.Say("actor:a PARTICIPATES_IN event:t")).ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();

        (evidence.ValidFrom?.ToString(), evidence.ValidTo, string.Join(',', evidence.Silent)).ShouldBe(("[..2018-01-24]", null, "validTo"));
    }

    [Fact]
    public void What_each_document_says_of_the_day_it_says_of_start_and_end()
    {
        var evidence = Derive(
            "trilogue",
            Json.Say("event:t STAGE_OF procedure:p", "\"stage\":\"trilogue\""),
            Json.Say("event:t OCCURS", "\"when\":\"2018-01-17\"", evidence: "\"when\":\"2018-01/2018-02\""),
            Json.Say("actor:a PARTICIPATES_IN event:t")).ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();

        (evidence.When, evidence.ValidFrom!.ToString(), evidence.ValidTo!.ToString()).ShouldBe((null, "2018-01", "2018-02"));
    }
}
