using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

public sealed class GraphQLPagesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task A_page_says_where_it_begins_and_ends_and_gives_its_nodes_alone()
    {
        const string Fields = "pageInfo { hasPreviousPage hasNextPage startCursor endCursor } edges { cursor node { id } } nodes { id }";
        const string Query = $"query($after: String) {{ actors(first: 3, after: $after) {{ {Fields} }} }}";
        var first = await Page(null);
        var second = await Page(first.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        first.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean().ShouldBeFalse();
        second.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean().ShouldBeTrue();
        var edges = second.GetProperty("edges").EnumerateArray().ToList();
        second.GetProperty("pageInfo").GetProperty("startCursor").GetString().ShouldBe(edges[0].GetProperty("cursor").GetString());
        second.GetProperty("pageInfo").GetProperty("endCursor").GetString().ShouldBe(edges[^1].GetProperty("cursor").GetString());
        second.GetProperty("nodes").EnumerateArray().Select(Id).ShouldBe(edges.Select(edge => Id(edge.GetProperty("node"))));

        async Task<JsonElement> Page(string? after) => JsonDocument.Parse(await Server.Ask(Query, new { after })).RootElement.GetProperty("data").GetProperty("actors");
    }

    [Fact]
    public async Task Events_are_listed_by_their_days_each_with_its_date()
    {
        var answer = await Server.Ask("""
            { events(from: "2018-10-01", to: "2018-10-31") { nodes { id occurrence { when { edtf } } early: occurrence(asOf: "2018-10-08") { text } } } }
            """);
        using var json = JsonDocument.Parse(answer);
        var events = json.RootElement.GetProperty("data").GetProperty("events").GetProperty("nodes").EnumerateArray().ToList();
        var inForce = events.Single(one => Id(one) == "event:etias-in-force");
        inForce.GetProperty("occurrence").GetProperty("when").GetProperty("edtf").GetString().ShouldBe("2018-10-09");
        inForce.GetProperty("early").ValueKind.ShouldBe(JsonValueKind.Null);
        events.Select(Id).ShouldNotContain("event:etias-signed");
        (await Server.Code("{ actors(from: \"2018-10-01\") { nodes { id } } }")).ShouldBe("KNOWN_ARGUMENT_NAMES");
    }

    [Fact]
    public async Task No_event_is_listed_of_which_nobody_had_told_by_the_day()
    {
        using var json = JsonDocument.Parse(await Server.Ask("""
            { events(from: "2018-01-01", to: "2018-12-31", toldBy: "2018-01-24", first: 1000) { nodes { id statements(saidBy: "2018-01-24") { totalCount } } } }
            """));
        var events = json.RootElement.GetProperty("data").GetProperty("events").GetProperty("nodes").EnumerateArray().ToList();
        events.Select(Id).ShouldContain("event:amld5-published");
        events.Select(Id).ShouldNotContain("event:etias-council-adopted");
        events.ShouldAllBe(one => one.GetProperty("statements").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Who_says_so_stands_in_the_citation()
    {
        var answer = await Server.Ask("{ promises(madeBy: \"actor:european-commission\", about: \"actor:online-platforms\", first: 100) { nodes { promised { evidence { citation } } } } }");
        answer.ShouldContain(", paragraph 6, said by Julian King (inferred: subject)");
    }

    [Fact]
    public async Task Every_connection_has_nodes()
    {
        var answer = await Server.Ask("""
            { search(text: "ETIAS", first: 1) { nodes { id } }
              entity(id: "actor:eu-lisa") { statements(first: 2) { nodes { id } }
                ... on Actor { operates { pageInfo { startCursor } edges { node { id } } nodes { id } } } } }
            """);
        using var json = JsonDocument.Parse(answer);
        var entity = json.RootElement.GetProperty("data").GetProperty("entity");
        var operates = entity.GetProperty("operates");
        operates.GetProperty("nodes").EnumerateArray().Select(Id)
            .ShouldBe(operates.GetProperty("edges").EnumerateArray().Select(edge => Id(edge.GetProperty("node"))));
        operates.GetProperty("nodes").GetArrayLength().ShouldBeGreaterThan(1);
        entity.GetProperty("statements").GetProperty("nodes").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(400, "mentions { section }")] // one and twenty for each node
    [InlineData(500, "mentions { section }", "COMPLEXITY")]
    public async Task Nodes_have_the_price_of_a_list(int first, string? fields, string? code = null) =>
        (await Server.Code($"{{ actors(first: {first}) {{ nodes {{ id {fields} }} }} }}")).ShouldBe(code);

    [Theory]
    [InlineData("actors(first: 1)", "instruments(first: 1, after: $it)")]
    [InlineData("events(first: 1)", "documents(first: 1, after: $it)")]
    [InlineData("actors(first: 1)", "statements(first: 1, after: $it)")]
    [InlineData("search(text: \"a\", first: 1)", "search(text: \"e\", first: 1, after: $it)")]
    [InlineData("search(text: \"a\", first: 1)", "actors(first: 1, after: $it)")]
    [InlineData("statements(first: 1)", "statements(entity: \"actor:europol\", first: 1, after: $it)")]
    [InlineData("statements(entity: \"actor:eu-lisa\", first: 1)", "statements(entity: \"actor:europol\", first: 1, after: $it)")]
    public async Task A_cursor_of_another_list_is_refused(string list, string other)
    {
        var error = JsonDocument.Parse(await Server.Ask($"query($it: String) {{ page: {other} {{ totalCount }} }}", new { it = await Cursor(list) })).RootElement.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldMatch("^after: '.+' is not a cursor of this list.$");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_ARGUMENT");
    }

    [Theory]
    [InlineData("operates", "statements")]
    [InlineData("operates", "calledOnBy")]
    [InlineData("statements", "operates")]
    public async Task A_cursor_of_one_relation_is_none_of_another(string relation, string other)
    {
        const string Query = "{ entity(id: \"actor:eu-lisa\") { ... on Actor { page: FIELD { edges { cursor } totalCount } } } }";
        using var json = JsonDocument.Parse(await Server.Ask(Query.Replace("FIELD", $"{relation}(first: 1)", StringComparison.Ordinal)));
        var cursor = json.RootElement.GetProperty("data").GetProperty("entity").GetProperty("page").GetProperty("edges")[0].GetProperty("cursor").GetString();
        (await Server.Code(Query.Replace("FIELD", $"{relation}(first: 1, after: \"{cursor}\")", StringComparison.Ordinal))).ShouldBeNull();
        (await Server.Code(Query.Replace("FIELD", $"{other}(first: 1, after: \"{cursor}\")", StringComparison.Ordinal))).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("actors(first: 1)", "actors(first: 7, after: $it)")]
    [InlineData("search(text: \"A\", first: 1)", "search(text: \" a\", first: 7, after: $it)")]
    [InlineData("statements(entity: \"actor:eu-lisa\", first: 1)", "entity(id: \"actor:eu-lisa\") { page: statements(first: 7, after: $it, predicates: [OPERATES])")]
    public async Task A_cursor_is_good_for_its_list_however_it_is_asked(string list, string again)
    {
        var isNested = again.StartsWith("entity", StringComparison.Ordinal);
        var query = isNested ? $"query($it: String) {{ {again} {{ totalCount }} }} }}" : $"query($it: String) {{ page: {again} {{ totalCount }} }}";
        (await Server.Code(query, new { it = await Cursor(list) })).ShouldBeNull();
    }

    private async Task<string?> Cursor(string list)
    {
        using var json = JsonDocument.Parse(await Server.Ask($"{{ page: {list} {{ pageInfo {{ endCursor }} edges {{ cursor }} }} }}"));
        var page = json.RootElement.GetProperty("data").GetProperty("page");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        cursor.ShouldBe(page.GetProperty("edges")[0].GetProperty("cursor").GetString());
        return cursor;
    }

    private static string? Id(JsonElement entity) => entity.GetProperty("id").GetString();
}
