using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Whether a thing exists. What is told is written <c>subject PREDICATE object modality</c>, a fact where no modality stands.</summary>
public sealed class ExistenceTests
{
    private static ExistenceState Of(string entity, string? asOf, params Statement[] told) =>
        new JudgedGraph(told).ExistenceOf(entity, Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }).State;

    private static ExistenceState Of(string entity, string told) => Of(entity, null, [.. told.Split(" + ").Select(Say)]);

    private static Statement Say(string told)
    {
        var parts = told.Split(' ');
        return Json.Say(string.Join(' ', parts[..3]), $"\"modality\":\"{parts.ElementAtOrDefault(3) ?? "occurred"}\"");
    }

    [Theory]
    [InlineData("instrument:x", "instrument:act ESTABLISHES instrument:x", ExistenceState.Existing)]
    [InlineData("instrument:x", "procedure:p PRODUCES instrument:x", ExistenceState.Existing)]
    [InlineData("document:x", "actor:a PUBLISHES document:x", ExistenceState.Existing)]
    [InlineData("instrument:x", "actor:a ESTABLISHES instrument:x planned", ExistenceState.Planned)]
    [InlineData("instrument:x", "actor:a ESTABLISHES instrument:x conditional", ExistenceState.Planned)]
    [InlineData("instrument:x", "actor:a ESTABLISHES instrument:x urged", ExistenceState.Planned)]
    [InlineData("instrument:x", "actor:a ESTABLISHES instrument:x required", ExistenceState.Planned)]
    [InlineData("document:x", "actor:a PUBLISHES document:x expected", ExistenceState.Planned)]
    [InlineData("instrument:x", "actor:a ESTABLISHES instrument:x proposed", ExistenceState.Proposed)]
    [InlineData("instrument:x", "procedure:p PRODUCES instrument:x proposed", ExistenceState.Proposed)]
    [InlineData("instrument:x", "actor:a PROPOSES instrument:x", ExistenceState.Proposed)]
    [InlineData("instrument:x", "actor:a PROPOSES instrument:x proposed", ExistenceState.Proposed)]
    [InlineData("instrument:x", "actor:a NEGOTIATES instrument:x", ExistenceState.Proposed)]
    [InlineData("instrument:x", "actor:a NEGOTIATES instrument:x + actor:b USES instrument:x", ExistenceState.Existing)]
    [InlineData("procedure:x", "actor:a NEGOTIATES procedure:x", ExistenceState.Existing)]
    [InlineData("instrument:x", "actor:a PROPOSES instrument:x planned", ExistenceState.Hypothetical)]
    [InlineData("instrument:x", "actor:a PROPOSES instrument:x urged", ExistenceState.Hypothetical)]
    [InlineData("instrument:x", "instrument:act ESTABLISHES instrument:x denied", ExistenceState.Unstated)]
    [InlineData("instrument:x", "instrument:act REPEALS instrument:x", ExistenceState.Ended)]
    public void What_establishes_produces_publishes_proposes_or_repeals_it_decides(string entity, string told, ExistenceState state) => Of(entity, told).ShouldBe(state);

    [Theory]
    [InlineData("occurred", ExistenceState.Existing)]
    [InlineData("ongoing", ExistenceState.Existing)]
    [InlineData("planned", ExistenceState.Planned)]
    [InlineData("proposed", ExistenceState.Proposed)]
    [InlineData("denied", ExistenceState.Unstated)]
    public void So_does_when_an_event_occurs(string modality, ExistenceState state) =>
        Of("event:x", null, Json.Say("event:x OCCURS", $"\"when\":\"2018\",\"modality\":\"{modality}\"")).ShouldBe(state);

    [Theory]
    [InlineData("actor:a ESTABLISHES instrument:x + actor:b ESTABLISHES instrument:x planned", ExistenceState.Existing)]
    [InlineData("actor:a ESTABLISHES instrument:x planned + actor:b ESTABLISHES instrument:x proposed", ExistenceState.Proposed)]
    [InlineData("actor:a ESTABLISHES instrument:x proposed + actor:b ESTABLISHES instrument:x urged", ExistenceState.Proposed)]
    [InlineData("actor:a ESTABLISHES instrument:x urged + actor:b OPERATES instrument:x", ExistenceState.Planned)]
    [InlineData("actor:a PROPOSES instrument:x + actor:b ESTABLISHES instrument:x planned", ExistenceState.Proposed)]
    [InlineData("actor:a PROPOSES instrument:x + actor:b ESTABLISHES instrument:x", ExistenceState.Existing)]
    [InlineData("actor:a PROPOSES instrument:x planned + actor:b ESTABLISHES instrument:x planned", ExistenceState.Planned)]
    [InlineData("actor:a PROPOSES instrument:x planned + actor:b PROPOSES instrument:x planned", ExistenceState.Hypothetical)]
    public void The_best_told_decides_and_a_proposal_alone_makes_nothing_exist(string told, ExistenceState state) => Of("instrument:x", told).ShouldBe(state);

    [Fact]
    public void A_proposal_that_was_made_exists_as_a_document() => Of("document:d", "actor:commission PROPOSES document:d").ShouldBe(ExistenceState.Existing);

    private static readonly Statement[] System =
    [
        Json.Say("instrument:act ESTABLISHES instrument:system", "\"modality\":\"planned\"", "2017-06-01"),
        Json.Say("instrument:act ESTABLISHES instrument:system", "\"modality\":\"proposed\"", "2018-01-24", evidence: "\"paragraph\":2"),
        Json.Say("instrument:act ESTABLISHES instrument:system", "\"when\":\"2018-10-09\"", "2018-10-09", "instrument:act"),
    ];

    [Theory]
    [InlineData("2017-06-01", ExistenceState.Planned)]
    [InlineData("2018-01-23", ExistenceState.Planned)]
    [InlineData("2018-01-24", ExistenceState.Proposed)]
    [InlineData("2018-10-08", ExistenceState.Proposed)]
    [InlineData("2018-10-09", ExistenceState.Established)]
    [InlineData(null, ExistenceState.Established)]
    public void Before_the_day_of_a_fact_it_is_what_had_been_told_of_it_until_then(string? asOf, ExistenceState state) =>
        Of("instrument:system", asOf, System).ShouldBe(state);

    [Theory]
    [InlineData("", "2017-06-01", ExistenceState.Proposed)] // The undated plan was read years later.
    [InlineData("", "2016-12-31", ExistenceState.Unstated)]
    [InlineData("2017", "2017-05-31", ExistenceState.Planned)]
    [InlineData("2017", "2017-06-01", ExistenceState.Proposed)]
    [InlineData("2017", "2017-12-31", ExistenceState.Planned)]
    public void What_may_have_been_told_by_the_day_yields_to_what_was(string planSaidOn, string asOf, ExistenceState state) =>
        Of(
            "instrument:system", asOf, System[2],
            Json.Say("instrument:act ESTABLISHES instrument:system", "\"modality\":\"planned\"", planSaidOn, "document:plan"),
            Json.Say("instrument:act ESTABLISHES instrument:system", "\"modality\":\"proposed\"", "2017-06-01")).ShouldBe(state);

    [Fact]
    public void Before_the_day_of_a_fact_of_which_nothing_had_been_told_nobody_says_anything() =>
        Of("instrument:system", "2018-10-08", System[2]).ShouldBe(ExistenceState.Unstated);

    [Theory]
    [InlineData("2017-12-31", ExistenceState.Unstated)]
    [InlineData("2018-01-01", ExistenceState.Existing)]
    public void A_vague_day_may_have_come_from_its_first_day_on(string asOf, ExistenceState state) =>
        Of("document:d", asOf, Json.Say("actor:a PUBLISHES document:d", "\"when\":\"2018\"", "2019")).ShouldBe(state);

    [Theory]
    [InlineData("2018-01-23", ExistenceState.Unstated)]
    [InlineData("2018-01-24", ExistenceState.Proposed)]
    public void What_has_no_day_counts_from_the_day_on_which_it_was_told(string asOf, ExistenceState state)
    {
        Of("instrument:law", asOf, Json.Say("actor:commission PROPOSES instrument:law", "", "2018-01-24")).ShouldBe(state);
        Of("instrument:law", asOf, Json.Say("actor:eu NEGOTIATES instrument:law", "\"modality\":\"proposed\"", "2018-01-24")).ShouldBe(state);
    }

    [Theory]
    [InlineData("actor:x", "actor:x OPERATES instrument:b ongoing", ExistenceState.Existing)]
    [InlineData("actor:x", "instrument:b USES actor:x", ExistenceState.Existing)]
    [InlineData("actor:x", "actor:x OPERATES instrument:b expected", ExistenceState.Unstated)] // Who is to do something may be there long since.
    [InlineData("actor:x", "actor:x OPERATES instrument:b proposed", ExistenceState.Unstated)]
    [InlineData("instrument:x", "actor:b USES instrument:x planned", ExistenceState.Unstated)]
    [InlineData("instrument:x", "actor:b OPERATES instrument:x planned", ExistenceState.Planned)]
    [InlineData("instrument:x", "actor:b OPERATES instrument:x planned + actor:c USES instrument:x", ExistenceState.Existing)]
    [InlineData("instrument:x", "instrument:x USES instrument:b expected", ExistenceState.Planned)]
    [InlineData("instrument:x", "instrument:x USES instrument:b planned + instrument:x USES instrument:c proposed", ExistenceState.Planned)]
    [InlineData("actor:x", "actor:x OPERATES instrument:b planned + actor:x OPERATES instrument:c", ExistenceState.Existing)]
    [InlineData("actor:x", "actor:x OPERATES instrument:b urged", ExistenceState.Unstated)]
    [InlineData("actor:x", "actor:x OPERATES instrument:b denied", ExistenceState.Unstated)]
    [InlineData("instrument:x", "instrument:x ESTABLISHES actor:agency", ExistenceState.Existing)] // What an act does tells that there is an act.
    [InlineData("instrument:x", "instrument:x REPEALS instrument:b", ExistenceState.Existing)]
    [InlineData("instrument:x", "instrument:a REPEALS instrument:x planned", ExistenceState.Unstated)] // That was judged already.
    public void Without_any_of_these_its_other_statements_decide(string entity, string told, ExistenceState state) => Of(entity, told).ShouldBe(state);

    [Theory]
    [InlineData("topic:x", "document:d CONCERNS topic:x")]
    [InlineData("document:x", "document:d CITES document:x")]
    [InlineData("topic:x", "document:d REPORTS_ON topic:x")]
    [InlineData("topic:x", "actor:a SAYS topic:x")]
    [InlineData("instrument:x", "actor:a ANNOUNCES instrument:x")]
    [InlineData("topic:x", "actor:a RECOMMENDS topic:x")]
    [InlineData("actor:x", "actor:a CALLS_ON actor:x")]
    public void Talk_makes_nothing_exist(string entity, string told) => Of(entity, told).ShouldBe(ExistenceState.Unstated);

    [Fact]
    public void Nor_does_what_is_derived_or_only_about_it()
    {
        Of(
            "procedure:x", null,
            Json.Say("event:e STAGE_OF procedure:x", "\"stage\":\"political_agreement\",\"modality\":\"planned\""), Json.Say("event:e OCCURS", "\"when\":\"2018\""),
            Json.Say("actor:a PARTICIPATES_IN event:e")).ShouldBe(ExistenceState.Planned, "that somebody agrees on it is derived");
        Of("topic:x", null, Json.Say("actor:a SUPPORTS fund:f", "\"about\":[\"topic:x\"]")).ShouldBe(ExistenceState.Unstated);
    }

    [Theory]
    [InlineData("2017-09-06", ExistenceState.Unstated)]
    [InlineData("2017-09-07", ExistenceState.Existing)]
    [InlineData("2018-01-23", ExistenceState.Existing)]
    [InlineData("2024-01-01", ExistenceState.Existing)]
    public void What_was_told_to_exist_goes_on_between_and_after_the_sayings(string asOf, ExistenceState state) =>
        Of("procedure:x", asOf, Json.Say("procedure:x INITIATED_BY document:d", "\"modality\":\"ongoing\"", "2017-09-07")).ShouldBe(state);

    [Theory]
    [InlineData("1990-01-01", ExistenceState.Unstated)]
    [InlineData("2018-01-24", ExistenceState.Planned)]
    public void A_plan_makes_nothing_planned_before_it_was_told(string asOf, ExistenceState state)
    {
        Of("actor:unit", asOf, Json.Say("actor:a ESTABLISHES actor:unit", "\"when\":\"2019\",\"modality\":\"planned\"", "2018-01-24")).ShouldBe(state);
        Of("instrument:unit", asOf, Json.Say("instrument:unit USES instrument:b", "\"modality\":\"planned\"", "2018-01-24")).ShouldBe(state);
    }

    [Fact]
    public void A_country_exists_without_a_word() =>
        new JudgedGraph(Json.Say("actor:a COOPERATES_WITH actor:land")).ExistenceOf("actor:land", Lens.All).State.ShouldBe(ExistenceState.Unstated);

    [Theory]
    [InlineData("1950-01-01", ExistenceState.Unstated)]
    [InlineData("2018-01-24", ExistenceState.Existing)]
    public void That_something_may_have_been_so_on_a_day_makes_nothing_exist(string asOf, ExistenceState state) =>
        Of("actor:a", asOf, Json.Say("actor:a OPERATES instrument:b", "\"modality\":\"ongoing\"", "2018-01-24")).ShouldBe(state);

    [Theory]
    [InlineData("2005-01-01", ExistenceState.Unstated)]
    [InlineData("2011-10-25", ExistenceState.Existing)]
    public void Before_it_was_established_a_body_does_not_exist_by_what_is_told_of_it_later(string asOf, ExistenceState state) =>
        Of(
            "actor:agency", asOf,
            Json.Say("instrument:act ESTABLISHES actor:agency", "\"when\":\"2011-10-25\""),
            Json.Say("actor:agency COOPERATES_WITH actor:b", "\"modality\":\"ongoing\"", "2018-01-24")).ShouldBe(state);

    [Fact]
    public void Whether_a_place_exists_nobody_states() => Of("place:sofia", "event:e TAKES_PLACE_IN place:sofia").ShouldBe(ExistenceState.Unstated);

    [Fact]
    public void The_classes_of_the_lens_do_not_change_whether_it_exists()
    {
        var onlyPlans = Lens.All with { Classes = new HashSet<ModalityClass> { ModalityClass.Planned } };
        new JudgedGraph(Say("actor:a ESTABLISHES actor:x"), Say("actor:b ESTABLISHES actor:x planned")).ExistenceOf("actor:x", onlyPlans).State.ShouldBe(ExistenceState.Existing);
        new JudgedGraph(Say("actor:x OPERATES instrument:b")).ExistenceOf("actor:x", onlyPlans).State.ShouldBe(ExistenceState.Existing);
    }

    [Fact]
    public void What_was_said_later_than_the_saying_day_does_not_count()
    {
        var graph = new JudgedGraph(System);
        graph.ExistenceOf("instrument:system", Lens.All with { SaidBy = new DateOnly(2018, 10, 8) }).State.ShouldBe(ExistenceState.Proposed);
        graph.ExistenceOf("instrument:system", Lens.All with { SaidBy = new DateOnly(2018, 10, 9) }).State.ShouldBe(ExistenceState.Established);
    }

    [Fact]
    public void The_statements_that_decided_are_given()
    {
        var graph = new JudgedGraph(RepealTests.Produced, Say("actor:a PROPOSES instrument:old planned"), Say("actor:a NEGOTIATES instrument:old"));
        graph.ExistenceOf("instrument:old", Lens.All).Because.Select(answer => answer.Statement.Id).ShouldBe([RepealTests.Produced.Id]);
        graph.ExistenceOf("actor:a", Lens.All).Because.Count.ShouldBe(1);
        new JudgedGraph(RepealTests.Produced, RepealTests.Repeals("2018")).ExistenceOf("instrument:old", Lens.All).Because.ShouldHaveSingleItem().Statement.Predicate.ShouldBe(Predicate.Repeals);
        new JudgedGraph(Say("document:d CONCERNS topic:x")).ExistenceOf("topic:x", Lens.All).Because.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2016", ExistenceState.Established)]
    [InlineData("2017-06-30", ExistenceState.Ended)]
    [InlineData("2019-04-01", ExistenceState.Established)]
    [InlineData(null, ExistenceState.Established)]
    public void A_body_that_ended_by_its_stage_exists_again_once_it_is_founded_anew(string? day, ExistenceState state) =>
        Of("actor:body", day is { Length: 4 } ? day + "-01-01" : day,
            Json.Say("instrument:act-a ESTABLISHES actor:body", "\"when\":\"2010\"", "2010"),
            Json.Say("event:end STAGE_OF actor:body", "\"stage\":\"ended\"", "2018"), Json.Say("event:end OCCURS", "\"when\":\"2017-06-01\"", "2018"),
            Json.Say("instrument:act-b ESTABLISHES actor:body", "\"when\":\"2019-03-01\"", "2019-01-01", "instrument:act-b")).ShouldBe(state);

    [Theory]
    [InlineData("2013-12-31", ExistenceState.Unstated)]
    [InlineData("2014-06-30", ExistenceState.Existing)]
    [InlineData("2015-06-30", ExistenceState.Existing)]
    public void What_once_was_there_is_there_until_somebody_ends_it(string day, ExistenceState state) =>
        Of("document:x", day, Json.Say("document:x HAS_FIGURE", """ "modality":"occurred","quantity":{"low":"30","high":"30","unit":"countries","period":"2014"} """, "2014-06-01")).ShouldBe(state);

    [Fact]
    public void What_decided_is_told_as_it_stood_on_the_day()
    {
        var graph = new JudgedGraph(Json.Say("instrument:act ESTABLISHES instrument:system", "\"when\":\"2018-10-09\"", "2018-09-19", "instrument:act"));
        var then = graph.ExistenceOf("instrument:system", Lens.All with { AsOf = new DateOnly(2018, 9, 30) });
        (then.State, then.Because.ShouldHaveSingleItem().Statement.Modality).ShouldBe((ExistenceState.Planned, Modality.Expected));
    }
}
