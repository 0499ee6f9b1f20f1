using System.Text.Json;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Statements;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Changes as GraphQL answers them.</summary>
public sealed class ChangesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Documents = "from: \"press-2017-10-18\", to: \"com-2018-46\"";

    private TestServer Server => running.Server;

    private async Task<JsonElement> Changes(string arguments, string fields) =>
        JsonDocument.Parse(await Server.Ask($"{{ changes({arguments}) {{ {fields} }} }}")).RootElement.GetProperty("data").GetProperty("changes");

    [Fact]
    public async Task A_change_has_both_ends_each_with_the_evidence_of_its_own_document()
    {
        var page = await Changes($"{Documents}, kinds: [MOVED_ON, CHANGED], first: 100", "knowledgeEnds silenceJudged newJudged silence nodes { kind entity { name } members before { text evidence { document { id } citation } } after { evidence { document { id } citation } } }");
        page.GetProperty("knowledgeEnds").GetString().ShouldBe("2026-11-24");
        (page.GetProperty("silenceJudged").GetBoolean(), page.GetProperty("newJudged").GetBoolean()).ShouldBe((true, true));
        page.GetProperty("silence").GetString()!.ShouldContain("goes on with");
        var changes = page.GetProperty("nodes").EnumerateArray().ToList();
        changes.ShouldNotBeEmpty();
        foreach (var change in changes)
        {
            change.GetProperty("before")[0].GetProperty("evidence").EnumerateArray().ShouldAllBe(one => one.GetProperty("document").GetProperty("id").GetString() == "document:press-2017-10-18");
            change.GetProperty("after")[0].GetProperty("evidence").EnumerateArray().ShouldAllBe(one => one.GetProperty("document").GetProperty("id").GetString() == "document:com-2018-46");
        }
    }

    [Fact]
    public async Task Between_releases_what_was_withdrawn_is_gone_with_its_reason()
    {
        var gone = (await Changes("from: \"2026.11.0\", to: \"2026.12.0\", kinds: [GONE], first: 100", "nodes { entity { id } before { statement { id } text } after { text } withdrawn { id release why } }")).GetProperty("nodes").EnumerateArray().ToList();
        var siena = gone.Single(one => one.GetProperty("before")[0].GetProperty("statement").GetProperty("id").GetString() == "gives-access-to:b4ce5145c0f75a24");
        siena.GetProperty("withdrawn").GetProperty("release").GetString().ShouldBe("2026.12.0");
        siena.GetProperty("withdrawn").GetProperty("why").GetString()!.ShouldStartWith("SIENA is a channel");
        gone.ShouldAllBe(one => one.GetProperty("after").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Why_a_statement_was_withdrawn_is_told_by_its_id() =>
        (await Server.Ask("{ withdrawn(ids: [\"gives-access-to:b4ce5145c0f75a24\", \"uses:ffffffffffffffff\"]) { id release why } }"))
            .ReplaceLineEndings("").Replace(" ", "").ShouldStartWith("{\"data\":{\"withdrawn\":[{\"id\":\"gives-access-to:b4ce5145c0f75a24\",\"release\":\"2026.12.0\",\"why\":\"SIENAisachannel");

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_is_good_for_its_own_list()
    {
        var all = (await Changes($"{Documents}, first: 1000", "totalCount nodes { kind entity { id } }")).GetProperty("nodes").EnumerateArray().Select(one => one.ToString()).ToList();
        var paged = new List<string>();
        string? after = null;
        bool more;
        do
        {
            var page = await Changes($"{Documents}, first: 40{(after is null ? "" : $", after: \"{after}\"")}", "pageInfo { hasNextPage endCursor } nodes { kind entity { id } }");
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(one => one.ToString()));
            (more, after) = (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        }
        while (more);
        paged.ShouldBe(all);
        (await Server.Ask($"{{ changes(from: \"ip-17-3082\", to: \"com-2018-46\", after: \"{after}\") {{ totalCount }} }}")).ShouldContain("is not a cursor of this list");
    }

    [Fact]
    public async Task How_many_changes_of_each_kind_there_are_is_told_whatever_the_page_leaves_out()
    {
        var page = await Changes($"{Documents}, kinds: [MOVED_ON], first: 1", "totalCount counts { name count }");
        var counts = page.GetProperty("counts").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("count").GetInt32(), StringComparer.Ordinal);
        counts["MOVED_ON"].ShouldBe(page.GetProperty("totalCount").GetInt32());
        counts["NEW"].ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_same_money_told_of_others_has_both_ends_and_is_neither_new_nor_missed()
    {
        var all = (await Changes($"{Documents}, first: 800", "nodes { kind entity { id } members before { money } after { money } }")).GetProperty("nodes").EnumerateArray().ToList();
        all.Count.ShouldBeLessThan(800);
        foreach (var (key, fund, members) in new[] { ("isf-public-spaces", "fund:isf-public-spaces-calls", "subject object"), ("uia-public-spaces", "fund:uia", "object about quantity") })
        {
            var told = all.Where(one => one.GetProperty("before").EnumerateArray().Concat(one.GetProperty("after").EnumerateArray()).Any(end => end.GetProperty("money").GetString() == key)).ToList().ShouldHaveSingleItem();
            (told.GetProperty("kind").GetString(), told.GetProperty("entity").GetProperty("id").GetString()).ShouldBe(("CHANGED", fund));
            string.Join(' ', told.GetProperty("members").EnumerateArray().Select(one => one.GetString())).ShouldBe(members);
            (told.GetProperty("before").GetArrayLength(), told.GetProperty("after").GetArrayLength()).ShouldBe(key.StartsWith("isf", StringComparison.Ordinal) ? (2, 2) : (1, 1));
        }
    }

    [Theory]
    [InlineData("2099-01-01", "2100-01-01", true)]
    [InlineData("2018-01-24", "2100-01-01", true)]
    [InlineData("2017-10-18", "2018-01-24", false)]
    public async Task Where_a_day_lies_after_what_is_known_that_is_said(string from, string to, bool isSaid)
    {
        var answer = JsonDocument.Parse(await Server.Ask($"{{ changes(from: \"{from}\", to: \"{to}\", first: 1) {{ silence }} }}")).RootElement;
        answer.TryGetProperty("extensions", out var extensions).ShouldBe(isSaid);
        if (isSaid) extensions.GetProperty("knowledgeEnds").GetString().ShouldBe("2026-11-24");
        answer.GetProperty("data").GetProperty("changes").GetProperty("silence").GetString()!.Contains("is not known here", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Theory]
    [InlineData("from: \"com-2018-46\", to: \"COM(2018) 46\"", "are both 13th Security Union report")]
    [InlineData("from: \"press-2017-10-18\", to: \"2018-01-24\"", "both must be documents, days or releases")]
    [InlineData("from: \"com-2018-46\", to: \"press-2017-10-18\"", "turn them round")]
    [InlineData("from: \"2026.1.0\", to: \"2026.12.0\"", "from: There is no release 2026.1.0 here: kept are 2026.11.0")]
    [InlineData("from: \"xyzzy\", to: \"com-2018-46\"", "from: 'xyzzy' is called nothing here")]
    [InlineData("from: \"press-2017-10-18\", to: \"com-2018-46\", about: \"actor:nobody-at-all\"", "about: There is no entity")]
    public async Task What_is_amiss_is_said(string arguments, string message)
    {
        var answer = await Server.Ask($"{{ changes({arguments}) {{ totalCount }} }}");
        answer.ShouldContain(message);
        answer.ShouldContain("BAD_ARGUMENT");
    }

    [Theory]
    [InlineData("one", "two")]
    [InlineData("2017-10-18", "2018-01-24")]
    public async Task The_store_is_asked_as_often_for_many_changes_as_for_few(string from, string to)
    {
        var few = await Calls(3, from, to);
        (await Calls(120, from, to)).ShouldBe(few);
        few.ShouldBeLessThan(60);
    }

    private static async Task<int> Calls(int many, string from, string to)
    {
        Statement[] told =
        [
            .. Enumerable.Range(0, many).SelectMany(i => new[]
            {
                Json.Say($"actor:a{i} USES instrument:i{i}", "", "2017-10-18", "document:one"), Json.Say($"actor:b{i} USES instrument:j{i}", "", "2018-01-24", "document:two"),
                Json.Say($"event:e{i} STAGE_OF procedure:p{i}", "\"stage\":\"trilogue\"", "2017-10-18", "document:one"), Json.Say($"procedure:p{i} INITIATED_BY document:d{i}", "", "2018-01-24", "document:two"),
            }),
            Json.Say("document:two SUCCEEDS document:one", "", "2018-01-24", "document:two"),
        ];
        var counting = CountingStore.Over(told);
        var ledger = await new Judge(counting).ChangesOf(new ChangeQuestion(from, to), null, TestContext.Current.CancellationToken);
        ledger.Changes.Count.ShouldBeGreaterThan(many);
        return counting.Calls;
    }
}
