using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Which statements and relations are found, and in which order they stand.</summary>
public sealed class GraphQLFiltersTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task All_repeals_stand_newest_first_the_undated_last()
    {
        var newest = await Repeals("NEWEST");
        var dated = newest.TakeWhile(when => when is not null).ToList();
        dated.Count.ShouldBeGreaterThan(3);
        dated.ShouldBe(dated.OrderByDescending(when => when, StringComparer.Ordinal));
        newest[dated.Count..].ShouldAllBe(when => when == null);
        (await Repeals("OLDEST")).ShouldBe([.. dated.AsEnumerable().Reverse(), .. newest[dated.Count..]]);

        async Task<List<string?>> Repeals(string order)
        {
            var page = await Data($"{{ page: statements(predicates: [REPEALS], first: 100, order: {order}) {{ edges {{ when {{ earliest }} }} }} }}");
            return [.. page.GetProperty("page").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("when") is { ValueKind: JsonValueKind.Object } when ? when.GetProperty("earliest").GetString() : null)];
        }
    }

    [Fact]
    public async Task A_relation_gives_those_of_a_year_and_page_by_page_in_either_order()
    {
        var all = await Proposed("from: \"2017-01-01\", to: \"2017-12-31\", first: 100");
        all.Count.ShouldBeGreaterThan(4);
        all.ShouldAllBe(one => string.CompareOrdinal(one.Earliest, "2017-12-31") <= 0 && string.CompareOrdinal(one.Latest, "2017-01-01") >= 0);
        all.Count.ShouldBeLessThan((await Proposed("first: 100")).Count);
        var paged = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await Proposed($"from: \"2017-01-01\", to: \"2017-12-31\", first: 3, order: NEWEST{after}");
            paged.AddRange(page.Select(one => one.Id));
            after = page.Count == 3 ? $", after: \"{page[^1].Cursor}\"" : null;
        }
        paged.ShouldBe(all.Select(one => one.Id).Reverse());
    }

    [Fact]
    public async Task The_stages_of_a_file_stand_by_the_dates_of_their_events()
    {
        var file = (await Data("{ entity(identifier: \"2016/0357(COD)\") { statements(predicates: [STAGE_OF], first: 50) { edges { statement { subject { ... on Event { occurrence(asOf: null) { when { earliest } } } } } } } } }"))
            .GetProperty("entity").GetProperty("statements").GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("statement").GetProperty("subject").GetProperty("occurrence"))
            .Where(occurrence => occurrence.ValueKind == JsonValueKind.Object && occurrence.GetProperty("when").ValueKind == JsonValueKind.Object)
            .Select(occurrence => occurrence.GetProperty("when").GetProperty("earliest").GetString() ?? "").ToList();
        file.Count.ShouldBeGreaterThan(4);
        file.ShouldBe(file.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_hubs_of_a_kind_stand_first()
    {
        var hubs = (await Data("{ actors(order: RELATIONS, first: 30) { nodes { relations } } }")).GetProperty("actors").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("relations").GetInt32()).ToList();
        hubs.ShouldBe(hubs.OrderDescending());
        hubs[0].ShouldBeGreaterThan(hubs[^1]);
    }

    [Fact]
    public async Task The_other_end_is_of_the_subkinds_asked_for()
    {
        var systems = (await Data("{ entity(id: \"actor:eu-lisa\") { ... on Actor { operates(subkinds: [\"it_system\"], first: 100) { totalCount nodes { subkind } } all: operates { totalCount } } } }")).GetProperty("entity");
        systems.GetProperty("operates").GetProperty("nodes").EnumerateArray().ShouldAllBe(node => node.GetProperty("subkind").GetString() == "it_system");
        systems.GetProperty("operates").GetProperty("totalCount").GetInt32().ShouldBeInRange(1, systems.GetProperty("all").GetProperty("totalCount").GetInt32());
        var told = (await Data("{ statements(entity: \"actor:eu-lisa\", predicates: [OPERATES], subkinds: [\"it_system\"]) { totalCount } }")).GetProperty("statements");
        told.GetProperty("totalCount").GetInt32().ShouldBe(systems.GetProperty("operates").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("entity(id: \"actor:eu-lisa\") { ... on Actor { operates(subkinds: [\"it_sistem\"]) { totalCount } } }", "did you mean 'it_system'?")]
    [InlineData("entity(id: \"actor:eu-lisa\") { ... on Actor { operates(subkinds: [\"press_release\"]) { totalCount } } }", "is no subkind of")]
    [InlineData("statements(subkinds: [\"agensy\"]) { totalCount }", "'agensy' is no subkind of any kind; did you mean 'agency'?")]
    [InlineData("statements(subkinds: [\"xyzzyxyzzy\"]) { totalCount }", "`vocabulary` lists them.")]
    public async Task A_subkind_that_no_other_end_can_be_of_is_refused(string field, string words) =>
        JsonDocument.Parse(await Server.Ask($"{{ {field} }}")).RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(words);

    [Theory]
    [InlineData("statements(from: \"2018-02-01\", to: \"2018-01-01\")", "from: 2018-02-01 is after 2018-01-01, the day up to which is asked.")]
    [InlineData("statements(from: \"2018\")", "from: '2018' is not a day; write it as 2018-01-24.")]
    public async Task Days_that_are_none_are_refused_with_the_reason(string field, string message) =>
        JsonDocument.Parse(await Server.Ask($"{{ {field} {{ totalCount }} }}")).RootElement.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe(message);

    [Fact]
    public async Task A_cursor_of_one_order_is_refused_in_the_other()
    {
        var cursor = (await Data("{ statements(first: 1) { pageInfo { endCursor } } }")).GetProperty("statements").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        (await Server.Code($"{{ statements(first: 1, after: \"{cursor}\", saidBy: \"2018-01-24\") {{ totalCount }} }}")).ShouldBeNull();
        (await Server.Code($"{{ statements(first: 1, after: \"{cursor}\", order: NEWEST) {{ totalCount }} }}")).ShouldBe("BAD_ARGUMENT");
    }

    private async Task<List<(string Id, string Cursor, string? Earliest, string? Latest)>> Proposed(string arguments)
    {
        var data = await Data($"{{ entity(id: \"actor:european-commission\") {{ ... on Actor {{ proposes({arguments}) {{ edges {{ cursor statement {{ id }} when {{ earliest latest }} }} }} }} }} }}");
        return [.. data.GetProperty("entity").GetProperty("proposes").GetProperty("edges").EnumerateArray().Select(edge => (
            edge.GetProperty("statement").GetProperty("id").GetString()!, edge.GetProperty("cursor").GetString()!, Day(edge, "earliest"), Day(edge, "latest")))];

        static string? Day(JsonElement edge, string which) => edge.GetProperty("when") is { ValueKind: JsonValueKind.Object } when ? when.GetProperty(which).GetString() : null;
    }

    private async Task<JsonElement> Data(string query) => JsonDocument.Parse(await Server.Ask(query)).RootElement.GetProperty("data");
}
