using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.StageLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What becomes of a stage that is to come: it is ahead, overtaken, overdue or open.</summary>
public sealed class StatusOutlookTests
{
    /// <summary>A vote that two documents told of, the first on 24 January as planned for the 25th.</summary>
    private static Statement[] Vote(params string[] more) => [.. Stages(["procedure:p ep_mandate 2018-01-25 planned", "procedure:p proposed 2016-11-16", .. more])];

    private static string Outlook(Status status) =>
        $"ahead: {Names(status.Ahead)}, overtaken: {Names(status.Overtaken)}, overdue: {Names(status.Overdue)}, open: {Names(status.Open)}";

    [Theory]
    [InlineData("2018-01-23", "ahead: , overtaken: , overdue: , open: ")] // Nobody had told it.
    [InlineData("2018-01-24", "ahead: ep_mandate, overtaken: , overdue: , open: ")]
    [InlineData("2018-01-25", "ahead: ep_mandate, overtaken: , overdue: , open: ")]
    [InlineData("2018-01-26", "ahead: , overtaken: , overdue: , open: ep_mandate")]
    [InlineData(null, "ahead: , overtaken: , overdue: , open: ep_mandate")]
    public void A_plan_is_ahead_until_its_day_and_open_then(string? asOf, string outlook) => Outlook(Of("procedure:p", On(asOf), Vote())).ShouldBe(outlook);

    [Theory]
    [InlineData("in_force 2019-06-11", "overtaken: ep_mandate, overdue: , open: ")]
    [InlineData("trilogue 2018-02", "overtaken: ep_mandate, overdue: , open: ")]
    [InlineData("withdrawn 2018-02", "overtaken: ep_mandate, overdue: , open: ")]
    [InlineData("council_mandate 2018-02", "overtaken: , overdue: , open: ep_mandate")] // Runs beside it.
    [InlineData("amended 2018-02", "overtaken: , overdue: , open: ep_mandate")]
    [InlineData("stalled 2018-02", "overtaken: , overdue: , open: ep_mandate")]
    [InlineData("applicable+ 2018-02", "overtaken: , overdue: , open: ep_mandate")]
    [InlineData("ended+ 2018-02", "overtaken: , overdue: , open: ep_mandate")]
    public void A_later_stage_that_was_wholly_reached_overtakes_it(string reached, string outlook) =>
        Outlook(Of("procedure:p", Lens.All, Vote("procedure:p " + reached))).ShouldBe("ahead: , " + outlook);

    [Fact]
    public void A_plan_without_a_day_is_ahead_until_it_is_overtaken()
    {
        Outlook(Of("procedure:p", Lens.All, Stages("procedure:p trilogue  planned"))).ShouldBe("ahead: trilogue, overtaken: , overdue: , open: ");
        Outlook(Of("procedure:p", Lens.All, Stages("procedure:p trilogue  planned", "procedure:p signed 2019"))).ShouldBe("ahead: , overtaken: trilogue, overdue: , open: ");
    }

