using CsCheck;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.JudgementLaws;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What holds of contradictions whatever is told: neither the order in which it is told matters nor that it is told twice.</summary>
public sealed class ContradictionPropertyTests
{
    private static readonly Gen<Statement> Event = Gen.Select(OneOf("event:e", "event:f"), Date, OneOf("planned", "expected", "occurred", "ongoing", "denied"), Said, Document, (which, when, modality, said, document) =>
        Json.Say($"{which} OCCURS", $"{(when.Length > 0 ? $"\"when\":\"{when}\"," : "")}\"modality\":\"{modality}\"", said, document));

    private static readonly Gen<Statement> Amount = Gen.Select(OneOf("\"low\":\"5\",\"high\":\"5\"", "\"high\":\"4\"", "\"low\":\"6\""), OneOf("", ",\"commitment\":\"announced\"", ",\"commitment\":\"committed\""), Said, Document, (amount, step, said, document) =>
        Json.Say("fund:f FUNDS actor:a", $"\"quantity\":{{{amount},\"unit\":\"EUR\"}}{step}", said, document));

    private static readonly Gen<Statement> Other = Gen.Select(
        OneOf(
            ("event:e STAGE_OF procedure:p", "\"stage\":\"ep_adopted\""), ("event:f STAGE_OF procedure:p", "\"stage\":\"ep_adopted\""), ("event:f STAGE_OF procedure:p", "\"stage\":\"ep_mandate\""),
            ("actor:a PARTICIPATES_IN event:e", ""), ("actor:a PARTICIPATES_IN event:f", ""), ("actor:b PARTICIPATES_IN event:f", ""), ("actor:a PART_OF actor:b", "")),
        Said, Document, (one, said, document) => Json.Say(one.Item1, one.Item2, said, document));

    private static readonly Gen<Statement[]> Told = Gen.Frequency((4, Event), (2, Amount), (4, Other)).Array[1, 12];

    private static Gen<string> Date => OneOf("", "2017-04", "2017-04-25", "[..2017-06]", "2017", "2017-05-20");

    private static Gen<string> Said => OneOf("2017-12-12", "2018-01-24", "2018-05-15", "2017-04-28");

    private static Gen<string> Document => OneOf("document:one", "document:two", "document:blog", "document:three");

    private static string Judged(IEnumerable<Statement> told)
    {
        var graph = new JudgedGraph([.. told]);
        return string.Join('\n', new[] { Lens.All, Lens.All with { AsOf = new DateOnly(2017, 5, 1) }, Lens.All with { SaidBy = new DateOnly(2018, 2, 1) } }.SelectMany(lens => graph.Contradictions(lens).Contradictions)
            .Select(one => $"{one.Form} {one.Certainty} {one.Why} {string.Join(" | ", one.Sides.Select(side => $"{side.Statement.Id} {side.Class} {string.Join('+', side.Statement.Evidence.Select(evidence => evidence.Document).Distinct())}"))}"));
    }

    [Fact]
    public void The_order_in_which_things_are_told_does_not_matter() => JudgementLaws.TheOrderDoesNotMatter(Told, Judged, iter: 200);

    [Fact]
    public void What_is_told_again_in_the_same_document_changes_nothing() => JudgementLaws.WhatIsToldAgainChangesNothing(Told, Judged, iter: 200);

    [Fact]
    public void A_plan_and_its_fact_are_none_whatever_their_dates() =>
        Gen.Select(Date, Date, Said, OneOf("planned", "expected", "conditional", "proposed", "required")).Sample((plan, fact, said, modality) =>
            Judged(
            [
                Json.Say("event:e OCCURS", $"{(plan.Length > 0 ? $"\"when\":\"{plan}\"," : "")}\"modality\":\"{modality}\"", said, "document:one"),
                Json.Say("event:e OCCURS", $"{(fact.Length > 0 ? $"\"when\":\"{fact}\"," : "")}\"modality\":\"occurred\"", "2018-05-15", "document:two"),
            ]).ShouldBe(""));
}
