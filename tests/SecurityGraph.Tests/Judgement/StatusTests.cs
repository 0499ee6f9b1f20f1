using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

public sealed class StatusTests
{
    private static Status Of(string? asOf, params (string Stage, string When, string Modality)[] stages)
    {
        static StatementAnswer Answer(Statement statement) => new(statement, Certainty.Certain);
        static string Event(string stage) => "event:" + stage.Replace('_', '-').Replace("+", "", StringComparison.Ordinal);
        var stageOf = stages.Select(stage => Answer(Json.Say(
            $"{Event(stage.Stage)} STAGE_OF procedure:p",
            $"\"stage\":\"{stage.Stage.TrimEnd('+')}\"{(stage.Stage.EndsWith('+') ? ",\"partial\":true" : "")}"))).ToList();
        var occurs = stages.Select(stage => Answer(Json.Say(
            $"{Event(stage.Stage)} OCCURS",
            $"{(stage.When.Length > 0 ? $"\"when\":\"{stage.When}\"," : "")}\"modality\":\"{stage.Modality}\""))).ToList();
        return Status.Of(stageOf, occurs, asOf is null ? null : DateOnly.Parse(asOf));
    }

    private static readonly (string, string, string)[] File =
    [
        ("in_force", "2018-10-09", "occurred"),
        ("proposed", "2016-11-16", "occurred"),
        ("trilogue", "[..2018-01-24]", "ongoing"),
        ("council_mandate", "2017-06-09", "occurred"),
        ("political_agreement", "2018-04", "occurred"),
        ("operational", "2026", "planned"),
    ];

    [Theory]
    [InlineData("2016-11-15", null)]
    [InlineData("2017-09-07", "council_mandate")]
    [InlineData("2018-01-24", "trilogue")]
    [InlineData("2018-04-15", "trilogue")]
    [InlineData("2018-04-30", "political_agreement")]
    [InlineData("2018-10-09", "in_force")]
    [InlineData(null, "in_force")]
    public void The_current_stage_is_the_latest_that_is_certain(string? asOf, string? stage) =>
        (Of(asOf, File).Current?.Stage.Name).ShouldBe(stage);

    [Theory]
    [InlineData(Certainty.Certain, Certainty.Possible)]
    [InlineData(Certainty.Possible, Certainty.Certain)]
    public void What_only_may_have_been_said_is_reached_possibly(Certainty stageSaid, Certainty dateSaid)
    {
        var stage = new StatementAnswer(Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"in_force\""), stageSaid);
        var date = new StatementAnswer(Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\""), dateSaid);
        var status = Status.Of([stage], [date], asOf: null);
        status.Current.ShouldBeNull();
        status.Reached.ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Possible);
    }

    [Fact]
    public void A_vague_date_may_have_passed() =>
        Of("2018-04-15", File).Reached.Single(stage => stage.Stage.Name == "political_agreement").Certainty.ShouldBe(Certainty.Possible);

    [Fact]
    public void Plans_are_ahead_and_never_reached()
    {
        var status = Of("2027-01-01", File);
        status.Ahead.Select(stage => stage.Stage.Name).ShouldBe(["operational"]);
        status.Current!.Stage.Name.ShouldBe("in_force");
    }

    [Fact]
    public void A_partial_stage_is_reached_and_not_current()
    {
        var status = Of(null, ("in_force", "2018-10-09", "occurred"), ("ended+", "2018-12-11", "occurred"));
        status.Reached.Count.ShouldBe(2);
        status.Current!.Stage.Name.ShouldBe("in_force");
    }

    [Fact]
    public void What_is_denied_is_neither_reached_nor_ahead()
    {
        var status = Of(null, ("trilogue", "", "denied"));
        (status.Current, status.Reached.Count, status.Ahead.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void Of_one_day_the_further_stage_is_current() =>
        Of(null, ("signed", "2018-09-12", "occurred"), ("council_adopted", "2018-09-12", "occurred")).Current!.Stage.Name.ShouldBe("signed");
}
