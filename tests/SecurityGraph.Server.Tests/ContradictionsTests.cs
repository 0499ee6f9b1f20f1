using System.Text.Json;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Contradictions as GraphQL answers them.</summary>
public sealed class ContradictionsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    private async Task<JsonElement> Ask(string arguments, string fields) =>
        JsonDocument.Parse(await Server.Ask($"{{ contradictions{arguments} {{ {fields} }} }}")).RootElement.GetProperty("data").GetProperty("contradictions");

    [Fact]
    public async Task A_contradiction_has_both_sides_with_evidence_class_and_why()
    {
        var page = await Ask("(about: [\"instrument:regulation-2016-794\"])", "knowledgeEnds totalCount explanation statements compared nodes { form certainty why sides { sourceClass text when { edtf } evidence { citation document { id } } besides { text } } }");
        page.GetProperty("knowledgeEnds").GetString().ShouldBe("2026-11-24");
        page.GetProperty("explanation").ValueKind.ShouldBe(JsonValueKind.Null);
        page.GetProperty("compared").GetInt32().ShouldBeInRange(1, page.GetProperty("statements").GetInt32());
        var one = page.GetProperty("nodes").EnumerateArray().ShouldHaveSingleItem();
        (one.GetProperty("form").GetString(), one.GetProperty("certainty").GetString()).ShouldBe(("DATES", "CERTAIN"));
        one.GetProperty("why").GetString().ShouldBe("Both tell as a fact when it happened, but 13 June 2016 and May 2017 have no day in common.");
        var sides = one.GetProperty("sides").EnumerateArray().ToList();
        sides.Select(side => side.GetProperty("sourceClass").GetString()).ShouldBe(["ACT", "OFFICIAL_DOCUMENT"]);
        sides[1].GetProperty("evidence").EnumerateArray().Select(evidence => evidence.GetProperty("document").GetProperty("id").GetString()).ShouldBe(["document:ip-17-3082"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_is_good_for_its_own_list()
    {
        var all = await Ask("(first: 1000)", "totalCount nodes { why }");
        var whys = all.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("why").GetString()).ToList();
        whys.Count.ShouldBe(all.GetProperty("totalCount").GetInt32());
        var paged = new List<string?>();
        string? after = null;
        bool more;
        do
        {
            var page = await Ask($"(first: 3{(after is null ? "" : $", after: \"{after}\"")})", "pageInfo { hasNextPage endCursor } nodes { why }");
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("why").GetString()));
            (more, after) = (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        }
        while (more);
        paged.ShouldBe(whys);
        (await Server.Ask($"{{ contradictions(about: [\"actor:libe\"], after: \"{after}\") {{ totalCount }} }}")).ShouldContain("is not a cursor of this list");
    }

    [Theory]
    [InlineData("(forms: [AMOUNTS])", "No contradiction is of these forms.")]
    [InlineData("(about: [\"fund:isf-police\"])", "No contradiction: what several pieces of evidence tell here does not exclude each other.")]
    public async Task An_empty_answer_says_why(string arguments, string why)
    {
        var page = await Ask(arguments, "explanation nodes { why }");
        page.GetProperty("nodes").GetArrayLength().ShouldBe(0);
        page.GetProperty("explanation").GetString().ShouldBe(why);
    }

    [Theory]
    [InlineData("about: [\"actor:nobody-at-all\"]", "about: There is no entity")]
    [InlineData("about: [\"nonsense\"]", "about: 'nonsense' is not an entity id")]
    [InlineData("first: -1", "first: It goes from 0 to 1000.")]
    [InlineData("asOf: \"2018\"", "asOf: '2018' is not a day")]
    public async Task What_is_amiss_is_said(string arguments, string message)
    {
        var answer = await Server.Ask($"{{ contradictions({arguments}) {{ totalCount }} }}");
        answer.ShouldContain(message);
        answer.ShouldContain("BAD_ARGUMENT");
    }

    [Fact]
    public async Task The_store_is_asked_as_often_for_much_as_for_little()
    {
        var few = await Calls(3);
        (await Calls(150)).ShouldBe(few);
        few.ShouldBeLessThan(25);
    }

    private static async Task<int> Calls(int many)
    {
        Statement[] told =
        [
            .. Enumerable.Range(0, many).SelectMany(i => new[]
            {
                Json.Say($"event:e{i} OCCURS", "\"when\":\"2017-03-01\""), Json.Say($"event:f{i} OCCURS", "\"when\":\"2017-04-01\"", document: "document:next"),
                Json.Say($"event:e{i} STAGE_OF procedure:p{i}", "\"stage\":\"ep_adopted\""), Json.Say($"event:f{i} STAGE_OF procedure:p{i}", "\"stage\":\"ep_adopted\"", document: "document:next"),
                Json.Say($"actor:a PARTICIPATES_IN event:e{i}"), Json.Say($"actor:a PARTICIPATES_IN event:f{i}", document: "document:next"),
            }),
        ];
        var counting = CountingStore.Over(told);
        var ledger = await new Judge(counting).ContradictionsOf([EntityId.Parse("actor:a")], Lens.All, TestContext.Current.CancellationToken);
        ledger.Contradictions.Count.ShouldBe(many);
        return counting.Calls;
    }
}
