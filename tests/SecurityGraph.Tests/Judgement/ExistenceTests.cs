using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

public sealed class ExistenceTests
{
    private static readonly RollUp RollUp = new(_ => 0);

    /// <summary>As a judge asks a store: the decisive statements whatever the day, all others as they are on it.</summary>
    private static ExistenceState Of(string entity, string? asOf, params Statement[] statements)
    {
        DateOnly? day = asOf is null ? null : DateOnly.Parse(asOf);
        var lens = new StatementLens(_ => 0, _ => null);
        var merged = new StatementMerger(RollUp).Merge(statements);
        List<StatementAnswer> decisive = [.. merged.Where(statement => Existence.Decisive.Contains(statement.Predicate))
            .Select(statement => lens.Apply(statement, Lens.All)!)];
        List<StatementAnswer> others = [.. merged.Select(statement => lens.Apply(statement, new Lens { AsOf = day })).OfType<StatementAnswer>()];
        return Existence.Of(EntityId.Parse(entity), decisive, others, day).State;
    }

    private static readonly Statement[] System =
    [
        Json.Say("instrument:act ESTABLISHES instrument:system", "\"modality\":\"proposed\"", "2018-01-24"),
        Json.Say("instrument:act ESTABLISHES instrument:system", "\"when\":\"2018-10-09\"", "2018-10-09", "instrument:act"),
    ];

    [Theory]
    [InlineData("2018-01-24", ExistenceState.Proposed)]
    [InlineData("2018-10-08", ExistenceState.Proposed)]
    [InlineData("2018-10-09", ExistenceState.Existing)]
    [InlineData(null, ExistenceState.Existing)]
    public void A_system_is_proposed_until_its_act_establishes_it(string? asOf, ExistenceState state) =>
        Of("instrument:system", asOf, System).ShouldBe(state);

    [Fact]
    public void A_unit_that_somebody_works_towards_is_planned() =>
        Of("actor:unit", null, Json.Say("actor:commission ESTABLISHES actor:unit", "\"modality\":\"planned\"")).ShouldBe(ExistenceState.Planned);

    [Fact]
    public void A_plan_to_propose_an_instrument_leaves_it_hypothetical() =>
        Of("instrument:law", null, Json.Say("actor:commission PROPOSES instrument:law", "\"modality\":\"conditional\"")).ShouldBe(ExistenceState.Hypothetical);

    [Fact]
    public void A_proposal_that_was_made_makes_its_instrument_proposed() =>
        Of("instrument:law", null, Json.Say("actor:commission PROPOSES instrument:law")).ShouldBe(ExistenceState.Proposed);

    [Fact]
    public void A_proposal_that_was_made_exists_as_a_document() =>
        Of("document:d", null, Json.Say("actor:commission PUBLISHES document:d")).ShouldBe(ExistenceState.Existing);

    [Theory]
    [InlineData("2018-12-10", ExistenceState.Existing)]
    [InlineData("2018-12-11", ExistenceState.Ended)]
    public void A_repealed_act_is_ended_from_the_day_of_its_repeal(string asOf, ExistenceState state) =>
        Of(
            "instrument:old", asOf,
            Json.Say("procedure:p PRODUCES instrument:old", "\"when\":\"2011-10-25\""),
            Json.Say("instrument:new REPEALS instrument:old", "\"when\":\"2018-12-11\"", "2018-12-11")).ShouldBe(state);

    [Fact]
    public void A_partial_repeal_ends_nothing() =>
        Of(
            "instrument:act", null,
            Json.Say("procedure:p PRODUCES instrument:act", "\"when\":\"2018-09-12\""),
            Json.Say("instrument:new REPEALS instrument:act", "\"when\":\"2018-12-11\",\"partial\":true,\"provision\":\"Art 78\"")).ShouldBe(ExistenceState.Existing);

    [Fact]
    public void What_only_acts_exists_and_talk_makes_nothing_exist()
    {
        Of("actor:a", null, Json.Say("actor:a OPERATES instrument:b", "\"modality\":\"ongoing\"")).ShouldBe(ExistenceState.Existing);
        Of("topic:t", null, Json.Say("document:d CONCERNS topic:t", "\"modality\":\"ongoing\"")).ShouldBe(ExistenceState.Unstated);
    }

    [Fact]
    public void What_an_act_establishes_or_repeals_tells_that_there_is_an_act()
    {
        Of("instrument:act", null, Json.Say("instrument:act ESTABLISHES actor:agency", "\"when\":\"2018\"")).ShouldBe(ExistenceState.Existing);
        Of("instrument:act", null, Json.Say("instrument:act REPEALS instrument:old", "\"when\":\"2018\"")).ShouldBe(ExistenceState.Existing);
    }

    [Theory]
    [InlineData("1950-01-01", ExistenceState.Unstated)]
    [InlineData("2018-01-24", ExistenceState.Existing)]
    public void That_something_may_have_been_so_on_a_day_makes_nothing_exist(string asOf, ExistenceState state) =>
        Of("actor:a", asOf, Json.Say("actor:a OPERATES instrument:b", "\"modality\":\"ongoing\"", "2018-01-24")).ShouldBe(state);

    [Theory]
    [InlineData("2018-01-23", ExistenceState.Unstated)]
    [InlineData("2018-01-24", ExistenceState.Proposed)]
    public void A_proposal_without_a_date_counts_from_the_day_on_which_it_was_told(string asOf, ExistenceState state)
    {
        Of("instrument:law", asOf, Json.Say("actor:commission PROPOSES instrument:law", "", "2018-01-24")).ShouldBe(state);
        Of("instrument:law", asOf, Json.Say("actor:eu NEGOTIATES instrument:law", "\"modality\":\"proposed\"", "2018-01-24")).ShouldBe(state);
    }

    [Theory]
    [InlineData("2005-01-01", ExistenceState.Unstated)]
    [InlineData("2011-10-25", ExistenceState.Existing)]
    public void Before_it_was_established_a_body_does_not_exist_by_what_is_told_of_it_later(string asOf, ExistenceState state) =>
        Of(
            "actor:agency", asOf,
            Json.Say("instrument:act ESTABLISHES actor:agency", "\"when\":\"2011-10-25\""),
            Json.Say("actor:agency COOPERATES_WITH actor:b", "\"modality\":\"ongoing\"", "2018-01-24")).ShouldBe(state);

    [Fact]
    public void Whether_a_place_exists_nobody_states() =>
        Of("place:sofia", null, Json.Say("event:e TAKES_PLACE_IN place:sofia")).ShouldBe(ExistenceState.Unstated);
}