    [Fact]
    public void It_is_overdue_where_a_document_of_a_later_day_tells_it_as_not_done()
    {
        Statement[] late = [Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"political_agreement\"", "2017-10-18"), Json.Say("event:e OCCURS", "\"when\":\"[..2017-12-31]\",\"modality\":\"planned\"", "2017-10-18"),
            Json.Say("event:e OCCURS", "\"when\":\"[..2017-12-31]\",\"modality\":\"urged\"", "2018-01-24")];
        Outlook(Of("procedure:p", On("2017-12-31"), late)).ShouldBe("ahead: political_agreement, overtaken: , overdue: , open: ");
        Outlook(Of("procedure:p", On("2018-01-01"), late)).ShouldBe("ahead: , overtaken: , overdue: , open: political_agreement");
        var status = Of("procedure:p", On("2018-01-24"), late);
        Outlook(status).ShouldBe("ahead: , overtaken: , overdue: political_agreement, open: ");
        status.Overdue[0].LastSaid!.ToString().ShouldBe("2018-01-24");
    }

    [Fact]
    public void What_an_act_fixes_is_ahead_once_it_is_published()
    {
        Statement[] file = [Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"in_force\"", "2018-09-19", "instrument:act"), Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"", "2018-09-19", "instrument:act")];
        Outlook(Of("procedure:p", On("2018-09-18"), file)).ShouldBe("ahead: , overtaken: , overdue: , open: ");
        var ahead = Of("procedure:p", On("2018-09-30"), file).Ahead.ShouldHaveSingleItem();
        (ahead.When!.ToString(), ahead.Occurrence.Modality).ShouldBe(("2018-10-09", Modality.Expected));
        Of("procedure:p", Lens.All with { SaidBy = new DateOnly(2018, 9, 30) }, file).Ahead.Count.ShouldBe(1);
        Of("procedure:p", On("2018-10-09"), file).Current!.Stage.Name.ShouldBe("in_force");
    }

    [Fact]
    public void What_became_a_fact_later_was_ahead_as_it_had_been_told()
    {
        Statement[] kept = [.. Vote(), Json.Say("event:e0 OCCURS", "\"when\":\"2018-01-29\"", "2018-06-01")];
        var before = Of("procedure:p", On("2018-01-24"), kept).Ahead.ShouldHaveSingleItem();
        (before.When!.ToString(), before.Occurrence.Modality).ShouldBe(("2018-01-25", Modality.Planned));
        Outlook(Of("procedure:p", On("2018-01-27"), kept)).ShouldBe("ahead: , overtaken: , overdue: , open: ep_mandate");
        Of("procedure:p", On("2018-01-29"), kept).Current!.Stage.Name.ShouldBe("ep_mandate");
    }

    [Theory]
    [InlineData("required")]
    [InlineData("occurred")]
    public void A_deadline_passes_is_never_overdue_and_never_where_a_file_stands(string modality)
    {
        var file = Stages("procedure:p in_force 2016-05-24", $"procedure:p transposition_due 2018-05-25 {modality}");
        Outlook(Of("procedure:p", On("2018-05-24"), file)).ShouldBe("ahead: transposition_due, overtaken: , overdue: , open: ");
        var after = Of("procedure:p", On("2018-05-25"), file);
        (Names(after.Reached), after.Current!.Stage.Name, Outlook(after)).ShouldBe(("in_force transposition_due", "in_force", "ahead: , overtaken: , overdue: , open: "));
    }

    [Theory]
    [InlineData("document:later", "ahead: , overtaken: , overdue: ep_mandate, open: ")]
    [InlineData("instrument:act", "ahead: , overtaken: , overdue: , open: ep_mandate")] // It says what is to be, not that it has not been.
    public void An_act_that_tells_a_plan_anew_does_not_make_it_overdue(string document, string outlook) =>
        Outlook(Of("procedure:p", On(null), [.. Vote(), Json.Say("event:e0 OCCURS", "\"modality\":\"planned\"", "2018-06-01", document)])).ShouldBe(outlook);

    [Fact]
    public void No_day_is_later_than_what_is_known() =>
        Outlook(Of("procedure:p", On("2030-01-01"), Stages("procedure:p operational 2026 planned"))).ShouldBe("ahead: operational, overtaken: , overdue: , open: ");

    [Fact]
    public void A_stage_known_only_by_a_bound_comes_before_every_further_one()
    {
        var graph = new JudgedGraph(
            Json.Say("event:proposed STAGE_OF procedure:file", "\"stage\":\"proposed\""), Json.Say("event:proposed OCCURS", "\"when\":\"[..2017-03-08]\""),
            Json.Say("event:mandate STAGE_OF procedure:file", "\"stage\":\"council_mandate\""), Json.Say("event:mandate OCCURS", "\"when\":\"2017-03-02\""));
        var status = graph.StatusOf("procedure:file", new Lens { AsOf = new DateOnly(2017, 3, 11) });
        status.Reached.Select(stage => stage.Stage.Name).ShouldBe(["proposed", "council_mandate"]);
        status.Current!.Stage.Name.ShouldBe("council_mandate");
    }
}
