using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What has become of a promise by what others tell: the first outcome that fits.</summary>
public sealed class PromiseOutcomeTests
{
    private static Statement Planned(string told, string members = "") => First(told, "\"modality\":\"planned\"" + (members.Length > 0 ? "," + members : ""));

    private static readonly Statement[] Due = [First("event:e OCCURS", "\"when\":\"2018-04\",\"modality\":\"planned\"")];

    [Theory]
    [InlineData("2018-04-30", "Ahead")]
    [InlineData("2018-05-01", "Open")]
    public void Of_what_nobody_tells_the_outcome_is_open_once_its_day_has_passed(string asOf, string outcome) => OutcomesOn(asOf, Due).ShouldBe(outcome);

    [Theory]
    [InlineData("planned", "2018-06-01", "Overdue")]
    [InlineData("denied", "2018-06-01", "Overdue")]
    [InlineData("conditional", "2018-06-01", "Overdue")]
    [InlineData("planned", "2018-04-15", "Open")] // Its day had not passed.
    [InlineData("planned", "2018-06", "Overdue")]
    public void It_is_overdue_where_a_source_of_a_later_day_tells_it_as_not_done(string modality, string saidOn, string outcome)
    {
        var told = All(new(), null, [.. Due, Later("event:e OCCURS", $"\"modality\":\"{modality}\"", saidOn)]).ShouldHaveSingleItem();
        Outcome(told).ShouldBe(outcome);
        if (outcome == "Overdue") told.End.Because.ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem().Document.Slug.ShouldBe("later");
    }

    [Fact]
    public void It_is_not_overdue_before_that_source_had_spoken() => OutcomesOn("2018-05-20", [.. Due, Later("event:e OCCURS", "\"modality\":\"planned\"", "2018-06-01")]).ShouldBe("Open");

    [Fact]
    public void An_act_says_what_is_to_be_and_not_that_it_is_not_done_yet() =>
        Outcomes(Planned("actor:body OPERATES instrument:system", "\"validFrom\":\"2018-10-09\""), Json.Say("actor:body OPERATES instrument:system", "\"modality\":\"planned\"", "2018-11-21", "instrument:act"))
            .ShouldBe("Open");

    [Fact]
    public void Part_of_a_group_that_has_not_done_it_makes_it_overdue_once_its_day_has_passed()
    {
        Statement[] told = [First("actor:lands IMPLEMENTS instrument:act", "\"modality\":\"required\",\"due\":\"2018-05-25\""), First("actor:behind PART_OF actor:lands")];
        Outcomes([.. told, Later("actor:behind IMPLEMENTS instrument:act", "\"modality\":\"denied\"", "2018-03-01")]).ShouldBe("Open");
        Outcomes([.. told, Later("actor:behind IMPLEMENTS instrument:act", "\"modality\":\"denied\"", "2018-06-01")]).ShouldBe("Overdue");
        Outcomes([.. told, Later("actor:others IMPLEMENTS instrument:act", "\"modality\":\"denied\"", "2018-06-01")]).ShouldBe("Open");
        Outcomes([.. told, Later("actor:lands IMPLEMENTS instrument:act", "\"modality\":\"ongoing\"", "2018-05-20")]).ShouldBe("Kept");
    }

