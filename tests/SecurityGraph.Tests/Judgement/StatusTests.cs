using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.StageLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>How far something has come. A stage is written <c>of stage date modality</c>: <c>procedure:p signed 2018-09-12 planned</c>.</summary>
public sealed class StatusTests
{
    private static readonly Statement[] File = Stages(
        "procedure:p in_force 2018-10-09",
        "procedure:p proposed 2016-11-16",
        "procedure:p trilogue [..2018-01-24] ongoing",
        "procedure:p council_mandate 2017-06-09",
        "procedure:p political_agreement 2018-04",
        "procedure:p operational 2026 planned");

    [Theory]
    [InlineData("2016-11-15", null)]
    [InlineData("2016-11-16", "proposed")]
    [InlineData("2017-09-07", "council_mandate")]
    [InlineData("2018-01-24", "trilogue")]
    [InlineData("2018-04-15", "trilogue")]
    [InlineData("2018-04-30", "political_agreement")]
    [InlineData("2018-10-09", "in_force")]
    [InlineData(null, "in_force")]
    public void The_current_stage_is_the_latest_that_is_certain(string? asOf, string? stage) =>
        (Of("procedure:p", On(asOf), File).Current?.Stage.Name).ShouldBe(stage);

    [Theory]
    [InlineData("2016-11-15", "trilogue")]
    [InlineData("2018-03-31", "proposed council_mandate trilogue")]
    [InlineData("2018-04-01", "proposed council_mandate trilogue political_agreement")]
    [InlineData(null, "proposed council_mandate trilogue political_agreement in_force")]
    public void Reached_is_what_may_have_happened_by_the_day_in_the_order_of_time(string? asOf, string stages) =>
        Names(Of("procedure:p", On(asOf), File).Reached).ShouldBe(stages);

    [Fact]
    public void Of_one_day_the_further_stage_comes_later_and_is_current()
    {
        var status = Of("procedure:p", Lens.All, Stages("procedure:p signed 2018-09-12", "procedure:p council_adopted 2018-09-12", "procedure:p ep_adopted 2018-07-05"));
        Names(status.Reached).ShouldBe("ep_adopted council_adopted signed");
        status.Current!.Stage.Name.ShouldBe("signed");
    }

    [Theory]
    [InlineData("2018-01-23", "proposed")]
    [InlineData("2018-01-24", "trilogue")]
    [InlineData("2018-04-24", "trilogue")]
    [InlineData("2018-04-25", "political_agreement")]
    public void Talks_whose_end_alone_is_known_were_reached_by_the_day_on_which_they_went_on(string asOf, string stage) =>
        Of("procedure:p", On(asOf), [
            .. Stages("procedure:p trilogue /2018-04-25", "procedure:p political_agreement 2018-04-25", "procedure:p proposed 2016-11-16"),
            Json.Say("event:e0 OCCURS", "\"when\":\"[..2018-01-24]\",\"modality\":\"ongoing\"", "2018-01-24", "document:report"),
        ]).Current!.Stage.Name.ShouldBe(stage);

    [Fact]
    public void A_vague_day_counts_as_its_last_and_none_as_the_last_of_all() =>
        Names(Of("procedure:p", Lens.All, Stages("procedure:p examined", "procedure:p proposed 2016", "procedure:p ep_referred 2016-12-30", "procedure:p council_mandate 2017")).Reached)
            .ShouldBe("ep_referred proposed council_mandate examined");

    [Fact]
    public void Of_one_stage_on_one_day_events_stand_by_id()
    {
        var status = Of("procedure:p", Lens.All, [.. Stages("procedure:p ep_adopted 2018", "procedure:p ep_adopted 2018", "procedure:p ep_adopted 2018").Reverse()]);
        status.Reached.Select(stage => stage.Event.Slug).ShouldBe(["e0", "e1", "e2"]);
        (status.Current!.Event.Slug, status.Current.Of.ToString()).ShouldBe(("e2", "procedure:p"));
    }

