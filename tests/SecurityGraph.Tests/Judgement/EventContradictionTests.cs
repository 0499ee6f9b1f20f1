using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What two events of one file tell differently.</summary>
public sealed class EventContradictionTests
{
    /// <summary>An event of a file: <c>event thing stage date actors…</c>.</summary>
    private static Statement[] Event(string line, string document = "document:one", string more = "", string occurs = "")
    {
        var parts = line.Split(' ');
        return
        [
            Json.Say($"event:{parts[0]} OCCURS", $"\"when\":\"{parts[3]}\"{occurs}", "2019-10-01", document),
            Json.Say($"event:{parts[0]} STAGE_OF {parts[1]}", $"\"stage\":\"{parts[2]}\"{more}", "2019-10-01", document),
            .. parts[4..].Select(actor => Json.Say($"actor:{actor} PARTICIPATES_IN event:{parts[0]}", "", "2019-10-01", document)),
        ];
    }

    private static string Of(params Statement[] told) =>
        string.Join(' ', new JudgedGraph(told).Contradictions(Lens.All).Contradictions.Select(one => one.Form + (one.Certainty == Certainty.Possible ? "?" : "")));

    [Theory]
    [InlineData("a procedure:p political_agreement 2019-02-04 group", "b procedure:p political_agreement 2019-02-05 group", "TwoEvents")]
    [InlineData("a procedure:p political_agreement 2019-02-04 group", "b procedure:p political_agreement 2019-02 group", "")] // It may be one day.
    [InlineData("a procedure:p ep_mandate 2019-02-04 libe", "b procedure:p ep_mandate 2019-02-05 parliament", "")] // The committee, then the house.
    [InlineData("a procedure:p political_agreement 2019-02-04 group", "b procedure:q political_agreement 2019-02-05 group", "")]
    [InlineData("a procedure:p ep_adopted 2019-02-04 parliament", "b procedure:p council_adopted 2019-02-05 parliament", "")]
    [InlineData("a procedure:p trilogue 2019-02-04 group", "b procedure:p trilogue 2019-02-05 group", "")]
    [InlineData("a procedure:p examined 2019-02-04 libe", "b procedure:p examined 2019-02-05 libe", "")]
    [InlineData("a procedure:p in_force 2019-02-04", "b procedure:p in_force 2019-02-05", "TwoEvents")] // Nobody takes part in either.
    [InlineData("a procedure:p in_force 2019-02-04", "b procedure:p in_force 2019-02-05 parliament", "")]
    [InlineData("a instrument:act in_force 2019-02-04", "b instrument:act in_force 2019-02-05", "TwoEvents")]
    [InlineData("a instrument:act amended 2019-02-04", "b instrument:act amended 2020-02-05", "")]
    [InlineData("a instrument:system operational 2013-02-04", "b instrument:system operational 2019-02-05", "")] // It was started anew.
    public void Two_events_of_one_stage_with_one_participant_on_two_days(string one, string other, string forms) =>
        Of([.. Event(one), .. Event(other, "document:two")]).ShouldBe(forms);

    [Fact]
    public void Where_one_document_tells_both_they_are_two_occasions()
    {
        Of([.. Event("a procedure:p council_mandate 2019-02-04 council"), .. Event("b procedure:p council_mandate 2019-03-05 council")]).ShouldBe("");
        Of([.. Event("a procedure:p council_mandate 2019-02-04 council"), .. Event("b procedure:p council_mandate 2019-03-05 council", "document:two"), Json.Say("event:a OCCURS", "\"when\":\"2019-02-04\"", "2019-10-01", "document:two")]).ShouldBe("");
    }

    [Theory]
    [InlineData(",\"partial\":true", "")]
    [InlineData("", "TwoEvents")]
    public void Parts_are_reached_one_by_one(string partial, string forms) =>
        Of([.. Event("a procedure:p applicable 2019-02-04", more: partial), .. Event("b procedure:p applicable 2019-03-05", "document:two")]).ShouldBe(forms);

    [Theory]
    [InlineData(",\"modality\":\"planned\"", "", "")] // A plan beside its fact.
    [InlineData(",\"modality\":\"planned\"", ",\"modality\":\"planned\"", "TwoEvents?")]
    public void Plans_and_facts_do_not_contradict_each_other(string one, string other, string forms) =>
        Of([.. Event("a procedure:p political_agreement 2020-02-04 group", occurs: one), .. Event("b procedure:p political_agreement 2019-02-05 group", "document:two", occurs: other)]).ShouldBe(forms);

    [Theory]
    [InlineData("a procedure:p ep_mandate 2019-02-04 libe", "b procedure:p ep_adopted 2019-02-04 parliament", "TwoStages")]
    [InlineData("a procedure:p ep_mandate 2019-02-04 parliament", "b procedure:p ep_adopted 2019-02-04 parliament", "TwoStages")]
    [InlineData("a procedure:p ep_mandate 2019-02-04 parliament", "b procedure:p ep_adopted 2019-02-05 parliament", "")]
    [InlineData("a procedure:p ep_mandate 2019-02 parliament", "b procedure:p ep_adopted 2019-02 parliament", "")] // No one day.
    [InlineData("a procedure:p ep_adopted 2019-02-04 parliament", "b procedure:p council_adopted 2019-02-04 council", "")]
    [InlineData("a procedure:p trilogue 2019-02-04 group", "b procedure:p political_agreement 2019-02-04 group", "")]
    [InlineData("a procedure:p in_force 2019-02-04", "b procedure:p applicable 2019-02-04", "")]
    public void Two_stages_on_one_day_with_one_participant_or_its_committee(string one, string other, string forms) =>
        Of([.. Event(one), .. Event(other, "document:two"), Json.Say("actor:libe PART_OF actor:parliament")]).ShouldBe(forms);

    [Fact]
    public void Who_tells_both_stages_knows_that_both_were_reached() =>
        Of([.. Event("a procedure:p ep_mandate 2019-02-04 parliament"), .. Event("b procedure:p ep_adopted 2019-02-04 parliament")]).ShouldBe("");

    [Fact]
    public void It_is_found_from_the_file_the_event_and_who_takes_part_and_not_from_elsewhere()
    {
        var graph = new JudgedGraph(
        [
            .. Event("a procedure:p political_agreement 2019-02-04 group"), .. Event("b procedure:p political_agreement 2019-02-05 group", "document:two"),
            .. Event("c procedure:q political_agreement 2019-03-04 other"),
        ]);
        foreach (var about in new[] { "procedure:p", "event:a", "event:b", "actor:group" })
        {
            var one = graph.Contradictions(Lens.All, about).Contradictions.ShouldHaveSingleItem(about);
            one.Sides.Select(side => side.Besides.Count).ShouldBe([2, 2], "that it is the stage, and who takes part");
            one.Why.ShouldBe("Two events are told as one stage of p (political agreement) with group, but 4 February 2019 and 5 February 2019 have no day in common.");
        }
        graph.Contradictions(Lens.All, "procedure:q").Contradictions.ShouldBeEmpty();
    }
}
