using CsCheck;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Xunit;
using static SecurityGraph.Tests.Judgement.JudgementLaws;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What holds of promises whatever is told: neither the order in which it is told matters nor that it is told twice.</summary>
public sealed class PromisePropertyTests
{
    private static readonly Gen<Statement> Event = Gen.Select(Date, OneOf("planned", "expected", "occurred", "denied"), Said, Document, (when, modality, said, document) =>
        Json.Say("event:e OCCURS", $"{(when.Length > 0 ? $"\"when\":\"{when}\"," : "")}\"modality\":\"{modality}\"", said, document));

    private static readonly Gen<Statement> Stage = Gen.Select(OneOf("ep_mandate", "trilogue", "published"), OneOf("event:e", "event:f"), Said, (stage, which, said) =>
        Json.Say($"{which} STAGE_OF procedure:p", $"\"stage\":\"{stage}\"", said));

    private static readonly Gen<Statement> Other = Gen.Select(
        OneOf(
            ("event:f OCCURS", "\"when\":\"2018-05\""), ("actor:a PARTICIPATES_IN event:e", ""), ("actor:b PARTICIPATES_IN event:f", ""), ("actor:a PART_OF actor:b", "\"role\":\"member\""),
            ("actor:c CALLS_ON actor:b", "\"about\":[\"procedure:p\"],\"asks\":\"ADOPTS\",\"modality\":\"urged\",\"due\":\"2018-04\""), ("actor:a USES instrument:system", "\"modality\":\"planned\""),
            ("actor:a USES instrument:system", "\"about\":[\"topic:t\"]"), ("document:two SUCCEEDS document:one", "")),
        Said, Document, (one, said, document) => Json.Say(one.Item1, one.Item2, said, document));

    private static readonly Gen<Statement[]> Told = Gen.Frequency((3, Event), (1, Stage), (3, Other)).Array[1, 10];

    private static Gen<string> Date => OneOf("", "2018-04", "2018-04-25", "[..2018-06]", "2018", "2018-04-20/2018-04-30");

    private static Gen<string> Said => OneOf("2017-12-12", "2018-01-24", "2018-05-15", "2018-10-01");

    private static Gen<string> Document => OneOf("document:one", "document:two", "document:blog");

    private static readonly Lens[] Lenses = [Lens.All, Lens.All with { AsOf = new DateOnly(2018, 6, 1) }, Lens.All with { SaidBy = new DateOnly(2018, 6, 1) }];

    private static string Judged(IEnumerable<Statement> told)
    {
        var graph = new JudgedGraph([.. told]);
        return string.Join('\n', Lenses.SelectMany(lens => graph.Promises(new PromiseQuestion(), lens).Promises).Select(one =>
            $"{one.Statement.Id} {one.Form} {one.Due} [{string.Join(' ', one.OtherDates)}] {string.Join(' ', one.MadeBy)} {one.End.Outcome} {one.End.Certainty} {string.Join(' ', one.End.Because.Select(because => $"{because.Id} {because.When}"))} {string.Join(' ', one.End.SilentIn)}"));
    }

    [Fact]
    public void The_order_in_which_things_are_told_does_not_matter() => JudgementLaws.TheOrderDoesNotMatter(Told, Judged, iter: 100);

    [Fact]
    public void What_is_told_again_in_the_same_document_changes_nothing() => JudgementLaws.WhatIsToldAgainChangesNothing(Told, Judged, iter: 100);
}
