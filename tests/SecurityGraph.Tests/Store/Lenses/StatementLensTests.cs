using CsCheck;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Lenses;

public sealed class StatementLensTests
{
    private static StatementAnswer? Apply(Statement statement, string? asOf = null, string? saidBy = null, ModalityClass? only = null, Statement? occurrence = null, Certainty? least = Certainty.Possible) =>
        new StatementLens(_ => 0, _ => occurrence).Apply(statement, new Lens
        {
            AsOf = asOf is null ? null : DateOnly.Parse(asOf),
            SaidBy = saidBy is null ? null : DateOnly.Parse(saidBy),
            Least = least,
            Classes = only is { } one ? new HashSet<ModalityClass> { one } : null,
        });

    [Theory]
    [InlineData("2018-01-25", "2018-01-24", null)]
    [InlineData("2018-01-25", "2018-01-25", Certainty.Certain)]
    [InlineData("2018-01", "2018-01-23", Certainty.Possible)]
    [InlineData("2018-01", "2018-01-24", Certainty.Certain)]
    [InlineData("2018", "2018-01-24", Certainty.Certain)]
    [InlineData("2018-01-10~", "2018-01-24", Certainty.Certain)]
    [InlineData("[..2018-12-31]", "2017-09-07", Certainty.Possible)]
    [InlineData("[..2018-12-31]", "2018-01-24", Certainty.Certain)]
    [InlineData("2018-02", "2018-02-28", Certainty.Certain)]
    [InlineData("2018-02", "2018-02-27", Certainty.Possible)]
    public void An_event_counts_from_its_day_on(string when, string asOf, Certainty? certainty) =>
        (Apply(Json.Say("event:e OCCURS", $"\"when\":\"{when}\""), asOf)?.Certainty).ShouldBe(certainty);

    [Theory]
    [InlineData("2018-01-24", Certainty.Certain)]
    [InlineData("2017-01-01", Certainty.Possible)]
    public void An_undated_fact_had_happened_when_it_was_said(string asOf, Certainty certainty) =>
        Apply(Json.Say("actor:a PROPOSES document:d"), asOf)!.Certainty.ShouldBe(certainty);

    [Fact]
    public void An_undated_plan_may_fall_on_any_day() =>
        Apply(Json.Say("actor:a PROPOSES document:d", "\"modality\":\"planned\""), "2030-01-01")!.Certainty.ShouldBe(Certainty.Possible);

