using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What pieces of evidence of one statement tell differently.</summary>
public sealed class ContradictionTests
{
    private static Statement Say(string triple, string members, string saidOn = "2018-01-24", string document = "document:one") => Json.Say(triple, members, saidOn, document);

    /// <summary>The forms, a question mark where time may explain it.</summary>
    private static string Of(params Statement[] told) => string.Join(' ', new JudgedGraph(told).Contradictions(Lens.All).Contradictions.Select(Text));

    private static string Text(Contradiction one) => one.Form + (one.Certainty == Certainty.Possible ? "?" : "");

    [Theory]
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"2018-02-05\"", "Dates")]
    [InlineData("\"when\":\"2016-06-13\"", "\"when\":\"2017-05\"", "Dates")]
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"2018-02\"", "")]
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"2018-03~\"", "")] // About March may be February.
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"2019?\"", "")]
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"[..2018-06]\"", "")]
    [InlineData("\"when\":\"2018-02-04\"", "\"when\":\"[..2018-01-24]\"", "Dates")]
    [InlineData("\"when\":\"2017-10/2018-02-01\"", "\"when\":\"2018-02\"", "")]
    [InlineData("\"when\":\"2018-02-04\"", "", "")] // Who gives no date contradicts none.
    [InlineData("\"when\":\"2018-02-04\",\"modality\":\"planned\"", "\"when\":\"2018-02-05\"", "")] // A plan beside its fact.
    [InlineData("\"when\":\"2018-02-04\",\"modality\":\"expected\"", "\"when\":\"2018-02-05\"", "")]
    [InlineData("\"when\":\"2018-02-04\",\"modality\":\"proposed\"", "\"when\":\"2018-02-05\",\"modality\":\"planned\"", "")]
    [InlineData("\"when\":\"2018-02-04\",\"modality\":\"ongoing\"", "\"when\":\"2018-02-05\"", "Dates")]
    public void Dates_of_one_class_that_have_no_day_in_common(string one, string other, string forms) =>
        Of(Say("event:e OCCURS", one, "2018-10-01"), Say("event:e OCCURS", other, "2018-12-01", "document:two")).ShouldBe(forms);

    [Theory]
    [InlineData("2018-01-24", "Dates")]
    [InlineData("2018-06-01", "Dates?")] // The later one may only have moved it.
    public void Two_plans_contradict_each_other_for_certain_where_they_were_told_on_one_day(string saidOn, string forms) =>
        Of(Say("event:e OCCURS", "\"when\":\"2018-09\",\"modality\":\"planned\""), Say("event:e OCCURS", "\"when\":\"2018-10\",\"modality\":\"expected\"", saidOn, "document:two")).ShouldBe(forms);

    [Fact]
    public void What_was_told_in_January_as_done_was_not_done_in_late_January()
    {
        Of(Say("event:e OCCURS", "\"when\":\"2018-01\"", "2018-01-24"), Say("event:e OCCURS", "\"when\":\"2018-01-30\"", "2018-10-01", "document:two")).ShouldBe("Dates");
        Of(Say("event:e OCCURS", "\"when\":\"2018-01\"", "2018-02-24"), Say("event:e OCCURS", "\"when\":\"2018-01-30\"", "2018-10-01", "document:two")).ShouldBe("");
    }

    [Theory]
    [InlineData("\"validFrom\":\"2012-12-01\"", "\"validFrom\":\"2013\"", "Dates")]
    [InlineData("\"validFrom\":\"2012\",\"validTo\":\"2015\"", "\"validFrom\":\"2012\",\"validTo\":\"2016\"", "Dates")]
    [InlineData("\"validFrom\":\"2012\",\"validTo\":\"2015\"", "\"validFrom\":\"2012\",\"validTo\":\"..\"", "")]
    [InlineData("\"validFrom\":\"2012\",\"validTo\":\"2015\"", "\"validFrom\":\"2013\",\"validTo\":\"2016\"", "Dates Dates")]
    public void Since_when_and_until_when_something_is_so(string one, string other, string forms) =>
        Of(Say("actor:a OPERATES instrument:i", one), Say("actor:a OPERATES instrument:i", other, "2018-10-01", "document:two")).ShouldBe(forms);

    [Theory]
    [InlineData("\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\"", "\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR\"", "Amounts")]
    [InlineData("\"high\":\"5\",\"unit\":\"EUR\"", "\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\"", "")] // Up to 5 and 5.
    [InlineData("\"high\":\"5\",\"unit\":\"EUR\"", "\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR\"", "Amounts")]
    [InlineData("\"low\":\"5\",\"unit\":\"EUR\"", "\"low\":\"4\",\"high\":\"4\",\"unit\":\"EUR\"", "Amounts")]
    [InlineData("\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\"", "\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR/year\"", "")]
    [InlineData("\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\",\"period\":\"2017\"", "\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR\",\"period\":\"2018\"", "")]
    [InlineData("\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\",\"period\":\"2017\"", "\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR\"", "Amounts")]
    public void Amounts_that_do_not_meet(string one, string other, string forms) =>
        Of(Say("fund:f FUNDS actor:a", $"\"quantity\":{{{one}}}"), Say("fund:f FUNDS actor:a", $"\"quantity\":{{{other}}}", "2018-10-01", "document:two")).ShouldBe(forms);

    [Theory]
    [InlineData("announced", "committed", "")] // What had been announced is no other amount of what was given.
    [InlineData("committed", "committed", "Amounts")]
    public void An_announcement_beside_what_was_given_is_a_plan_beside_its_fact(string one, string other, string forms) =>
        Of(
            Say("fund:f FUNDS actor:a", $"\"quantity\":{{\"low\":\"5\",\"high\":\"5\",\"unit\":\"EUR\"}},\"commitment\":\"{one}\""),
            Say("fund:f FUNDS actor:a", $"\"quantity\":{{\"low\":\"6\",\"high\":\"6\",\"unit\":\"EUR\"}},\"commitment\":\"{other}\"", "2018-10-01", "document:two")).ShouldBe(forms);

    [Theory]
    [InlineData("occurred", "2018-10-01", "Amounts")]
    [InlineData("ongoing", "2018-10-01", "Amounts?")] // There may be more by now.
    [InlineData("ongoing", "2018-01-24", "Amounts")]
    public void A_count_that_goes_on_may_grow(string modality, string saidOn, string forms) =>
        Of(
            Say("actor:a HAS_FIGURE", $"\"quantity\":{{\"low\":\"5\",\"high\":\"5\",\"unit\":\"expert\"}},\"modality\":\"{modality}\""),
            Say("actor:a HAS_FIGURE", $"\"quantity\":{{\"low\":\"6\",\"high\":\"6\",\"unit\":\"expert\"}},\"modality\":\"{modality}\"", saidOn, "document:two")).ShouldBe(forms);

    [Theory]
    [InlineData("actor:a ADOPTS document:d", "\"when\":\"2017-12-01\"", "2018-10-01", "Denial")]
    [InlineData("actor:a ADOPTS document:d", "\"when\":\"2018-03-01\"", "2018-10-01", "")] // It was done after that.
    [InlineData("actor:a ADOPTS document:d", "", "2017-12-01", "Denial")]
    [InlineData("actor:a ADOPTS document:d", "", "2018-10-01", "")]
    [InlineData("actor:a ADOPTS document:d", "\"modality\":\"planned\",\"when\":\"2017-12\"", "2017-10-01", "")]
    [InlineData("actor:a OPERATES instrument:i", "\"validFrom\":\"2017\",\"validTo\":\"..\"", "2018-10-01", "Denial")]
    [InlineData("actor:a OPERATES instrument:i", "\"validFrom\":\"2019\"", "2019-10-01", "")]
    [InlineData("actor:a OPERATES instrument:i", "\"modality\":\"ongoing\"", "2018-01-24", "Denial")]
    [InlineData("actor:a OPERATES instrument:i", "\"modality\":\"ongoing\"", "2018-10-01", "")]
    public void What_is_denied_on_a_day_and_was_so_on_it(string triple, string members, string saidOn, string forms) =>
        Of(Say(triple, "\"modality\":\"denied\""), Say(triple, members, saidOn, "document:two")).ShouldBe(forms);

    [Fact]
    public void Both_sides_carry_their_own_evidence_the_more_binding_first_and_weak_sources_are_known()
    {
        var one = new JudgedGraph(
            Say("event:e OCCURS", "\"when\":\"2018-02-05\"", "2018-10-01", "document:blog"), Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-10-01"),
            Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-11-01", "document:two")).Contradictions(Lens.All).Contradictions.ShouldHaveSingleItem();
        one.Sides.Select(side => $"{side.Statement.When} {string.Join('+', side.Statement.Evidence.Select(evidence => evidence.Document.Slug))} {side.Class}")
            .ShouldBe(["2018-02-04 one+two official_document", "2018-02-05 blog weak"]);
        one.Sides[1].Class.IsWeak.ShouldBeTrue();
        one.Why.ShouldBe("Both tell as a fact when it happened, but 4 February 2018 and 5 February 2018 have no day in common.");
    }

    [Fact]
    public void One_sentence_does_not_contradict_itself_and_what_is_derived_is_not_compared()
    {
        Statement Cited(string when, string at) => Json.Say("event:e OCCURS", $"\"when\":\"{when}\"", "2018-10-01", "document:one", $"\"section\":\"{at}\",\"fingerprints\":[\"sha256:abd2684f1df8982d\"]");
        Of(Cited("2018-02-04", "I"), Cited("2018-02-05", "II")).ShouldBe("");
        Of(
            Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-10-01"), Say("event:e OCCURS", "\"when\":\"2018-02-05\"", "2018-10-01", "document:two"),
            Say("event:e STAGE_OF procedure:p", "\"stage\":\"political_agreement\""), Say("actor:a PARTICIPATES_IN event:e", "")).ShouldBe("Dates");
    }

    [Fact]
    public void Three_dates_are_three_contradictions() =>
        Of(
            Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-10-01"), Say("event:e OCCURS", "\"when\":\"2018-02-05\"", "2018-10-01", "document:two"),
            Say("event:e OCCURS", "\"when\":\"2018-02-06\"", "2018-10-01", "document:three"), Say("event:e OCCURS", "\"when\":\"2018-02\"", "2018-10-01", "document:four")).ShouldBe("Dates Dates Dates");

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("2018-02-03", null, 0)]
    [InlineData("2018-02-04", null, 1)] // By one side it has happened.
    [InlineData(null, "2018-10-01", 0)] // The second had not spoken.
    public void Both_days_choose(string? asOf, string? saidBy, int count) =>
        new JudgedGraph(Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-10-01"), Say("event:e OCCURS", "\"when\":\"2018-02-05\"", "2018-12-01", "document:two"))
            .Contradictions(Lens.All with { AsOf = Day(asOf), SaidBy = Day(saidBy) }).Contradictions.Count.ShouldBe(count);

    [Fact]
    public void Weak_sources_are_heard_unless_better_ones_are_asked_for()
    {
        var graph = new JudgedGraph(Say("event:e OCCURS", "\"when\":\"2018-02-04\"", "2018-10-01"), Say("event:e OCCURS", "\"when\":\"2018-02-05\"", "2018-10-01", "document:blog"));
        graph.Contradictions(Lens.All).Contradictions.Count.ShouldBe(1);
        graph.Contradictions(Lens.All.Deciding()).Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_answer_says_why()
    {
        new JudgedGraph(Say("event:e OCCURS", "\"when\":\"2018-02-04\"")).Contradictions(Lens.All).WhyNone!.ShouldContain("nothing here is told by more than one piece of evidence");
        new JudgedGraph(Say("event:e OCCURS", "\"when\":\"2018-02-04\""), Say("event:e OCCURS", "\"when\":\"2018-02-04\"", document: "document:two")).Contradictions(Lens.All).WhyNone!.ShouldContain("does not exclude each other");
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
