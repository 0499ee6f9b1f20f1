using SecurityGraph.Judgement.Statuses;
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
    public void An_appeal_is_due_by_its_due_day_alone_and_a_plan_by_its_own(string triple, string members, Outlook? outlook) =>
        Outlooks.Of(Json.Say(triple, members), new DateOnly(2018, 12, 31)).ShouldBe(outlook);
}
