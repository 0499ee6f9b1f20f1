using CsCheck;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.JudgementLaws;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What holds of changes whatever is told: the order does not matter, nor that something is told twice, and where both tell the same there are none.</summary>
public sealed class ChangePropertyTests
{
    private static readonly (string From, string To)[] Ends = [("first", "second"), ("2017-10-18", "2018-01-24")];

    private static readonly Gen<Statement> One = Gen.Select(
        OneOf(
            ("event:e OCCURS", "\"when\":\"2018-04\",\"modality\":\"planned\""), ("event:e OCCURS", "\"when\":\"2017-09-12\""), ("event:e STAGE_OF procedure:p", "\"stage\":\"trilogue\""), ("event:f STAGE_OF procedure:p", "\"stage\":\"proposed\""),
            ("event:f OCCURS", "\"when\":\"2017-06\""), ("actor:a USES instrument:system", ""), ("actor:a USES instrument:system", "\"modality\":\"planned\""), ("actor:a PART_OF actor:b", "\"role\":\"member\""),
            ("procedure:p PRODUCES instrument:act", "\"when\":\"2017-05\""), ("fund:f FUNDS topic:t", "\"quantity\":{\"high\":\"100\",\"unit\":\"EUR\"}"), ("fund:f FUNDS topic:t", "\"quantity\":{\"low\":\"90\",\"high\":\"90\",\"unit\":\"EUR\"}")),
        OneOf(true, false),
        (told, isFirst) => isFirst ? ChangeLines.First(told.Item1, told.Item2) : ChangeLines.Second(told.Item1, told.Item2));

    // Each document says something, or it would not have been read.
    private static readonly Gen<Statement[]> Told = One.Array[1, 8].Select(some =>
        some.Concat([ChangeLines.First("actor:x USES instrument:y"), ChangeLines.Second("actor:x USES instrument:y"), ChangeLines.Series]).ToArray());

    private static string Judged(Statement[] told) => string.Join('\n', Ends.SelectMany(ends =>
        ChangeLines.Between(ends.From, ends.To, ChangeLines.GraphOf(told, ChangeLines.Whole)).GetAwaiter().GetResult().Changes.Select(change =>
            $"{change.Key} {ChangeLines.Line(change)} {string.Join(' ', change.Before.Concat(change.After).Select(one => $"{one.Statement.Id} {one.Statement.When} {one.Statement.Modality}"))}")));

    [Fact]
    public void The_order_in_which_things_are_told_does_not_matter() => JudgementLaws.TheOrderDoesNotMatter(Told, Judged, iter: 60);

    [Fact]
    public void What_is_told_again_in_the_same_document_changes_nothing() => JudgementLaws.WhatIsToldAgainChangesNothing(Told, Judged, iter: 60);

    [Fact]
    public void What_two_documents_tell_alike_is_no_change() =>
        Told.Sample(
            told =>
            {
                var alike = told.Where(one => one.Evidence[0].Document.Slug == "first").SelectMany(one => new[] { one, Again(one) }).ToArray();
                ChangeLines.Between("first", "second", ChangeLines.GraphOf(alike)).GetAwaiter().GetResult().Changes.ShouldBeEmpty();
            },
            iter: 30);

    private static Statement Again(Statement one) => one with { Evidence = [.. one.Evidence.Select(evidence => evidence with { Document = EntityId.Parse("document:second"), SaidOn = Edtf.Day(new DateOnly(2018, 1, 24)) })] };
}
