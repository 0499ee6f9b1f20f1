using System.Text.Json;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What several things have in common, and what happened to them, as GraphQL answers it.</summary>
public sealed class GatheringTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Both = "of: [\"instrument:etias\", \"instrument:ees\"]", Europol = "of: [\"actor:europol\"]";

    private TestServer Server => running.Server;

    [Fact]
    public async Task What_two_systems_have_in_common_comes_with_the_statements_hubs_last()
    {
        var nodes = Nodes(await Ask(Server, $"{{ common({Both}) {{ nodes {{ relations entity {{ id }} ties {{ of {{ id }} statements {{ text statement {{ subject {{ id }} object {{ id }} }} }} }} }} }} }}", "common"));
        nodes.Select(Id).ShouldBe(["instrument:cir", "instrument:esp", "actor:eu-lisa"]);
        nodes.Select(node => node.GetProperty("relations").GetInt32()).ShouldBeInOrder();
        foreach (var node in nodes)
        {
            node.GetProperty("ties").EnumerateArray().Select(tie => tie.GetProperty("of").GetProperty("id").GetString()).ShouldBe(["instrument:etias", "instrument:ees"]);
            foreach (var tie in node.GetProperty("ties").EnumerateArray())
            {
                tie.GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(0);
                foreach (var told in tie.GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("statement")))
                    new[] { told.GetProperty("subject").GetProperty("id").GetString(), told.GetProperty("object").GetProperty("id").GetString() }
                        .ShouldBe([Id(node), tie.GetProperty("of").GetProperty("id").GetString()], ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task Days_kinds_and_predicates_choose_what_is_in_common_and_who_is_unstated_joins_nobody()
    {
        (await Common("kinds: [ACTOR]")).ShouldBe(["actor:eu-lisa"]);
        (await Common("predicates: [USES]")).ShouldBe(["instrument:cir"]);
        (await Common("saidBy: \"2016-01-01\"")).ShouldBeEmpty();

        await using var small = await TestServer.Start(EmbeddedStore.Of(SmallGraph.Graph));
        // actor:unstated uses both.
        Nodes(await Ask(small, "{ common(of: [\"instrument:etias\", \"instrument:vis\"]) { nodes { entity { id } } } }", "common")).Select(Id).ShouldNotContain("actor:unstated");

        async Task<List<string>> Common(string more) => [.. Nodes(await Ask(Server, $"{{ common({Both}, {more}) {{ nodes {{ entity {{ id }} }} }} }}", "common")).Select(Id)];
    }

    [Fact]
    public async Task A_denial_is_nothing_in_common_and_a_former_id_names_the_same()
    {
        var said = new[] { Json.Say("actor:europol USES instrument:vis", """ "modality":"denied" """), Json.Say("actor:eu-lisa USES instrument:vis") };
        await using var server = await TestServer.Start(EmbeddedStore.Of(SmallGraph.Compile(SmallGraph.Entities, [.. SmallGraph.Statements, .. said])));
        var nodes = Nodes(await Ask(server, "{ common(of: [\"instrument:vis\", \"instrument:etias\"]) { nodes { entity { id } } } }", "common")).Select(Id).ToList();
        nodes.ShouldContain("actor:eu-lisa");
        nodes.ShouldNotContain("actor:europol");
        (await server.Ask("{ common(of: [\"actor:it-agency\", \"actor:eu-lisa\"]) { totalCount } }")).ShouldContain("of: Name at least two different ones.");
        (await Ask(server, "{ timeline(of: [\"actor:it-agency\"]) { totalCount } }", "timeline")).ShouldBe(await Ask(server, "{ timeline(of: [\"actor:eu-lisa\"]) { totalCount } }", "timeline"), new ByText());
    }

    [Fact]
    public async Task A_timeline_of_a_system_has_the_stages_of_its_file_at_the_dates_of_their_events_with_who_tells_them()
    {
        var rows = Nodes(await Ask(Server, "{ timeline(of: [\"instrument:etias\"], first: 100) { nodes { date { edtf earliest } dateOf text derived of { id } datedBy { when { edtf } evidence { citation } } } } }", "timeline"));
        rows.Select(row => row.GetProperty("date").GetProperty("earliest").GetString() ?? "").ShouldBe(rows.Select(row => row.GetProperty("date").GetProperty("earliest").GetString() ?? "").Order(StringComparer.Ordinal));
        var adopted = rows.Single(row => row.GetProperty("text").GetString()!.StartsWith("the adoption of ETIAS by Parliament was a stage of the ETIAS file", StringComparison.Ordinal));
        (adopted.GetProperty("date").GetProperty("edtf").GetString(), adopted.GetProperty("dateOf").GetString()).ShouldBe(("2018-07-05", "EVENT"));
        adopted.GetProperty("datedBy").GetProperty("when").GetProperty("edtf").GetString().ShouldBe("2018-07-05");
        adopted.GetProperty("datedBy").GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
        adopted.GetProperty("of")[0].GetProperty("id").GetString().ShouldBe("procedure:etias");
        rows.ShouldAllBe(row => !row.GetProperty("derived").GetBoolean());
        rows.Count(row => row.GetProperty("dateOf").GetString() == "START").ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task From_and_to_keep_what_can_mean_a_day_between_them()
    {
        var rows = Nodes(await Ask(Server, "{ timeline(of: [\"instrument:etias\"], from: \"2018-07-05\", to: \"2018-09-12\", first: 100) { nodes { date { edtf } } } }", "timeline"));
        rows.Select(row => row.GetProperty("date").GetProperty("edtf").GetString()).ShouldBe(["2018-07-05", "2018-09-05", "2018-09-12", "2018-09-12"]);
    }

    [Theory]
    [InlineData("common(" + Both + ", first: ")]
    [InlineData("timeline(" + Europol + ", first: ")]
    public async Task Pages_follow_each_other_and_a_cursor_is_good_for_its_own_list(string asked)
    {
        var name = asked[..asked.IndexOf('(', StringComparison.Ordinal)];
        async Task<(List<string> Cursors, string? After)> Read(string more)
        {
            var page = await Ask(Server, $"{{ {asked}{more}) {{ pageInfo {{ hasNextPage endCursor }} edges {{ cursor }} }} }}", name);
            var end = page.GetProperty("pageInfo");
            return ([.. page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!)], end.GetProperty("hasNextPage").GetBoolean() ? end.GetProperty("endCursor").GetString() : null);
        }

        var all = (await Read("1000")).Cursors;
        var (paged, after) = await Read("2");
        var first = after;
        while (after is not null)
        {
            var page = await Read($"2, after: \"{after}\"");
            paged.AddRange(page.Cursors);
            after = page.After;
        }
        all.Count.ShouldBeGreaterThan(2);
        paged.ShouldBe(all);
        (await Server.Ask($"{{ {name}(of: [\"instrument:sis\", \"instrument:vis\"], after: \"{first}\") {{ totalCount }} }}")).ShouldContain("is not a cursor of this list");
    }

    [Theory]
    [InlineData("common(of: [\"instrument:etias\"])", "of: Name at least two different ones.")]
    [InlineData("common(of: [\"instrument:etias\", \"instrument:etias\"])", "of: Name at least two different ones.")]
    [InlineData("common(of: [\"instrument:etias\", \"actor:nobody-at-all\"])", "of: There is no entity")]
    [InlineData("common(of: [\"instrument:etias\", \"nonsense\"])", "of: 'nonsense' is not an entity id")]
    [InlineData("timeline(of: [])", "of: Name at least one.")]
    [InlineData("timeline(of: [\"a:1\", \"a:2\", \"a:3\", \"a:4\", \"a:5\", \"a:6\", \"a:7\", \"a:8\", \"a:9\", \"a:10\", \"a:11\"])", "of: ")]
    [InlineData("timeline(of: [\"instrument:etias\"], from: \"2018-02-01\", to: \"2018-01-01\")", "from: 2018-02-01 is after 2018-01-01")]
    [InlineData("timeline(of: [\"instrument:etias\"], from: \"2018\")", "from: '2018' is not a day")]
    [InlineData("timeline(of: [\"instrument:etias\"], first: -1)", "first: It goes from 0 to 1000.")]
    public async Task What_is_amiss_is_said(string field, string message)
    {
        var answer = await Server.Ask($"{{ {field} {{ totalCount }} }}");
        answer.ShouldContain(message);
        answer.ShouldContain("BAD_ARGUMENT");
    }

    private static string Id(JsonElement row) => row.GetProperty("entity").GetProperty("id").GetString()!;

    private static List<JsonElement> Nodes(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray()];

    private static async Task<JsonElement> Ask(TestServer server, string query, string field) => JsonDocument.Parse(await server.Ask(query)).RootElement.GetProperty("data").GetProperty(field);

    private sealed class ByText : IEqualityComparer<JsonElement>
    {
        public bool Equals(JsonElement x, JsonElement y) => x.GetRawText() == y.GetRawText();

        public int GetHashCode(JsonElement obj) => obj.GetRawText().GetHashCode(StringComparison.Ordinal);
    }
}
