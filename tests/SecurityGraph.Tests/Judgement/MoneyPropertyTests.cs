using CsCheck;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.MoneyWorlds;
using static SecurityGraph.Tests.Judgement.JudgementLaws;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What holds of totals whatever is told.</summary>
public sealed class MoneyPropertyTests
{
    private static readonly Gen<Statement> Flow = Gen.Select(
        OneOf("fund:f", "fund:g", "actor:g"), OneOf("actor:a", "topic:t", "topic:sub"), OneOf("=5", "<5", ">5", "=7", "-"), More, Said,
        (giver, recipient, amount, more, said) => Gives($"{giver} {recipient} {amount}", more, said.Item1, said.Item2));

    private static readonly Gen<Statement> Size = Gen.Select(OneOf("fund:f", "fund:g", "actor:a"), OneOf("=5", "<9"), More, Said, (whose, amount, more, said) => Has($"{whose} {amount}", "", more, said.Item1, said.Item2));

    private static readonly Gen<Statement> Other = Gen.Int[0, 3].Select(i => i switch
    {
        0 => Part("fund:g", "fund:f"),
        1 => Part("topic:sub", "topic:t"),
        2 => Json.Say("fund:g CONCERNS topic:t"),
        _ => Json.Say("actor:a SUPPORTS topic:t"),
    });

    private static readonly Gen<Statement[]> Told = Gen.Frequency((5, Flow), (2, Size), (2, Other)).Array[1, 10];

    private static readonly (MoneyPart By, string Of)[] Questions = [(MoneyPart.Purpose, "topic:t"), (MoneyPart.Fund, "fund:f"), (MoneyPart.Giver, "actor:g"), (MoneyPart.Recipient, "actor:a")];

    private static Gen<string> More => OneOf("", "\"money\":\"k\"", "\"money\":\"l\"", "\"commitment\":\"announced\",\"modality\":\"planned\"", "\"commitment\":\"committed\",\"money\":\"k\"", "\"modality\":\"denied\"", "\"period\":\"2018\"");

    private static Gen<(string, string)> Said => OneOf(("2018-01-24", "document:one"), ("2018-05-15", "document:two"), ("2018-10-01", "document:blog"), ("2018-01-24", "document:three"));

    private static string Judged(IEnumerable<Statement> told)
    {
        var graph = new JudgedGraph([.. told]);
        return string.Join('\n', new[] { Lens.All, Lens.All with { AsOf = new DateOnly(2018, 6, 1) } }.SelectMany(lens => Questions.Select(one =>
        {
            var answer = graph.Money(one.By, one.Of, lens);
            return $"{one.By} {Text(answer)} | {string.Join(" | ", NotAdded(answer))}";
        })));
    }

    [Fact]
    public void The_order_in_which_things_are_told_does_not_matter() => JudgementLaws.TheOrderDoesNotMatter(Told, Judged, iter: 150);

    [Fact]
    public void Evidence_that_is_repeated_changes_no_total() => JudgementLaws.WhatIsToldAgainChangesNothing(Told, Judged, iter: 150);

    [Fact]
    public void Each_line_stands_in_one_place_and_each_sum_has_one_that_counts() =>
        Told.Sample(
            told =>
            {
                foreach (var (by, of) in Questions)
                {
                    var answer = new JudgedGraph(told).Money(by, of, Lens.All);
                    var sums = answer.Totals.SelectMany(total => total.Sums).ToList();
                    sums.ShouldAllBe(sum => sum.Lines.Count(line => line.IsCounted) == 1);
                    sums.Where(sum => sum.Money is not null).Select(sum => sum.Money).ShouldBeUnique();
                    var lines = sums.SelectMany(sum => sum.Lines).Concat(answer.LeftOut).Select(line => (line.Statement.Id, line.Statement.Modality, line.Statement.Commitment, line.Statement.Quantity)).ToList();
                    lines.ShouldBeUnique();
                }
            },
            iter: 150);
}
