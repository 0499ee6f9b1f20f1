using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Lenses;

/// <summary>An act tells facts of days to come; nobody else does.</summary>
public sealed class FixedByActTests
{
    private static StatementAnswer? Apply(Statement statement, string? asOf = null, string? saidBy = null, Statement? occurrence = null) =>
        new StatementLens(_ => 0, _ => occurrence).Apply(statement, new Lens
        {
            AsOf = asOf is null ? null : DateOnly.Parse(asOf),
            SaidBy = saidBy is null ? null : DateOnly.Parse(saidBy),
        });

    private const string Act = "instrument:act";

    [Theory]
    [InlineData("2018-09-18", null, null)]
    [InlineData("2018-09-19", Modality.Expected, Certainty.Certain)]
    [InlineData("2018-10-08", Modality.Expected, Certainty.Certain)]
    [InlineData("2018-10-09", Modality.Occurred, Certainty.Certain)]
    public void What_an_act_fixes_for_a_later_day_is_expected_until_then_and_a_fact_from_then_on(string saidBy, Modality? modality, Certainty? certainty)
    {
        var answer = Apply(Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-19", Act), saidBy: saidBy);
        (answer?.Statement.Modality, answer?.Certainty).ShouldBe((modality, certainty));
    }

    [Fact]
    public void What_is_expected_of_an_act_keeps_how_the_act_itself_says_it()
    {
        var statement = Apply(Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-19", Act), saidBy: "2018-09-30")!.Statement;
        (statement.Modality, statement.Evidence[0].Modality).ShouldBe((Modality.Expected, Modality.Occurred));
    }

    [Theory]
    [InlineData("2018-10-08", Modality.Expected)]
    [InlineData("2018-10-09", Modality.Occurred)]
    public void A_stage_that_an_act_fixes_is_expected_as_long_as_its_event(string saidBy, Modality modality)
    {
        var occurrence = Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-19", Act);
        var stage = Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"in_force\"", "2018-09-19", Act);
        Apply(stage, saidBy: saidBy, occurrence: occurrence)!.Statement.Modality.ShouldBe(modality);
    }

    /// <summary>An act of 2018 says that there will be a day; that it is in 2023, a decision of that year alone.</summary>
    [Theory]
    [InlineData("2019-01-01", Modality.Expected)]
    [InlineData("2023-01-30", Modality.Expected)]
    [InlineData("2023-03-06", Modality.Expected)]
    [InlineData("2023-03-07", Modality.Occurred)]
    public void What_an_act_tells_without_a_day_has_not_happened_before_the_day_that_is_told_later(string saidBy, Modality modality)
    {
        var occurrence = new StatementMerger(new RollUp(_ => 1)).Merge(
        [
            Json.Say("event:e OCCURS", "", "2018-12-07", Act),
            Json.Say("event:e OCCURS", "\"when\":\"2023-03-07\"", "2023-01-30", "instrument:decision"),
        ]).ShouldHaveSingleItem();
        Apply(occurrence, saidBy: saidBy, occurrence: occurrence)!.Statement.Modality.ShouldBe(modality);
        var stage = Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"applicable\"", "2018-12-07", Act);
        Apply(stage, saidBy: saidBy, occurrence: occurrence)!.Statement.Modality.ShouldBe(modality);
    }

    [Theory]
    [InlineData("2019-01-01", Modality.Ongoing)]
    [InlineData("2023-03-06", Modality.Ongoing)]
    [InlineData("2023-03-07", Modality.Occurred)]
    public void What_an_act_ends_on_a_later_day_goes_on_until_then(string saidBy, Modality modality)
    {
        var over = Json.Say("instrument:sis GOVERNED_BY instrument:old", "\"validFrom\":\"2013\",\"validTo\":\"2023-03-07\",\"modality\":\"occurred\"", "2018-12-07", Act);
        Apply(over, saidBy: saidBy)!.Statement.Modality.ShouldBe(modality);
        StatementLens.SaidDays(over).Whole.ShouldBe(new DateOnly(2023, 3, 7));
    }

    [Fact]
    public void The_vague_day_that_an_act_fixes_is_not_narrowed_by_its_publication()
    {
        var fixedByAct = Json.Say("event:e OCCURS", "\"when\":\"2018\"", "2018-09-19", Act);
        Apply(fixedByAct, saidBy: "2018-09-19")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(fixedByAct, asOf: "2018-09-19")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(fixedByAct, saidBy: "2018-12-31")!.Certainty.ShouldBe(Certainty.Certain);
    }

    [Theory]
    [InlineData("\"when\":\"2018-10\",\"modality\":\"expected\"", Modality.Occurred)]
    [InlineData("\"silent\":[\"when\"],\"modality\":\"planned\"", Modality.Occurred)]
    [InlineData("\"when\":\"2019\",\"modality\":\"planned\"", Modality.Planned)]
    [InlineData("\"modality\":\"denied\"", Modality.Denied)]
    public void A_later_document_that_foresees_the_same_day_says_nothing_else(string later, Modality modality) =>
        new StatementMerger(new RollUp(_ => 1)).Merge(
        [
            Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-19", Act),
            Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-25", evidence: later),
        ]).ShouldHaveSingleItem().Modality.ShouldBe(modality);

    [Fact]
    public void What_goes_on_has_begun_when_it_is_told_and_has_not_ended()
    {
        var ongoing = Json.Say("event:e OCCURS", "\"when\":\"2018-01\",\"modality\":\"ongoing\"");
        Apply(ongoing, saidBy: "2018-01-24")!.Certainty.ShouldBe(Certainty.Certain);
        Apply(ongoing, asOf: "2018-01-24")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2018-01\",\"validTo\":\"..\",\"modality\":\"ongoing\""), asOf: "2018-01-25")!.Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void A_date_after_its_telling_is_not_narrowed() =>
        Apply(Json.Say("event:e OCCURS", "\"when\":\"2018-02\""), saidBy: "2018-01-24")!.Statement.Modality.ShouldBe(Modality.Expected);
}