    private static readonly Statement Stage = Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"in_force\""), Date = Json.Say("event:e OCCURS", "\"when\":\"2018-10-09\"");

    private static Statement ReadLater(Statement said) => said with { Evidence = [said.Evidence[0] with { SaidOn = null, CollectedOn = Edtf.Parse("2026-11-24") }] };

    [Fact]
    public void What_only_may_have_happened_or_been_said_is_reached_possibly()
    {
        var saidBy = Lens.All with { SaidBy = new DateOnly(2018, 10, 10), Least = Certainty.Possible };
        static (Certainty?, Certainty?) Certainties(Status status) => (status.Reached.ShouldHaveSingleItem().Certainty, status.Current?.Certainty);
        Certainties(Of("procedure:p", saidBy, Stage, Date)).ShouldBe((Certainty.Certain, Certainty.Certain));
        Certainties(Of("procedure:p", saidBy, ReadLater(Stage), Date)).ShouldBe((Certainty.Possible, null));
        Certainties(Of("procedure:p", saidBy, Stage, ReadLater(Date))).ShouldBe((Certainty.Possible, null));
        Certainties(Of("procedure:p", On("2018-10-08"), Stage, Date with { When = Edtf.Parse("2018-10") })).ShouldBe((Certainty.Possible, null));
    }

    [Fact]
    public void What_was_said_later_does_not_count_and_what_was_planned_then_is_ahead()
    {
        var later = Json.Say("event:e OCCURS", "\"when\":\"2018-10-10\"", "2018-10-10");
        var planned = Date with { Modality = Modality.Planned };
        var before = Of("procedure:p", Lens.All with { SaidBy = new DateOnly(2018, 10, 9) }, Stage, planned, later);
        (before.Current, Names(before.Ahead), before.Ahead[0].When!.ToString()).ShouldBe((null, "in_force", "2018-10-09"));
        Of("procedure:p", Lens.All with { SaidBy = new DateOnly(2018, 10, 10) }, Stage, planned, later).Current!.When!.ToString().ShouldBe("2018-10-10");
        Of("procedure:p", Lens.All with { SaidBy = new DateOnly(2018, 1, 23) }, Stage, Date).Reached.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("procedure:p in_force")]
    [InlineData("procedure:p in_force -")]
    public void A_stage_without_a_day_is_certain_at_last_and_possible_on_any_day(string stage)
    {
        Of("procedure:p", Lens.All, Stages(stage)).Current!.Stage.Name.ShouldBe("in_force");
        var status = Of("procedure:p", On("1999-01-01"), Stages(stage));
        (status.Current, status.Reached.ShouldHaveSingleItem().Certainty).ShouldBe((null, Certainty.Possible));
    }

    [Theory]
    [InlineData("occurred", "in_force", "")]
    [InlineData("ongoing", "in_force", "")]
    [InlineData("planned", "", "in_force")]
    [InlineData("expected", "", "in_force")]
    [InlineData("conditional", "", "in_force")]
    [InlineData("urged", "", "in_force")]
    [InlineData("required", "", "in_force")]
    [InlineData("proposed", "", "in_force")]
    [InlineData("denied", "", "")]
    public void Facts_are_reached_what_is_denied_is_nothing_and_all_else_is_ahead(string modality, string reached, string ahead)
    {
        var status = Of("procedure:p", Lens.All, Stages($"procedure:p in_force {(modality is "occurred" or "ongoing" ? "2018" : "2027")}-10-09 {modality}"));
        (Names(status.Reached), Names(status.Ahead), status.Current?.Stage.Name ?? "").ShouldBe((reached, ahead, reached));
    }

    [Fact]
    public void Partial_stages_and_amendments_are_reached_and_never_current()
    {
        var status = Of("procedure:p", Lens.All, Stages("procedure:p in_force 2018-10-09", "procedure:p ended+ 2018-12-11", "procedure:p amended 2019-04-17"));
        Names(status.Reached).ShouldBe("in_force ended amended");
        status.Reached.Select(stage => stage.IsPartial).ShouldBe([false, true, false]);
        status.Current!.Stage.Name.ShouldBe("in_force");
    }

    [Theory]
    [InlineData("2018-01-16", "proposed")]
    [InlineData("2018-01-17", "trilogue")]
    [InlineData("2018-06-06", "trilogue")]
    [InlineData("2018-06-07", "political_agreement")]
    [InlineData(null, "in_force")]
    public void What_goes_on_without_a_known_end_was_reached_when_it_began(string? asOf, string stage) =>
        Of("procedure:p", On(asOf), Stages(
            "procedure:p proposed 2016-12-21", "procedure:p trilogue 2018-01-17/.. ongoing", "procedure:p political_agreement 2018-06-07", "procedure:p in_force 2018-12-02"))
        .Current!.Stage.Name.ShouldBe(stage);

    [Theory]
    [InlineData("2019-03-12", "council_mandate")]
    [InlineData("2019-03-13", "trilogue")]
    [InlineData("2020-06-01", "trilogue")]
    [InlineData("2020-12-11", "political_agreement")]
    public void Talks_that_last_are_the_stage_from_their_first_day_on(string asOf, string stage) =>
        Of("procedure:p", On(asOf), Stages("procedure:p council_mandate 2019-02-01", "procedure:p trilogue 2019-03-13/2020-12-11", "procedure:p political_agreement 2020-12-11"))
        .Current!.Stage.Name.ShouldBe(stage);

    [Fact]
    public void An_event_that_is_no_known_stage_is_passed_over() =>
        Of("procedure:p", Lens.All, Json.Say("event:e STAGE_OF procedure:p"), Date).Reached.ShouldBeEmpty();

    /// <summary>One system, two acts, three procedures of which one is the second half of another, and another system.</summary>
    private static readonly Statement[] Whole =
    [
        Json.Say("instrument:system GOVERNED_BY instrument:act-1"),
        Json.Say("instrument:system GOVERNED_BY instrument:act-2"),
        Json.Say("procedure:file-1 PRODUCES instrument:act-1"),
        Json.Say("procedure:file-2 PRODUCES instrument:act-2"),
        Json.Say("procedure:half PRODUCES instrument:act-2"),
        Json.Say("procedure:half PART_OF procedure:file-2", "\"role\":\"split\""),
        Json.Say("procedure:file-1 INITIATED_BY document:proposal"),
        Json.Say("instrument:system-other GOVERNED_BY instrument:act-3"),
        .. Stages(
            "instrument:system operational 2020", "instrument:act-1 in_force 2018-02-01", "procedure:file-1 published 2018-01-01", "procedure:file-2 proposed 2017",
            "procedure:half signed 2019", "instrument:act-2 applicable 2016", "instrument:system-other ended 2021", "instrument:act-3 ended 2021", "document:proposal withdrawn 2015"),
    ];

    [Theory]
    [InlineData("instrument:system", "operational")]
    [InlineData("instrument:act-1", "published in_force")]
    [InlineData("instrument:act-2", "applicable proposed")]
    [InlineData("procedure:file-1", "published")]
    [InlineData("procedure:file-2", "proposed")]
    [InlineData("procedure:half", "signed")]
    [InlineData("document:proposal", "withdrawn")]
    public void An_act_has_the_stages_of_its_procedures_all_else_its_own(string entity, string stages) =>
        Names(Of(entity, Lens.All, Whole).Reached).ShouldBe(stages);

    [Fact]
    public void An_act_has_the_stages_of_all_procedures_that_produce_it() =>
        Names(Of("instrument:act-1", Lens.All, [.. Whole, Json.Say("procedure:file-2 PRODUCES instrument:act-1")]).Reached).ShouldBe("proposed published in_force");

    [Fact]
    public void An_act_that_is_itself_the_second_half_has_its_own_stages() =>
        Names(Of("instrument:act-1", Lens.All, [.. Whole, Json.Say("instrument:act-1 PART_OF instrument:act-2", "\"role\":\"split\"")]).Reached).ShouldBe("published in_force");

    [Fact]
    public void Only_the_second_half_of_a_split_is_left_out_not_what_is_part_of_something_else() =>
        Names(Of("instrument:act-1", Lens.All, [.. Whole, Json.Say("procedure:file-1 PART_OF procedure:file-2")]).Reached).ShouldBe("published in_force");

    private static readonly Statement[] WithBody =
        [.. Whole, Json.Say("instrument:act-2 ESTABLISHES actor:body"), Json.Say("instrument:act-1 ESTABLISHES actor:body")];

    [Theory]
    [InlineData("instrument:system", "file-1 file-2")]
    [InlineData("actor:body", "file-1 file-2")]
    [InlineData("instrument:act-2", "")]
    [InlineData("procedure:file-1", "")]
    public void A_system_and_a_body_have_the_files_behind_them_without_second_halves(string entity, string files) =>
        string.Join(' ', new JudgedGraph(WithBody).FilesOf(entity).Select(id => id.Slug).Order()).ShouldBe(files);

    [Theory]
    [InlineData("instrument:act-2 CONCERNS topic:t", "topic:t", "file-2")]
    [InlineData("instrument:act-2 COUNTERS topic:t", "topic:t", "file-2")]
    [InlineData("procedure:file-1 CONCERNS topic:t", "topic:t", "file-1")]
    [InlineData("document:proposal-2 CONCERNS topic:t", "topic:t", "file-2")]
    [InlineData("instrument:old CONCERNS topic:t; instrument:act-2 REPEALS instrument:old", "topic:t", "file-2")]
    [InlineData("instrument:act-2 AMENDS instrument:old", "instrument:old", "file-2")]
    [InlineData("instrument:act-2 STRENGTHENS actor:body2", "actor:body2", "file-2")]
    [InlineData("procedure:file-1 FEEDS_INTO topic:t", "topic:t", "")] // It goes on with it, and is on something else.
    [InlineData("document:report CONCERNS topic:t", "topic:t", "")]
    [InlineData("actor:body2 SUPPORTS topic:t; instrument:act-2 STRENGTHENS actor:body2", "topic:t", "")] // What a body does is more than the field.
    public void A_field_has_the_files_on_it_an_act_those_that_change_it_and_a_body_those_that_strengthen_it(string told, string entity, string files) =>
        string.Join(' ', new JudgedGraph([.. Whole, Json.Say("procedure:file-2 INITIATED_BY document:proposal-2"), .. told.Split("; ").Select(one => Json.Say(one))]).FilesOf(entity).Select(id => id.Slug).Order()).ShouldBe(files);

    [Fact]
    public void A_file_that_is_denied_to_be_on_a_field_is_none_on_it() =>
        new JudgedGraph([.. Whole, Json.Say("procedure:file-2 CONCERNS topic:t", "\"modality\":\"denied\"")]).FilesOf("topic:t").ShouldBeEmpty();

    [Fact]
    public void Neither_classes_nor_groups_of_the_lens_change_how_far_something_has_come()
    {
        var onlyPlans = Lens.All with { Classes = new HashSet<ModalityClass> { ModalityClass.Planned } };
        Of("procedure:p", onlyPlans, File).Current!.Stage.Name.ShouldBe("in_force");
        var group = Stages("actor:group operational 2016");
        Of("actor:member", Lens.All, [Json.Say("actor:member PART_OF actor:group", "\"role\":\"member\""), .. group]).Reached.ShouldBeEmpty();
    }
}