    [Theory]
    [InlineData("2012-12-31", null)]
    [InlineData("2013-05-09", Certainty.Certain)]
    [InlineData("2030-01-01", Certainty.Certain)]
    public void An_open_state_holds_from_its_first_day_on(string asOf, Certainty? certainty) =>
        (Apply(Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2013-05-09\",\"validTo\":\"..\""), asOf)?.Certainty).ShouldBe(certainty);

    [Fact]
    public void A_state_whose_end_nobody_says_is_possible_after_it_was_last_said_to_go_on()
    {
        var state = Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2013-05-09\",\"modality\":\"ongoing\"", "2018-01-24");
        Apply(state, "2015-01-01")!.Certainty.ShouldBe(Certainty.Certain);
        Apply(state, "2018-01-24")!.Certainty.ShouldBe(Certainty.Certain);
        Apply(state, "2018-01-25")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(state, "2013-05-08").ShouldBeNull();
    }

    [Fact]
    public void A_participation_takes_the_time_of_its_event()
    {
        var occurrence = Json.Say("event:e OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"");
        var participation = Json.Say("actor:a PARTICIPATES_IN event:e");
        Apply(participation, "2018-01-24", occurrence: occurrence).ShouldBeNull();
        Apply(participation, "2018-01-25", occurrence: occurrence)!.Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void An_undated_appeal_was_made_when_it_was_said()
    {
        var call = Json.Say("actor:a CALLS_ON actor:b", "\"asks\":\"AGREES\",\"modality\":\"urged\"", "2018-01-24");
        Apply(call, "2018-01-23")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(call, "2018-01-24")!.Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void Only_what_is_told_as_going_on_is_known_to_hold_on_the_days_between()
    {
        Apply(Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2013-05-09\"", "2018-01-24"), "2015-01-01")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(Json.Say("actor:a OPERATES instrument:b", "\"modality\":\"ongoing\"", "2018-01"), "2018-01-31")!.Certainty.ShouldBe(Certainty.Possible, "no day is said");
    }

    [Fact]
    public void A_participation_takes_the_time_that_its_event_had_by_then()
    {
        var moved = new StatementMerger(new RollUp(_ => 0)).Merge(
        [
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-26\"", "2018-02-01"),
        ]).ShouldHaveSingleItem();
        var participation = Json.Say("actor:a PARTICIPATES_IN event:e");
        Apply(participation, "2018-01-25", saidBy: "2018-01-31", occurrence: moved)!.Certainty.ShouldBe(Certainty.Certain);
        Apply(participation, "2018-01-25", saidBy: "2018-02-01", occurrence: moved).ShouldBeNull();
    }

    [Fact]
    public void What_was_not_said_by_then_does_not_count()
    {
        var merged = new StatementMerger(new RollUp(_ => 0)).Merge(
        [
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-26\"", "2018-02-01"),
        ]).ShouldHaveSingleItem();

        Apply(merged, saidBy: "2018-01-23").ShouldBeNull();
        var before = Apply(merged, saidBy: "2018-01-31")!.Statement;
        (before.Modality, before.When!.ToString()).ShouldBe((Modality.Planned, "2018-01-25"));
        before.Evidence.ShouldHaveSingleItem();
        var after = Apply(merged, saidBy: "2018-02-01")!.Statement;
        (after.Modality, after.When!.ToString()).ShouldBe((Modality.Occurred, "2018-01-26"));
    }

    [Theory]
    [InlineData("occurred", "2013-05-09", "2013-05-08", null)]
    [InlineData("occurred", "2013-05-09", "2013-05-09", Certainty.Possible)]
    [InlineData("occurred", "2013-05-09", "2026-11-23", Certainty.Possible)]
    [InlineData("occurred", "2013-05-09", "2026-11-24", Certainty.Certain)]
    [InlineData("occurred", "2013-05", "2013-05-01", Certainty.Possible)]
    [InlineData("occurred", "[..2013-05-09]", "2013-05-09", null)]
    [InlineData("occurred", "[..2013-05-09]", "2026-11-24", Certainty.Certain)]
    [InlineData("planned", "2013-05-09", "2013-05-09", null)]
    [InlineData("planned", "2027", "2026-11-24", Certainty.Certain)]
    public void Undated_evidence_was_said_by_the_day_of_its_reading_and_possibly_from_the_day_of_its_fact(string modality, string when, string saidBy, Certainty? certainty) =>
        (Apply(Json.Say("actor:a PROPOSES document:b", $"\"when\":\"{when}\",\"modality\":\"{modality}\"", saidOn: "", evidence: "\"collectedOn\":\"2026-11-24\""), saidBy: saidBy)?.Certainty).ShouldBe(certainty);

    [Fact]
    public void Undated_evidence_of_a_fact_without_a_day_is_not_heard_before_its_reading()
    {
        var read = Json.Say("actor:a OPERATES instrument:b", saidOn: "", evidence: "\"collectedOn\":\"2026-11\"");
        Apply(read, saidBy: "1990-01-01").ShouldBeNull();
        Apply(read, saidBy: "2026-11-01")!.Certainty.ShouldBe(Certainty.Possible);
        Apply(read, saidBy: "2026-11-30")!.Certainty.ShouldBe(Certainty.Certain);
        Apply(Json.Say("actor:a OPERATES instrument:b", saidOn: ""), saidBy: "2026-11-30").ShouldBeNull("nobody says when it was read");
    }

    [Fact]
    public void Undated_evidence_of_what_takes_the_date_of_its_event_may_have_been_said_from_that_day_on()
    {
        var occurrence = Json.Say("event:e OCCURS", "\"when\":\"2018-01-25\"");
        var participation = Json.Say("actor:a PARTICIPATES_IN event:e", saidOn: "", evidence: "\"collectedOn\":\"2026-11-24\"");
        Apply(participation, saidBy: "2018-01-24", occurrence: occurrence).ShouldBeNull();
        Apply(participation, saidBy: "2018-01-25", occurrence: occurrence)!.Certainty.ShouldBe(Certainty.Possible);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Certainty.Possible, Certainty.Possible)]
    [InlineData(Certainty.Certain, null)]
    public void What_may_have_been_said_is_heard_where_it_is_asked_for(Certainty? least, Certainty? certainty) =>
        (Apply(Json.Say("actor:a PROPOSES document:b", "\"when\":\"2013-05-09\"", saidOn: "", evidence: "\"collectedOn\":\"2026-11-24\""), saidBy: "2018-01-24", least: least)?.Certainty).ShouldBe(certainty);

    [Theory]
    [InlineData(null, Certainty.Possible)]
    [InlineData(Certainty.Possible, Certainty.Possible)]
    [InlineData(Certainty.Certain, null)]
    public void What_may_be_so_on_the_day_is_shown_unless_it_must_be_certain(Certainty? least, Certainty? certainty) =>
        (Apply(Json.Say("event:e OCCURS", "\"when\":\"2018-01\""), asOf: "2018-01-23", least: least)?.Certainty).ShouldBe(certainty);

    [Fact]
    public void What_was_certainly_said_stays_as_it_is_beside_what_only_may_have_been()
    {
        var told = new StatementMerger(new RollUp(_ => 0)).Merge(
        [
            Json.Say("event:e OCCURS", "\"when\":\"2018-02\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-10\"", "", "document:page", "\"collectedOn\":\"2026-11-24\""),
        ]).ShouldHaveSingleItem();
        Apply(told, saidBy: "2018-01-24", least: null)!.Statement.Evidence.ShouldHaveSingleItem().Document.ToString().ShouldBe("document:report");
        Apply(told, saidBy: "2018-01-24")!.Statement.Evidence.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("act", null)]
    [InlineData("official_document", "2018-02")]
    [InlineData("weak", "2018-01-10")]
    public void Only_sources_of_the_class_or_a_stronger_one_are_heard(string weakest, string? when)
    {
        Vocabulary.Current.TryGetSourceClass("official_document", out var official).ShouldBeTrue();
        Vocabulary.Current.TryGetSourceClass(weakest, out var lowest).ShouldBeTrue();
        int Binding(EntityId document) => document.Slug == "report" ? official!.Binding : 0;
        var told = new StatementMerger(new RollUp(_ => 1)).Merge(
        [
            Json.Say("event:e OCCURS", "\"when\":\"2018-02\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:e OCCURS", "\"when\":\"2018-01-10\"", "2018-03", "document:essay"),
        ]).ShouldHaveSingleItem();
        (new StatementLens(Binding, _ => null).Apply(told, Lens.All with { Sources = lowest })?.Statement.When?.ToString()).ShouldBe(when);
    }

    [Fact]
    public void What_one_document_certainly_said_is_certain_whatever_another_may_have_said() =>
        Apply(
            new StatementMerger(new RollUp(_ => 0)).Merge(
            [
                Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2000\"", saidOn: "", document: "document:page", evidence: "\"collectedOn\":\"2026-11-24\""),
                Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2000\"", saidOn: "2001"),
            ]).ShouldHaveSingleItem(),
            saidBy: "2001-12-31")!.Certainty.ShouldBe(Certainty.Certain);

    [Fact]
    public void Only_the_classes_asked_for_count()
    {
        var plan = Json.Say("actor:a PROPOSES document:d", "\"modality\":\"expected\"");
        Apply(plan, only: ModalityClass.Fact).ShouldBeNull();
        Apply(plan, only: ModalityClass.Planned).ShouldNotBeNull();
    }

    /// <summary>The lens leaves the evidence alone where the date as told is enough.</summary>
    [Fact]
    public void Narrowing_a_date_changes_only_what_was_possible()
    {
        var narrowed = 0;
        Gen.Select(RandomGraph.Graph(30), RandomGraph.Day).Sample(
            (graph, day) =>
            {
                foreach (var statement in graph.Statements)
                {
                    Compare(statement.When?.HappenedBy(day), FactTime.When(statement)?.HappenedBy(day));
                    Compare(statement.Validity.Holds(day), FactTime.Validity(statement).Holds(day));
                }
            },
            iter: 200, threads: 1);
        narrowed.ShouldBePositive("no date was narrowed");

        void Compare(Certainty? asTold, Certainty? asNarrowed)
        {
            if (asTold == asNarrowed) return;
            asTold.ShouldBe(Certainty.Possible);
            narrowed++;
        }
    }
}
