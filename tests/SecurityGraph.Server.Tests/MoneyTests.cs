using System.Text.Json;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Totals of money as GraphQL answers them.</summary>
public sealed class MoneyTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string All = "today knowledgeEnds explanation totals { text kind bound modalityClass commitment calculated quantity { text period { edtf } } sums { money quantity { text } lines { counted why text evidence { citation } } } } leftOut { counted why statement { id } }";

    private TestServer Server => running.Server;

    private async Task<JsonElement> Ask(string arguments) => JsonDocument.Parse(await Server.Ask($"{{ money({arguments}) {{ {All} }} }}")).RootElement.GetProperty("data").GetProperty("money");

    [Fact]
    public async Task A_total_has_its_lines_with_citations_and_the_day_where_knowledge_ends()
    {
        var money = await Ask("for: \"topic:public-spaces\", asOf: \"2018-01-31\"");
        (money.GetProperty("today").GetString(), money.GetProperty("knowledgeEnds").GetString(), money.GetProperty("explanation").ValueKind).ShouldBe(("2018-01-31", "2026-11-24", JsonValueKind.Null));
        var totals = money.GetProperty("totals").EnumerateArray().Select(one => $"{one.GetProperty("quantity").GetProperty("text").GetString()} {one.GetProperty("text").GetString()} {one.GetProperty("kind").GetString()} {one.GetProperty("bound").GetString()} {one.GetProperty("modalityClass").GetString()}");
        totals.ShouldBe(["EUR 18,500,000 call opened GIVEN EXACT FACT", "up to EUR 100,000,000 announced (planned) GIVEN CEILING PLANNED"]);
        var lines = money.GetProperty("totals")[0].GetProperty("sums")[0].GetProperty("lines").EnumerateArray().ToList();
        lines.Select(line => line.GetProperty("counted").GetBoolean()).Count(counted => counted).ShouldBe(1);
        lines[0].GetProperty("evidence")[0].GetProperty("citation").GetString()!.ShouldStartWith("Thirteenth progress report");
        lines.Skip(1).ShouldAllBe(line => line.GetProperty("why").GetString()!.Length > 0);
    }

    [Fact]
    public async Task What_is_left_out_says_why_and_no_total_too()
    {
        var money = await Ask("recipient: \"actor:law-enforcement-authorities\"");
        money.GetProperty("totals").GetArrayLength().ShouldBe(0);
        money.GetProperty("explanation").GetString().ShouldBe("No total: each line told here is left out, for the reason beside it.");
        money.GetProperty("leftOut")[0].GetProperty("why").GetString().ShouldBe("no amount is told");
    }

    [Theory]
    [InlineData("asOf: \"2018-01-24\"", "for, fund, giver, recipient: Give exactly one of them.")]
    [InlineData("for: \"topic:encryption\", fund: \"fund:isf\"", "for, fund, giver, recipient: Give exactly one of them.")]
    [InlineData("fund: \"fund:none-at-all\"", "fund: There is no entity")]
    [InlineData("giver: \"nonsense\"", "giver: 'nonsense' is not an entity id")]
    [InlineData("for: \"topic:encryption\", asOf: \"2018\"", "asOf: '2018' is not a day")]
    public async Task What_is_amiss_is_said(string arguments, string message)
    {
        var answer = await Server.Ask($"{{ money({arguments}) {{ today }} }}");
        answer.ShouldContain(message);
        answer.ShouldContain("BAD_ARGUMENT");
    }

    [Fact]
    public async Task The_store_is_asked_as_often_for_much_money_as_for_little()
    {
        var few = await Calls(3);
        (await Calls(200)).ShouldBe(few);
        few.ShouldBeLessThan(20);
    }

    private static async Task<int> Calls(int many)
    {
        Statement[] told =
        [
            .. Enumerable.Range(0, many).SelectMany(i => new[]
            {
                Json.Say($"fund:f{i} FUNDS topic:t", $"\"quantity\":{{\"low\":\"1\",\"high\":\"1\",\"unit\":\"EUR\"}},\"money\":\"k{i}\""), Json.Say($"fund:f{i} PART_OF fund:all"),
                Json.Say($"fund:f{i} HAS_BUDGET", $"\"quantity\":{{\"low\":\"1\",\"high\":\"1\",\"unit\":\"EUR\"}},\"money\":\"k{i}\""), Json.Say($"actor:a{i} SUPPORTS topic:t"),
            }),
        ];
        var counting = CountingStore.Over(told);
        var answer = await new Judge(counting).MoneyOf(new MoneyQuestion(MoneyPart.Purpose, EntityId.Parse("topic:t")), Lens.All, TestContext.Current.CancellationToken);
        answer.Totals.ShouldHaveSingleItem().Quantity.Low.ShouldBe(many);
        return counting.Calls;
    }
}
