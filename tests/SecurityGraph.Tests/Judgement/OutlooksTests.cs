using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Whether what is told of one statement can still come.</summary>
public sealed class OutlooksTests
{
    [Theory]
    [InlineData("actor:a RECOMMENDS event:e", "\"modality\":\"urged\",\"when\":\"2017-12-21\"", null)] // The day on which it was recommended.
    [InlineData("actor:a RECOMMENDS event:e", "\"modality\":\"urged\",\"due\":\"2018-01-10\"", Outlook.Overdue)]
    [InlineData("actor:a CALLS_ON actor:b", "\"modality\":\"urged\",\"asks\":\"VOTES_ON\",\"when\":\"2017-12-21\"", null)]
    [InlineData("actor:a CALLS_ON actor:b", "\"modality\":\"urged\",\"asks\":\"VOTES_ON\",\"due\":\"2018-06\"", Outlook.Open)]
    [InlineData("actor:a PUBLISHES document:d", "\"modality\":\"planned\",\"when\":\"2018-06\"", Outlook.Open)]
    [InlineData("actor:a PUBLISHES document:d", "\"modality\":\"planned\",\"when\":\"2019\"", Outlook.Ahead)]
    [InlineData("actor:a PUBLISHES document:d", "\"modality\":\"occurred\",\"when\":\"2017\"", null)]
    [InlineData("actor:a OPERATES instrument:i", "\"modality\":\"planned\",\"validTo\":\"2018-06\"", Outlook.Open)]
    [InlineData("actor:a OPERATES instrument:i", "\"modality\":\"planned\",\"validTo\":\"..\"", Outlook.Ahead)]
    [InlineData("actor:a OPERATES instrument:i", "\"modality\":\"planned\"", Outlook.Ahead)]
    public void An_appeal_is_due_by_its_due_day_alone_and_a_plan_by_its_own(string triple, string members, Outlook? outlook) =>
        Outlooks.Of(Json.Say(triple, members), new DateOnly(2018, 12, 31)).ShouldBe(outlook);

    [Theory]
    [InlineData("event:e OCCURS", "event:e")]
    [InlineData("actor:a PARTICIPATES_IN event:e", "event:e")]
    [InlineData("topic:t FEEDS_INTO event:e", "event:e")]
    [InlineData("actor:a OPERATES instrument:i", null)]
    public void A_plan_comes_with_its_event(string triple, string? expected) =>
        Outlooks.EventOf(Json.Say(triple, "\"modality\":\"planned\""))?.ToString().ShouldBe(expected);

    [Fact]
    public void What_is_to_feed_into_an_event_is_not_ahead_once_that_is_over() =>
        Outlooks.Of(Json.Say("topic:t FEEDS_INTO event:e", "\"modality\":\"planned\""), new DateOnly(2018, 12, 31), Edtf.Parse("2018-02")).ShouldBe(Outlook.Open);
}
