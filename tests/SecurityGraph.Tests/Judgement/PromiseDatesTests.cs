using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Whether a plan was kept early, in time or late: its date as a plan against its date as a fact.</summary>
public sealed class PromiseDatesTests
{
    [Theory]
    [InlineData("2018-04", "2018-04-25", "Kept")]
    [InlineData("2018-04", "2018-04-30", "Kept")]
    [InlineData("2018-04", "2018-05-01", "Late")]
    [InlineData("2018-04", "2018-03-31", "Early")]
    [InlineData("2018-04", "2018-03", "Early")]
    [InlineData("2018-04", "[..2018-04-10]", "Kept")]
    [InlineData("2018-04", "[..2018-05-10]", "Kept?")]
    [InlineData("2018-04", "2018", "Kept?")]
    [InlineData("2018-04", "", "Kept?")] // Told as done in October, without a date.
    [InlineData("[..2018-06]", "2018-02-01", "Kept")] // "By June" has no first day.
    [InlineData("[..2018-06]", "2018-07-01", "Late")]
    [InlineData("2018~", "2018-05-01", "Kept")]
    [InlineData("2016~", "2018-02-01", "Late")]
    [InlineData("2017-12?", "2018-02-01", "Kept?")]
    [InlineData("", "2018-05-01", "Kept")]
    [InlineData("2018-02-27/2018-02-28", "2018-02-27/2018-02-28", "Kept")]
    [InlineData("2018-02-27/..", "2018-02-27/2018-03-01", "Kept")] // What lasts is kept once it begins;
    [InlineData("2018-02-27/2018-02-28", "2018-02-27/2018-03-01", "Kept?")] // one that ended on another day is not so for certain.
    [InlineData("2018-02-27/2018-02-28", "2018-03-01/2018-03-02", "Late")]
    [InlineData("2018-02/..", "2018-09-01", "Kept")] // "From February" has no last day.
    public void A_plan_is_measured_by_its_own_date(string planned, string happened, string outcome) =>
        Outcomes(First("event:e OCCURS", When(planned, "planned")), Later("event:e OCCURS", When(happened, "occurred"))).ShouldBe(outcome);

    [Fact]
    public void What_goes_on_beyond_its_time_was_kept_when_it_began() =>
        Outcomes(First("event:e OCCURS", When("2018-02-27/2018-02-28", "planned")), Later("event:e OCCURS", When("2018-02-27/..", "ongoing"))).ShouldBe("Kept");

    [Theory]
    [InlineData("2018-05-01", "Kept")]
    [InlineData("2018-01-25", "Kept")] // Who does what is due before its day is not early.
    [InlineData("2018-06-02", "Late")]
    public void A_deadline_has_no_first_day(string done, string outcome) =>
        Outcomes(
            First("actor:body CALLS_ON actor:a", """ "about":["procedure:p"],"asks":"SUPPORTS","modality":"urged","due":"2018-06-01" """),
            Later("actor:a SUPPORTS procedure:p", $"\"validFrom\":\"{done}\"")).ShouldBe(outcome);

    [Theory]
    [InlineData("2018-12-31", "Ahead")]
    [InlineData("2019-03-01", "Open")]
    public void What_is_planned_for_a_time_has_until_its_end(string asOf, string outcome)
    {
        var plan = First("actor:a IMPLEMENTS instrument:plan", "\"modality\":\"planned\",\"validFrom\":\"2018-01-24\",\"validTo\":\"2019-02\"");
        OutcomesOn(asOf, plan, Later("document:x CITES document:y", saidOn: "2020-01-01")).ShouldBe(outcome);
        All(new(), null, plan).ShouldHaveSingleItem().Due!.ToString().ShouldBe("2018-01-24/2019-02-28");
    }

    [Theory]
    [InlineData("2018-04-24", "Ahead")]
    [InlineData("2018-04-30", "Kept")]
    [InlineData("2018-05-01", "Kept")]
    public void Nothing_is_kept_before_the_day_on_which_it_happened(string asOf, string outcome) =>
        OutcomesOn(asOf, First("event:e OCCURS", When("2018-04", "planned")), Later("event:e OCCURS", When("2018-04-30", "occurred"))).ShouldBe(asOf == "2018-04-30" ? "Kept" : outcome);

    [Fact]
    public void The_last_date_that_was_told_counts_and_the_others_are_named()
    {
        var slipped = All(
            new(), null, First("event:e OCCURS", When("2018-04", "planned")), Json.Say("event:e OCCURS", When("2018-09", "planned"), "2018-03-01", "document:second"),
            Later("event:e OCCURS", When("2018-09-15", "occurred"))).ShouldHaveSingleItem();
        (Outcome(slipped), slipped.Due!.ToString(), string.Join(' ', slipped.OtherDates)).ShouldBe(("Kept", "2018-09", "2018-04"));
    }

    [Fact]
    public void Each_end_has_the_evidence_that_tells_it()
    {
        var kept = All(new(), null, First("event:e OCCURS", When("2018-04", "planned")), Later("event:e OCCURS", When("2018-04-25", "occurred"))).ShouldHaveSingleItem();
        (kept.Statement.When!.ToString(), kept.Statement.Modality.ToString()).ShouldBe(("2018-04", "Planned"));
        kept.Statement.Evidence.ShouldHaveSingleItem().Document.Slug.ShouldBe("first");
        var fact = kept.End.Because.ShouldHaveSingleItem();
        (fact.When!.ToString(), fact.Modality.ToString()).ShouldBe(("2018-04-25", "Occurred"));
        fact.Evidence.ShouldHaveSingleItem().Document.Slug.ShouldBe("later");
    }

    [Fact]
    public void What_went_on_before_does_not_keep_the_plan_to_go_on()
    {
        var goesOn = new[] { Json.Say("actor:a SUPPORTS topic:t", "\"validFrom\":\"2016\",\"modality\":\"ongoing\"", "2017-09-07", "document:before"), First("actor:a SUPPORTS topic:t", "\"modality\":\"planned\"") };
        Outcomes(goesOn).ShouldBe("Open");
        Outcomes([.. goesOn, Later("actor:a SUPPORTS topic:t", "\"modality\":\"ongoing\"")]).ShouldBe("Kept");
    }

    private static string When(string date, string modality) => (date.Length > 0 ? $"\"when\":\"{date}\"," : "") + $"\"modality\":\"{modality}\"";
}
