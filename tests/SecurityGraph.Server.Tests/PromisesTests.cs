using System.Text.Json;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Promises as GraphQL answers them.</summary>
public sealed class PromisesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    private async Task<JsonElement> Ask(string query) => JsonDocument.Parse(await Server.Ask(query)).RootElement;

    private async Task<JsonElement> Promises(string arguments, string fields) => (await Ask($"{{ promises({arguments}) {{ {fields} }} }}")).GetProperty("data").GetProperty("promises");

    [Fact]
    public async Task A_promise_has_both_ends_with_their_evidence_and_the_day_where_knowledge_ends()
    {
        var page = await Promises(
            "askedBy: \"actor:european-commission\", about: \"instrument:etias\", asOf: \"2018-12-31\"",
            "knowledgeEnds totalCount nodes { form outcome certainty due { edtf } madeBy { id } askedBy { id } promised { text evidence { citation } } because { text evidence { citation } } silentIn { id } }");
        page.GetProperty("knowledgeEnds").GetString().ShouldBe("2026-11-24");
        var promise = page.GetProperty("nodes").EnumerateArray().ShouldHaveSingleItem();
        (promise.GetProperty("form").GetString(), promise.GetProperty("outcome").GetString(), promise.GetProperty("certainty").GetString()).ShouldBe(("APPEAL", "KEPT", "POSSIBLE"));
        promise.GetProperty("madeBy")[0].GetProperty("id").GetString().ShouldBe("actor:co-legislators");
        promise.GetProperty("promised").GetProperty("evidence")[0].GetProperty("citation").GetString()!.ShouldStartWith("Thirteenth progress report");
        promise.GetProperty("because")[0].GetProperty("text").GetString().ShouldBe("the co-legislators agreed on the ETIAS file on 25 April 2018 (possible)");
        promise.GetProperty("because")[0].GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_is_good_for_its_own_list()
    {
        const string Of = "madeBy: \"actor:european-commission\", asOf: \"2018-12-31\"";
        var all = (await Promises($"{Of}, first: 1000", "totalCount nodes { promised { statement { id } } }"));
        var ids = all.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("promised").GetProperty("statement").GetProperty("id").GetString()).ToList();
        ids.Count.ShouldBe(all.GetProperty("totalCount").GetInt32());
        var paged = new List<string?>();
        string? after = null;
        bool more;
        do
        {
            var page = await Promises($"{Of}, first: 5{(after is null ? "" : $", after: \"{after}\"")}", "pageInfo { hasNextPage endCursor } nodes { promised { statement { id } } }");
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("promised").GetProperty("statement").GetProperty("id").GetString()));
            (more, after) = (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        }
        while (more);
        paged.ShouldBe(ids);
        (await Server.Ask($"{{ promises(madeBy: \"actor:libe\", after: \"{after}\") {{ totalCount }} }}")).ShouldContain("is not a cursor of this list");
    }

    [Fact]
    public async Task Outcomes_and_forms_choose_and_forecasts_come_only_where_they_are_named()
    {
        var open = await Promises("madeBy: \"actor:european-commission\", asOf: \"2018-12-31\", outcomes: [OPEN], first: 100", "nodes { outcome form }");
        open.GetProperty("nodes").EnumerateArray().ShouldAllBe(one => one.GetProperty("outcome").GetString() == "OPEN" && one.GetProperty("form").GetString() != "FORECAST");
        open.GetProperty("nodes").GetArrayLength().ShouldBeGreaterThanOrEqualTo(8);
        var forecasts = await Promises("forms: [FORECAST], first: 100", "nodes { form }");
        forecasts.GetProperty("nodes").GetArrayLength().ShouldBeGreaterThan(0);
        forecasts.GetProperty("nodes").EnumerateArray().ShouldAllBe(one => one.GetProperty("form").GetString() == "FORECAST");
    }

    [Theory]
    [InlineData("madeBy: \"actor:nobody-at-all\"", "madeBy: There is no entity")]
    [InlineData("askedBy: \"nonsense\"", "askedBy: 'nonsense' is not an entity id")]
    [InlineData("first: -1", "first: It goes from 0 to 1000.")]
    [InlineData("asOf: \"2018\"", "asOf: '2018' is not a day")]
    public async Task What_is_amiss_is_said(string arguments, string message)
    {
        var answer = await Server.Ask($"{{ promises({arguments}) {{ totalCount }} }}");
        answer.ShouldContain(message);
        answer.ShouldContain("BAD_ARGUMENT");
    }

    [Fact]
    public async Task The_store_is_asked_as_often_for_many_promises_as_for_few()
    {
        var few = await Calls(3);
        (await Calls(200)).ShouldBe(few);
        few.ShouldBeLessThan(40);
    }

    /// <summary>So many promises of each form, some of them kept.</summary>
    private static async Task<int> Calls(int many)
    {
        Statement[] told =
        [
            .. Enumerable.Range(0, many).SelectMany(i => new[]
            {
                Json.Say($"actor:a ESTABLISHES actor:unit{i}", "\"modality\":\"planned\""), Json.Say($"actor:a ESTABLISHES actor:unit{i}", "", "2018-06-01", "document:next"),
                Json.Say("actor:b CALLS_ON actor:a", $"\"about\":[\"procedure:p{i}\"],\"asks\":\"AGREES\",\"modality\":\"urged\""), Json.Say($"event:e{i} OCCURS", "\"when\":\"2018-03\",\"modality\":\"planned\""),
                Json.Say($"event:e{i} STAGE_OF procedure:p{i}", "\"stage\":\"trilogue\""), Json.Say($"actor:a PARTICIPATES_IN event:e{i}", ""), Json.Say($"procedure:p{i} INITIATED_BY document:d{i}", ""),
            }),
            Json.Say("document:next SUCCEEDS document:report", "", "2018-06-01"),
        ];
        var counting = CountingStore.Over(told);
        var ledger = await new Judge(counting).PromisesOf(new PromiseQuestion { MadeBy = EntityId.Parse("actor:a") }, Lens.All with { AsOf = new DateOnly(2018, 12, 31) }, TestContext.Current.CancellationToken);
        ledger.Promises.Count.ShouldBe(3 * many);
        return counting.Calls;
    }
}
