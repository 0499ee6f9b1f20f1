using CsCheck;
using SecurityGraph.Model.Statements;
using Shouldly;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What holds of every judgement, whatever is told.</summary>
internal static class JudgementLaws
{
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <param name="judged">The whole judgement as a text.</param>
    public static void TheOrderDoesNotMatter(Gen<Statement[]> told, Func<Statement[], string> judged, int iter) =>
        Gen.Select(told, Gen.Int).Sample(
            (some, seed) =>
            {
                var mixed = some.ToArray();
                new Random(seed).Shuffle(mixed);
                judged(mixed).ShouldBe(judged(some));
            },
            iter: iter);

    /// <summary>The same statement twice, or said in another place of the same document.</summary>
    /// <param name="judged">The whole judgement as a text.</param>
    public static void WhatIsToldAgainChangesNothing(Gen<Statement[]> told, Func<Statement[], string> judged, int iter) =>
        Gen.Select(told, Gen.Int[0, int.MaxValue]).Sample(
            (some, which) =>
            {
                var one = some[which % some.Length];
                var again = one with { Evidence = [.. one.Evidence.Select(evidence => evidence with { Section = "IX", Paragraph = 9 })] };
                judged([.. some, one]).ShouldBe(judged(some));
                judged([.. some, again]).ShouldBe(judged(some));
            },
            iter: iter);
}