    [Theory]
    [InlineData("trilogue", "2018-03", "Overtaken")]
    [InlineData("in_force", "2019-06-11", "Overtaken")]
    [InlineData("withdrawn", "2018-03", "Overtaken")]
    [InlineData("council_mandate", "2018-03", "Open")]
    [InlineData("stalled", "2018-03", "Open")]
    [InlineData("applicable+", "2018-03", "Open")]
    [InlineData("trilogue", "2017-03", "Open")] // It had been reached before.
    public void A_vote_is_overtaken_by_a_later_stage_of_its_file(string stage, string when, string outcome)
    {
        Statement[] vote =
        [
            First("event:vote OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\""), First("event:vote STAGE_OF procedure:p", "\"stage\":\"ep_mandate\",\"modality\":\"planned\""),
            First("actor:committee PARTICIPATES_IN event:vote", "\"modality\":\"planned\""),
        ];
        Outcomes([.. vote, Later("event:next OCCURS", $"\"when\":\"{when}\"", "2019-07-01"), Later("event:next STAGE_OF procedure:p", $"\"stage\":\"{stage.TrimEnd('+')}\"{(stage.EndsWith('+') ? ",\"partial\":true" : "")}", "2019-07-01")])
            .ShouldBe(outcome);
    }

    [Theory]
    [InlineData("actor:committee", "Late")]
    [InlineData("actor:other", "Open")]
    [InlineData(null, "Late")] // Nobody says who took part: it is theirs who were to reach it.
    public void The_same_stage_reached_at_another_event_keeps_it_for_who_took_part(string? who, string outcome)
    {
        List<Statement> told =
        [
            First("event:vote OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\""), First("event:vote STAGE_OF procedure:p", "\"stage\":\"ep_mandate\",\"modality\":\"planned\""),
            First("actor:committee PARTICIPATES_IN event:vote", "\"modality\":\"planned\""),
            Later("event:second OCCURS", "\"when\":\"2018-01-29\""), Later("event:second STAGE_OF procedure:p", "\"stage\":\"ep_mandate\""),
        ];
        if (who is not null) told.Add(Later($"{who} PARTICIPATES_IN event:second"));
        Outcomes([.. told]).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("document:next", "Unmentioned")]
    [InlineData("document:first", "Open")] // No later document was read here.
    public void It_is_unmentioned_where_a_later_document_of_the_series_was_read_and_is_silent(string read, string outcome)
    {
        Statement[] told = [Planned("actor:a ESTABLISHES actor:unit"), Json.Say("document:next SUCCEEDS document:first", "", "2018-06-01", "document:elsewhere"), Json.Say("actor:a USES instrument:other", "", "2018-06-01", read)];
        var promise = All(new(), null, told).ShouldHaveSingleItem();
        (Outcome(promise), string.Join(' ', promise.End.SilentIn)).ShouldBe((outcome, outcome == "Open" ? "" : "document:next"));
        Outcomes([.. told, Json.Say("actor:b USES actor:unit", "", "2018-06-01", read)]).ShouldBe("Open");
        OutcomesOn("2018-05-01", told).ShouldBe("Open");
    }

    [Fact]
    public void A_document_of_the_series_before_the_last_that_tells_it_is_silent_on_nothing()
    {
        Statement[] told =
        [
            Planned("actor:a ESTABLISHES actor:unit"), Json.Say("actor:a ESTABLISHES actor:unit", "\"modality\":\"planned\"", "2018-06-01", "document:last"),
            Json.Say("document:between SUCCEEDS document:first", "", "2018-03-01", "document:between"), Json.Say("document:last SUCCEEDS document:between", "", "2018-06-01", "document:last"),
        ];
        Outcomes(told).ShouldBe("Open");
        Outcomes([.. told, Json.Say("document:next SUCCEEDS document:last", "", "2018-09-01", "document:next")]).ShouldBe("Unmentioned");
    }

    [Theory]
    [InlineData("document:release REPORTS_ON document:report", "Unmentioned")]
    [InlineData("document:release CITES document:report", "Open")] // Not every report that it names is the one that it presents.
    [InlineData("document:release REPORTS_ON topic:t", "Open")]
    public void What_goes_on_with_a_report_goes_on_with_the_release_that_presents_it(string presents, string outcome)
    {
        Statement[] told =
        [
            Json.Say("actor:a ESTABLISHES actor:unit", "\"modality\":\"planned\"", "2018-01-24", "document:release"), Json.Say(presents, "", "2018-01-24", "document:release"),
            Json.Say("document:next SUCCEEDS document:report", "", "2018-06-01", "document:next"), Json.Say("actor:a USES instrument:other", "", "2018-06-01", "document:next"),
        ];
        var promise = All(new(), null, told).ShouldHaveSingleItem();
        (Outcome(promise), string.Join(' ', promise.End.SilentIn)).ShouldBe((outcome, outcome == "Open" ? "" : "document:next"));
        Outcomes([.. told, Json.Say("actor:b USES actor:unit", "", "2018-06-01", "document:next")]).ShouldBe("Open");
    }

    [Fact]
    public void A_plan_of_the_same_pair_is_kept_whatever_else_the_fact_says_and_by_nobody_else()
    {
        Outcomes(Planned("actor:body USES instrument:system"), Later("actor:body USES instrument:system", "\"about\":[\"topic:t\"]")).ShouldBe("Kept");
        Outcomes(Planned("actor:body USES instrument:system", "\"about\":[\"topic:t\"]"), Later("actor:body USES instrument:system", "\"about\":[\"topic:other\"]")).ShouldBe("Open");
        Outcomes(Planned("actor:body USES instrument:system"), Later("actor:other USES instrument:system")).ShouldBe("Open");
        Outcomes(Planned("actor:body USES instrument:system"), Later("actor:body USES instrument:other")).ShouldBe("Open");
        Outcomes(Planned("actor:body USES instrument:system"), Later("actor:body USES instrument:system", "\"modality\":\"proposed\"")).ShouldBe("Open");
    }

    [Fact]
    public void A_proposal_that_opens_the_procedure_of_an_act_keeps_the_plan_to_propose_it()
    {
        Statement[] told = [Planned("actor:a PROPOSES instrument:act"), Later("procedure:p PRODUCES instrument:act"), Later("procedure:p INITIATED_BY document:proposal")];
        Outcomes([.. told, Later("actor:a PROPOSES document:proposal", "\"when\":\"2018-05-30\"")]).ShouldBe("Kept");
        Outcomes([.. told[..1], .. told[2..], Later("actor:a PROPOSES document:other", "\"when\":\"2018-05-30\"")]).ShouldBe("Open");
        Outcomes([.. told, Later("actor:a PROPOSES document:other", "\"when\":\"2018-05-30\"")]).ShouldBe("Overtaken", "the act is there");
    }

    [Fact]
    public void Weak_sources_decide_no_outcome_unless_they_are_asked_for()
    {
        var graph = new JudgedGraph(Planned("actor:body USES instrument:system"), Json.Say("actor:body USES instrument:system", "\"about\":[\"topic:t\"]", "2018-06-01", "document:blog"));
        Outcome(graph.Promises(new(), Lens.All).Promises.ShouldHaveSingleItem()).ShouldBe("Open");
        Outcome(graph.Promises(new(), Lens.All with { Sources = Vocabulary.Current.SourceClasses[^1] }).Promises.ShouldHaveSingleItem()).ShouldBe("Kept");
    }

    [Fact]
    public void Nor_do_they_promise_anything() =>
        Outcomes(Json.Say("event:e OCCURS", "\"when\":\"2018-04\",\"modality\":\"planned\"", "2018-01-24", "document:blog")).ShouldBe("");

    [Fact]
    public void By_a_day_only_what_had_been_said_is_known()
    {
        var graph = new JudgedGraph([.. Due, Later("event:e OCCURS", "\"when\":\"2018-04-03\"")]);
        Outcome(graph.Promises(new(), Lens.All with { SaidBy = new DateOnly(2018, 6, 1) }).Promises.ShouldHaveSingleItem()).ShouldBe("Open");
        Outcome(graph.Promises(new(), On("2018-06-01")).Promises.ShouldHaveSingleItem()).ShouldBe("Kept");
        graph.Promises(new(), On("2018-01-23")).Promises.ShouldBeEmpty();
    }

    [Fact]
    public void Every_answer_says_where_knowledge_ends()
    {
        var ledger = new JudgedGraph(Due).Promises(new PromiseQuestion(), On("2030-01-01"));
        (ledger.Today, ledger.KnowledgeEnds).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)));
    }
}
