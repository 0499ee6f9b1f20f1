using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>From when on a thing is there.</summary>
public sealed class ExistenceAtFirstTests
{
    private static ExistenceState Of(string entity, string? asOf, params Statement[] told) =>
        new JudgedGraph(told).ExistenceOf(entity, Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }).State;

    [Theory]
    [InlineData("council_mandate", ExistenceState.Proposed)]
    [InlineData("political_agreement", ExistenceState.Proposed)]
    [InlineData("signed", ExistenceState.Existing)]
    [InlineData("in_force", ExistenceState.Existing)]
    public void An_instrument_is_there_once_it_is_signed(string stage, ExistenceState state) =>
        Of("instrument:x", null, Json.Say("event:e STAGE_OF instrument:x", $"\"stage\":\"{stage}\""), Json.Say("event:e OCCURS", "\"when\":\"2017\"")).ShouldBe(state);

    [Theory]
    [InlineData("2010-01-01", ExistenceState.Unstated)]
    [InlineData("2017-10-17", ExistenceState.Unstated)]
    [InlineData("2017-10-18", ExistenceState.Planned)]
    [InlineData("2017-12-20", ExistenceState.Existing)]
    public void What_had_come_by_a_day_had_not_come_before_anybody_spoke_of_it(string asOf, ExistenceState state) =>
        Of(
            "actor:forum", asOf, Json.Say("actor:commission ESTABLISHES actor:forum", "\"modality\":\"planned\"", "2017-10-18"),
            Json.Say("actor:commission ESTABLISHES actor:forum", "\"when\":\"[..2017-12-20]\"", "2018-01-24")).ShouldBe(state);
}
