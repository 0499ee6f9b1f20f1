using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Whether a system or a body is established, works, or has ended.</summary>
public sealed class WorkingTests
{
    private static ExistenceState Of(string entity, string? asOf, params Statement[] told) =>
        new JudgedGraph(told).ExistenceOf(entity, Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }).State;

    private static readonly Statement Founded = Json.Say("instrument:act ESTABLISHES instrument:system", "\"when\":\"2018-10-09\"", "2018-09-19", "instrument:act");

    [Theory]
    [InlineData("2018-10-08", ExistenceState.Planned)]
    [InlineData("2018-10-09", ExistenceState.Established)]
    [InlineData("2020-02-01", ExistenceState.Operational)]
    [InlineData(null, ExistenceState.Operational)]
    public void A_system_is_established_until_somebody_tells_that_it_works(string? asOf, ExistenceState state) =>
        Of("instrument:system", asOf, Founded, Json.Say("actor:b OPERATES instrument:system", "\"validFrom\":\"2020-02-01\",\"validTo\":\"..\",\"modality\":\"ongoing\"", "2020-03-01")).ShouldBe(state);

    [Theory]
    [InlineData("actor:b OPERATES instrument:system planned", "document:report", ExistenceState.Established)]
    [InlineData("actor:b OPERATES instrument:system ongoing", "instrument:act", ExistenceState.Established)] // An act says what shall be.
    [InlineData("instrument:system GOVERNED_BY instrument:act ongoing", "document:report", ExistenceState.Established)]
    [InlineData("actor:b USES instrument:system ongoing", "document:report", ExistenceState.Operational)]
    [InlineData("instrument:system GIVES_ACCESS_TO actor:b ongoing", "document:report", ExistenceState.Operational)]
    public void Only_what_is_told_of_it_at_work_makes_it_operational(string told, string document, ExistenceState state)
    {
        var parts = told.Split(' ');
        Of("instrument:system", null, Founded, Json.Say(string.Join(' ', parts[..3]), $"\"modality\":\"{parts[3]}\"", "2019", document)).ShouldBe(state);
    }

    [Theory]
    [InlineData("final budget", "2015-12-31", ExistenceState.Established)]
    [InlineData("final budget", "2016-06-01", ExistenceState.Operational)]
    [InlineData("final budget", "2018-01-24", ExistenceState.Operational)]
    [InlineData("final budget", null, ExistenceState.Operational)]
    [InlineData("as adopted", null, ExistenceState.Established)] // What it is to have, it may have before it begins.
    public void The_accounts_of_a_year_tell_that_a_body_was_at_work_by_then(string figure, string? asOf, ExistenceState state) =>
        Of(
            "actor:body", asOf, Json.Say("instrument:act ESTABLISHES actor:body", "\"when\":\"2013\"", "2014"),
            Json.Say("actor:body HAS_BUDGET", $"\"quantity\":{{\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\",\"of\":\"{figure}\",\"period\":\"2016\"}}", "2018")).ShouldBe(state);

    [Theory]
    [InlineData("2012-11-30", ExistenceState.Established)]
    [InlineData("2012-12-01", ExistenceState.Operational)]
    public void Its_stage_operational_says_that_a_body_works(string asOf, ExistenceState state) =>
        Of(
            "actor:body", asOf, Json.Say("instrument:act ESTABLISHES actor:body", "\"when\":\"2011\"", "2012"),
            Json.Say("event:e STAGE_OF actor:body", "\"stage\":\"operational\"", "2013"), Json.Say("event:e OCCURS", "\"when\":\"2012-12-01\"", "2013")).ShouldBe(state);

    [Theory]
    [InlineData("operational", "2020-06-30", ExistenceState.Established)]
    [InlineData("operational", "2020-12-31", ExistenceState.Operational)]
    [InlineData("ended", "2020-06-30", ExistenceState.Established)]
    [InlineData("ended", "2020-12-31", ExistenceState.Ended)]
    public void A_stage_that_may_have_come_by_a_day_decides_nothing(string stage, string asOf, ExistenceState state) =>
        Of(
            "instrument:system", asOf, Founded,
            Json.Say("event:e STAGE_OF instrument:system", $"\"stage\":\"{stage}\"", "2021"), Json.Say("event:e OCCURS", "\"when\":\"2020\"", "2021")).ShouldBe(state);

    [Theory]
    [InlineData("procedure:x", "withdrawn", "", ExistenceState.Ended)]
    [InlineData("actor:body", "ended", "", ExistenceState.Ended)]
    [InlineData("actor:body", "ended", ",\"partial\":true", ExistenceState.Existing)]
    public void So_does_its_whole_end(string entity, string stage, string more, ExistenceState state) =>
        Of(entity, null, Json.Say($"event:e STAGE_OF {entity}", $"\"stage\":\"{stage}\"{more}"), Json.Say("event:e OCCURS", "\"when\":\"2018\"")).ShouldBe(state);
}
