using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>When what was asked for, recommended or announced has been done.</summary>
public sealed class AppealTests
{
    private static readonly Statement[] Group = [First("actor:parliament PART_OF actor:group", "\"role\":\"member\""), First("actor:council PART_OF actor:group", "\"role\":\"member\"")];

    private static Statement[] Call(string actor, string asks, string about = "procedure:p", string more = "") =>
        [.. Group, First($"actor:a CALLS_ON {actor}", $"\"about\":[{string.Join(',', about.Split(' ').Select(one => $"\"{one}\""))}],\"asks\":\"{asks}\",\"modality\":\"urged\"{more}")];

    /// <summary>An event of a file, told in October: <c>event procedure stage date actors…</c>.</summary>
    private static Statement[] Event(string line)
    {
        var parts = line.Split(' ');
        return
        [
            Later($"event:{parts[0]} OCCURS", $"\"when\":\"{parts[3]}\""), Later($"event:{parts[0]} STAGE_OF {parts[1]}", $"\"stage\":\"{parts[2]}\""),
            .. parts[4..].Select(actor => Later($"actor:{actor} PARTICIPATES_IN event:{parts[0]}")),
        ];
    }

    [Theory]
    [InlineData("group", "Kept")]
    [InlineData("parliament council", "Kept")]
    [InlineData("", "Kept")] // Nobody is named: nobody agrees alone.
    public void An_agreement_that_was_asked_for_is_reached_by_the_group_or_all_its_members(string who, string outcome) =>
        Outcomes([.. Call("actor:group", "AGREES"), .. Event($"deal procedure:p political_agreement 2018-04-25 {who}".Trim())]).ShouldBe(outcome);

    [Theory]
    [InlineData("one procedure:p ep_adopted 2018-05-01 parliament", null, "Open")]
    [InlineData("one procedure:p ep_adopted 2018-05-01 parliament", "two procedure:p council_adopted 2018-06-01 council", "Kept")]
    [InlineData("one procedure:p ep_adopted 2018-05-01 parliament", "two procedure:q council_adopted 2018-06-01 council", "Open")]
    [InlineData("one procedure:p published 2018-07-01", null, "Overtaken")]
    public void What_a_group_is_to_adopt_both_members_must(string one, string? two, string outcome) =>
        Outcomes([.. Call("actor:group", "ADOPTS"), .. Event(one), .. two is null ? [] : Event(two)]).ShouldBe(outcome);

    [Fact]
    public void What_is_done_last_is_when_the_whole_is_done()
    {
        var late = All(
            new(), null,
            [.. Call("actor:group", "ADOPTS", more: ",\"due\":\"2018-05-31\""), .. Event("one procedure:p ep_adopted 2018-05-01 parliament"), .. Event("two procedure:p council_adopted 2018-06-01 council")]).ShouldHaveSingleItem();
        (Outcome(late), late.End.Because.Count).ShouldBe(("Late", 2));
    }

    [Fact]
    public void What_a_member_is_asked_its_group_does_for_it() =>
        Outcomes([.. Call("actor:council", "AGREES"), .. Event("deal procedure:p political_agreement 2018-04-25 group")]).ShouldBe("Kept");

    [Theory]
    [InlineData("ep_mandate", "ep_mandate", "Kept")]
    [InlineData("ep_adopted", "ep_mandate", "Open")]
    [InlineData("ep_mandate", "ep_adopted", "Overtaken")]
    public void A_stage_that_is_asked_for_is_that_stage(string asked, string reached, string outcome) =>
        Outcomes([.. Call("actor:parliament", "ADOPTS", more: $",\"stage\":\"{asked}\""), .. Event($"one procedure:p {reached} 2018-05-01 parliament")]).ShouldBe(outcome);

    [Fact]
    public void A_call_about_several_files_is_kept_when_all_are()
    {
        Statement[] told = [.. Call("actor:group", "AGREES", "procedure:p procedure:q"), .. Event("one procedure:p political_agreement 2018-04-25 group")];
        Outcomes(told).ShouldBe("Open");
        Outcomes([.. told, .. Event("two procedure:q political_agreement 2018-05-25 group")]).ShouldBe("Kept");
    }

    [Fact]
    public void What_had_been_done_when_it_was_asked_for_does_not_keep_it()
    {
        Outcomes([.. Call("actor:parliament", "EXAMINES"), .. Event("old procedure:p examined 2017-05-01 parliament")]).ShouldBe("Open");
        // The document that asks for more tells of work so far.
        Outcomes([.. Call("actor:parliament", "EXAMINES"), First("event:old OCCURS", "\"when\":\"[..2018-01-24]\",\"modality\":\"ongoing\""), First("event:old STAGE_OF procedure:p", "\"stage\":\"examined\""), First("actor:parliament PARTICIPATES_IN event:old")])
            .ShouldBe("Open");
        Outcomes([.. Call("actor:parliament", "EXAMINES"), .. Event("new procedure:p examined 2018-02-15 parliament")]).ShouldBe("Kept");
    }

    [Fact]
    public void An_agreement_on_the_procedure_is_one_on_its_act() =>
        Outcomes([.. Call("actor:group", "AGREES", "instrument:act"), Later("procedure:p PRODUCES instrument:act"), .. Event("deal procedure:p political_agreement 2018-04-25 group")]).ShouldBe("Kept");

    [Theory]
    [InlineData("AGREES", "Overtaken")]
    [InlineData("ADOPTS", "Overtaken")]
    [InlineData("SUPPORTS", "Open")]
    public void An_act_that_its_procedure_has_produced_overtakes_all_that_comes_before(string asks, string outcome)
    {
        Outcomes([.. Call("actor:group", asks), Later("procedure:p PRODUCES instrument:act", "\"when\":\"2018-05-17\"")]).ShouldBe(outcome);
        Outcomes([.. Call("actor:group", asks), Later("procedure:p PRODUCES instrument:act", "\"when\":\"2017-05-17\"")]).ShouldBe("Open");
    }

    [Fact]
    public void What_has_been_done_and_nobody_says_by_whom_is_perhaps_kept() =>
        Outcomes(First("actor:a CALLS_ON actor:b", "\"about\":[\"actor:unit\"],\"asks\":\"ESTABLISHES\",\"modality\":\"urged\""), Later("actor:unstated ESTABLISHES actor:unit")).ShouldBe("Kept?");

    [Theory]
    [InlineData("actor:a RECOMMENDS actor:unit", "\"asks\":\"STRENGTHENS\",\"modality\":\"urged\"", "actor:anybody STRENGTHENS actor:unit", "Kept")]
    [InlineData("actor:a ANNOUNCES actor:unit", "\"asks\":\"ESTABLISHES\"", "actor:anybody ESTABLISHES actor:unit", "Kept")]
    [InlineData("actor:a ANNOUNCES actor:unit", "\"asks\":\"ESTABLISHES\"", "actor:anybody SUPPORTS actor:unit", "Open")]
    [InlineData("actor:a CALLS_ON actor:b", "\"about\":[\"actor:unit\"],\"asks\":\"SUPPORTS\",\"modality\":\"urged\"", "actor:anybody SUPPORTS actor:unit", "Open")]
    [InlineData("actor:a CALLS_ON actor:b", "\"about\":[\"actor:unit\"],\"asks\":\"SUPPORTS\",\"modality\":\"urged\"", "actor:b SUPPORTS actor:unit", "Kept")]
    [InlineData("actor:a CALLS_ON actor:z", "\"about\":[\"actor:unit\"],\"asks\":\"COOPERATES_WITH\",\"modality\":\"urged\"", "actor:unit COOPERATES_WITH actor:z", "Kept")]
    public void A_recommendation_is_kept_by_anybody_and_a_call_by_who_is_called_on(string told, string members, string fact, string outcome) =>
        Outcomes(First(told, members), Later(fact)).ShouldBe(outcome);

    [Fact]
    public void An_appeal_that_is_told_again_after_its_day_is_overdue() =>
        Outcomes([.. Call("actor:parliament", "AGREES", more: ",\"due\":\"2018-06\""), Later("actor:a CALLS_ON actor:parliament", "\"about\":[\"procedure:p\"],\"asks\":\"AGREES\",\"modality\":\"urged\",\"due\":\"2018-06\"")]).ShouldBe("Overdue");
}
