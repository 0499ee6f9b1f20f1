using SecurityGraph.Judgement.Changes;
using SecurityGraph.Store.Answers;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.ChangeLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What has moved on, and what is only told in other words: every pair of modalities, of what is done and of how things are.</summary>
public sealed class ChangeStepTests
{
    private const string Ahead = "planned expected conditional urged required proposed";

    private static Task<string> Told(string what, string before, string after) =>
        Documents(First(what, $"\"modality\":\"{before}\""), Second(what, $"\"modality\":\"{after}\""));

    [Theory]
    [InlineData("actor:a PUBLISHES instrument:old", "instrument:old")]
    [InlineData("actor:a OPERATES instrument:old", "instrument:old")]
    public async Task What_was_to_come_and_goes_on_or_is_done_has_moved_on(string what, string of)
    {
        foreach (var before in Ahead.Split(' '))
        {
            foreach (var after in new[] { "ongoing", "occurred" }) (await Told(what, before, after)).ShouldBe($"MovedOn {of} 1>1", $"{before} {after}");
        }
    }

    [Fact]
    public async Task What_is_still_to_come_in_other_words_has_not_moved_but_changed()
    {
        foreach (var before in Ahead.Split(' '))
        {
            foreach (var after in Ahead.Split(' ').Where(one => one != before)) (await Told("actor:a USES instrument:old", before, after)).ShouldBe("Changed instrument:old [modality] 1>1", $"{before} {after}");
        }
    }

    [Fact]
    public async Task Two_texts_of_one_day_with_must_and_will_have_not_come_to_differ() =>
        (await Documents(First("actor:a USES instrument:old", "\"modality\":\"planned\""), Json.Say("actor:a USES instrument:old", "\"modality\":\"required\"", "2017-10-18", "document:second"))).ShouldBe("");

    [Fact]
    public async Task A_fact_with_a_plan_beside_it_is_not_taken_back_and_more_of_it_is_to_come()
    {
        foreach (var before in new[] { "ongoing", "occurred" })
        {
            foreach (var after in Ahead.Split(' ')) (await Told("actor:a USES instrument:old", before, after)).ShouldBe("More instrument:old 1>1", $"{before} {after}");
        }
    }

    [Theory]
    [InlineData("actor:a PUBLISHES instrument:old", "ongoing", "occurred", "MovedOn instrument:old 1>1")]
    [InlineData("actor:a PUBLISHES instrument:old", "occurred", "ongoing", "")]
    [InlineData("actor:a USES instrument:old", "ongoing", "occurred", "")] // It used it: nothing of whether it still does.
    [InlineData("actor:a USES instrument:old", "occurred", "ongoing", "")]
    [InlineData("actor:a USES instrument:old", "planned", "denied", "Changed instrument:old [modality] 1>1")]
    [InlineData("actor:a USES instrument:old", "denied", "planned", "Changed instrument:old [modality] 1>1")]
    [InlineData("actor:a USES instrument:old", "denied", "occurred", "Changed instrument:old [modality] 1>1")]
    [InlineData("actor:a USES instrument:old", "occurred", "denied", "Changed instrument:old [modality] 1>1")]
    public async Task What_goes_on_is_done_by_what_happens_alone_and_a_denial_is_no_step(string what, string before, string after, string changes) =>
        (await Told(what, before, after)).ShouldBe(changes);

    [Theory]
    [InlineData("instrument:old SUPPORTS topic:t", "Changed instrument:old [modality] 1>1")]
    [InlineData("document:handbook COUNTERS topic:t", "Changed document:handbook [modality] 1>1")]
    [InlineData("actor:a SUPPORTS topic:t", "MovedOn topic:t 1>1")] // Who helps does something.
    [InlineData("actor:a COUNTERS topic:t", "MovedOn topic:t 1>1")]
    public async Task What_a_thing_is_made_for_moves_with_the_thing(string what, string changes)
    {
        (await Told(what, "planned", "ongoing")).ShouldBe(changes);
        (await Told(what, "proposed", "ongoing")).ShouldBe(changes);
    }

    [Fact]
    public async Task What_the_earlier_document_tells_so_in_one_of_its_places_is_nothing_new() =>
        (await Documents(
            First("actor:a USES instrument:old", "\"modality\":\"required\""), First("actor:a USES instrument:old", "\"modality\":\"planned\""),
            Second("actor:a USES instrument:old", "\"modality\":\"planned\""))).ShouldBe("");

    [Fact]
    public async Task A_plan_beside_a_fact_shows_both_and_the_date_of_the_plan_is_no_other_date_of_the_fact()
    {
        var change = (await Between("first", "second", GraphOf([First("actor:a USES instrument:old", "\"when\":\"2017-06\""), Second("actor:a USES instrument:old", "\"modality\":\"planned\",\"when\":\"2018-06\"")]))).Changes.ShouldHaveSingleItem();
        Line(change).ShouldBe("More instrument:old 1>1");
        (change.Before[0].Statement.Evidence[0].Document.Slug, change.After[0].Statement.Evidence[0].Document.Slug).ShouldBe(("first", "second"));
    }

    [Theory]
    [InlineData("announced", "call_opened", "MovedOn fund:f 1>1")]
    [InlineData("announced", "committed", "MovedOn fund:f 1>1")]
    [InlineData("committed", "announced", "Changed fund:f [commitment] 1>1")]
    [InlineData(null, "announced", "MorePrecise fund:f [commitment] 1>1")]
    [InlineData("announced", null, "")]
    public async Task Money_moves_on_by_a_firmer_promise(string? before, string? after, string changes) =>
        (await Documents(First("fund:f FUNDS topic:t", Step(before)), Second("fund:f FUNDS topic:t", Step(after)))).ShouldBe(changes);

    [Theory]
    [InlineData("planned", "occurred", "MovedOn instrument:old 1>1")]
    [InlineData("occurred", "planned", "More instrument:old 1>1")]
    public async Task Between_two_days_the_last_that_was_said_is_compared_by_the_same_rule(string before, string after, string changes) =>
        (await Days(First("actor:a USES instrument:old", $"\"modality\":\"{before}\""), Second("actor:a USES instrument:old", $"\"modality\":\"{after}\""))).ShouldBe(changes);

    [Theory]
    [InlineData("actor:a USES instrument:old", true)]
    [InlineData("actor:a LOCATED_IN place:p", false)]
    [InlineData("document:d CITES instrument:old", false)]
    public void Where_something_is_and_that_a_text_names_it_tells_little(string what, bool isTelling) =>
        Change.IsTelling(new StatementAnswer(First(what), SecurityGraph.Model.Dates.Certainty.Certain)).ShouldBe(isTelling);

    private static string Step(string? commitment) => commitment is null ? "\"modality\":\"planned\"" : $"\"commitment\":\"{commitment}\",\"modality\":\"planned\"";
}
