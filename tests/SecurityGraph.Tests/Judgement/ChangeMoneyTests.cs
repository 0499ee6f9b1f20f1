using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.ChangeLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>The same money told by two documents, of whomever, is one sum: never missed in the one and new in the other.</summary>
public sealed class ChangeMoneyTests
{
    private static readonly Statement Beside = First("actor:x USES instrument:y");
    private static readonly Statement BesideLater = Second("actor:x USES instrument:y");

    private static Task<string> Told(params Statement[] told) => Documents([Beside, BesideLater, .. told]);

    [Theory]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:g FUNDS topic:t", "=5", "Changed fund:g [subject] 1>1")]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:f FUNDS actor:b", "=5", "Changed fund:f [object] 1>1")]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:f FUNDS actor:b", "<5", "Changed fund:f [object quantity] 1>1")]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:f FUNDS actor:b", ">6", "Changed fund:f [object quantity] 1>1")]
    [InlineData("actor:a FUNDS topic:t", "=5", "fund:g HAS_BUDGET", "=5", "Changed fund:g [subject predicate object] 1>1")]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:f FUNDS topic:t", "=5", "")]
    [InlineData("fund:f FUNDS topic:t", "=5", "fund:f FUNDS topic:t", "<5", "Changed fund:f [quantity] 1>1")]
    public async Task The_same_money_of_another_giver_purpose_or_amount_has_changed_with_both_ends(string before, string amount, string after, string anew, string changes) =>
        (await Told(Money(First, before, amount), Money(Second, after, anew))).ShouldBe(changes);

    [Fact]
    public async Task The_same_money_promised_more_firmly_has_moved_on_whoever_gives_it() =>
        (await Told(Money(First, "fund:f FUNDS topic:t", "=5", "\"commitment\":\"announced\",\"modality\":\"planned\""), Money(Second, "fund:g FUNDS topic:t", "=5", "\"commitment\":\"committed\"")))
            .ShouldBe("MovedOn fund:g [subject] 1>1");

    [Fact]
    public async Task Other_money_of_the_same_amount_is_other_money() =>
        (await Told(Money(First, "fund:f FUNDS topic:t", "=5"), Money(Second, "fund:g FUNDS topic:t", "=5", key: "other"))).ShouldBe("New fund:g 0>1; NotTold fund:f 1>0");

    [Fact]
    public async Task All_that_tell_one_sum_are_one_change_the_nearest_pair_first()
    {
        var ledger = await Between("first", "second", GraphOf(
        [
            Beside, BesideLater, Money(First, "actor:a FUNDS instrument:old", "=5"), Money(First, "fund:f FUNDS instrument:old", "=5"),
            Money(Second, "fund:g HAS_BUDGET", "=5"), Money(Second, "fund:f FUNDS topic:t", "=5"),
        ]));
        var change = ledger.Changes.Single(one => one.Before.Count > 0 && one.After.Count > 0);
        Line(change).ShouldBe("Changed fund:f [object] 2>2");
        (change.Before[0].Statement.Subject.Slug, change.After[0].Statement.Subject.Slug).ShouldBe(("f", "f"));
        ledger.Changes.Where(one => one != change).SelectMany(one => one.Before.Concat(one.After)).ShouldAllBe(one => one.Statement.Money == null);
    }

    [Fact]
    public async Task What_else_is_told_of_who_gives_it_is_new_without_the_money()
    {
        var ledger = await Between("first", "second", GraphOf([Beside, BesideLater, Money(First, "fund:f FUNDS topic:t", "=5"), Money(Second, "fund:g FUNDS topic:t", "=5"), Second("fund:g PART_OF fund:h")]));
        ledger.Changes.Select(Line).ShouldBe(["Changed fund:g [subject] 1>1", "New fund:g 0>1", "New fund:h 0>1"]);
    }

    [Fact]
    public async Task What_one_statement_of_both_tells_is_compared_by_itself() =>
        (await Told(
            Money(First, "fund:f FUNDS topic:t", "=5"), Money(Second, "fund:f FUNDS topic:t", "=5"),
            Money(First, "actor:a FUNDS topic:t", "=5"), Money(Second, "actor:b FUNDS topic:t", "=5"))).ShouldBe("Changed topic:t [subject] 1>1");

    [Fact]
    public async Task Between_two_days_money_told_of_another_giver_since_is_not_new() =>
        (await Days(Beside, BesideLater, Money(First, "fund:f FUNDS topic:t", "=5"), Money(Second, "fund:g FUNDS topic:t", "<5"))).ShouldBe("Changed fund:g [subject quantity] 1>1");

    private static Statement Money(Func<string, string, Statement> tell, string told, string amount, string more = "", string key = "sum")
    {
        var quantity = amount[0] switch
        {
            '<' => $"\"high\":\"{amount[1..]}\"",
            '>' => $"\"low\":\"{amount[1..]}\"",
            _ => $"\"low\":\"{amount[1..]}\",\"high\":\"{amount[1..]}\"",
        };
        return tell(told, $"\"quantity\":{{{quantity},\"unit\":\"EUR\"}},\"money\":\"{key}\"{(more.Length > 0 ? "," + more : "")}");
    }
}
