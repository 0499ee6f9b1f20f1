using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>One thing by what somebody writes, and anything by its id.</summary>
public sealed class FindTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private async Task<JsonElement> Data(string query, string field)
    {
        using var json = JsonDocument.Parse(await running.Server.Ask(query));
        return json.RootElement.GetProperty("data").GetProperty(field).Clone();
    }

    [Theory]
    [InlineData("ETIAS", "instrument:etias", true)]
    [InlineData("com(2016)731", "document:com-2016-731", true)]
    [InlineData("instrument:state-of-the-union-2017", "event:state-of-the-union-2017", true)]
    [InlineData("Council", "actor:council", false)]
    public async Task A_text_finds_what_is_meant_and_says_whether_it_is_called_so(string text, string id, bool isExact)
    {
        var found = await Data($"{{ find(text: \"{text}\") {{ entity {{ id }} isExact nearest {{ id }} }} }}", "find");
        found.GetProperty("entity").GetProperty("id").GetString().ShouldBe(id);
        found.GetProperty("isExact").GetBoolean().ShouldBe(isExact);
        found.GetProperty("nearest").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_else_may_be_meant_stands_beside_it()
    {
        var found = await Data("{ find(text: \"ETIAS\") { alternatives { id } } }", "find");
        found.GetProperty("alternatives").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldContain("procedure:etias");
    }

    [Fact]
    public async Task Where_nothing_is_found_the_nearest_by_spelling_is_named()
    {
        var found = await Data("{ find(text: \"Europool\") { entity { id } isExact alternatives { id } nearest { id } } }", "find");
        found.GetProperty("entity").ValueKind.ShouldBe(JsonValueKind.Null);
        found.GetProperty("isExact").GetBoolean().ShouldBeFalse();
        found.GetProperty("alternatives").GetArrayLength().ShouldBe(0);
        found.GetProperty("nearest").GetProperty("id").GetString().ShouldBe("actor:europol");
    }

    [Fact]
    public async Task A_node_is_found_by_its_id_be_it_an_entity_or_a_statement()
    {
        var statement = (await Data("{ statements(entity: \"instrument:etias\", first: 1) { edges { node { id } } } }", "statements"))
            .GetProperty("edges")[0].GetProperty("node").GetProperty("id").GetString();
        var nodes = await Data(
            $"{{ nodes(ids: [\"{statement}\", \"actor:europol\", \"instrument:state-of-the-union-2017\", \"actor:atlantis\", \"establishes:0000000000000000\", \"actor:europol\"]) {{ __typename id ... on Statement {{ subject {{ id }} }} ... on Entity {{ name }} }} }}",
            "nodes");
        nodes.EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? "none" : $"{node.GetProperty("__typename").GetString()} {node.GetProperty("id").GetString()}")
            .ShouldBe([$"Statement {statement}", "Actor actor:europol", "Event event:state-of-the-union-2017", "none", "none", "Actor actor:europol"]);
        nodes[0].GetProperty("subject").GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        (await Data($"{{ node(id: \"{statement}\") {{ id }} }}", "node")).GetProperty("id").GetString().ShouldBe(statement);
        (await Data("{ node(id: \"nothing at all\") { id } }", "node")).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_hundred_nodes_and_no_more()
    {
        string Ids(int count) => string.Join(",", Enumerable.Repeat("\"actor:europol\"", count));
        (await Data($"{{ nodes(ids: [{Ids(100)}]) {{ id }} }}", "nodes")).GetArrayLength().ShouldBe(100);
        (await running.Server.Ask($"{{ nodes(ids: [{Ids(101)}]) {{ id }} }}")).ShouldContain("ids: At most 100.");
        (await running.Server.Code($"{{ nodes(ids: [{Ids(100)}]) {{ ... on Actor {{ statements(first: 1000) {{ edges {{ node {{ id }} text evidence {{ citation }} }} }} }} }} }}")).ShouldBe("COMPLEXITY");
    }
}
