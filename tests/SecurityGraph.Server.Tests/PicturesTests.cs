using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What a picture tells beside its nodes and edges, and what it is drawn from.</summary>
public sealed class PicturesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Etias = "from: [\"instrument:etias\"], depth: 1";

    private TestServer Server => running.Server;

    [Theory]
    [InlineData("")]
    [InlineData(", asOf: \"2018-01-24\"")]
    [InlineData(", saidBy: \"2018-01-24\", classes: [FACT]")]
    [InlineData(", documents: [\"document:com-2018-46\"]")]
    [InlineData(", kinds: [INSTRUMENT], maxNodes: 4")]
    public async Task A_node_tells_its_edges_and_how_many_relations_are_hidden(string how)
    {
        var picture = await Graph($"{Etias}{how}", "nodes { key degree hidden entity { id } } edges { from to statement { id } }");
        var edges = picture.GetProperty("edges").EnumerateArray().Select(edge => (From: Text(edge, "from"), To: Text(edge, "to"), Statement: Text(edge.GetProperty("statement"), "id"))).ToList();
        foreach (var node in picture.GetProperty("nodes").EnumerateArray())
        {
            var own = edges.Where(edge => edge.From == Text(node, "key") || edge.To == Text(node, "key")).ToList();
            node.GetProperty("degree").GetInt32().ShouldBe(own.Count);
            var around = await Graph($"from: [\"{Text(node, "key")}\"], depth: 1, maxNodes: 1000{(how.Contains("kinds", StringComparison.Ordinal) ? "" : how)}", "edges { from to statement { id } }");
            var all = around.GetProperty("edges").EnumerateArray().Where(edge => Text(edge, "from") == Text(node, "key") || Text(edge, "to") == Text(node, "key")).Select(edge => Text(edge.GetProperty("statement"), "id")).Distinct().Count();
            node.GetProperty("hidden").GetInt32().ShouldBe(all - own.Select(edge => edge.Statement).Distinct().Count(), Text(node, "key"));
        }
    }

    [Fact]
    public async Task Relations_are_counted_as_lists_of_them_count()
    {
        var entity = (await Data("entity(id: \"actor:europol\") { relations relationCounts { predicate part label count } }")).GetProperty("entity");
        var counts = entity.GetProperty("relationCounts").EnumerateArray().ToList();
        counts.Sum(one => one.GetProperty("count").GetInt32()).ShouldBe(entity.GetProperty("relations").GetInt32());
        foreach (var one in counts.Where(one => Text(one, "part") != "ABOUT"))
        {
            var list = await Data($"statements(entity: \"actor:europol\", predicates: [{Text(one, "predicate")}], part: {Text(one, "part")}, expandGroups: false, first: 0) {{ totalCount }}");
            list.GetProperty("statements").GetProperty("totalCount").GetInt32().ShouldBe(one.GetProperty("count").GetInt32(), one.ToString());
        }
        counts.Single(one => Text(one, "predicate") == "USES" && Text(one, "part") == "SUBJECT").GetProperty("label").GetString().ShouldBe("uses");
        var then = (await Data("entity(id: \"actor:europol\") { relationCounts(saidBy: \"2017-12-31\", classes: [FACT]) { count } }")).GetProperty("entity").GetProperty("relationCounts");
        then.EnumerateArray().Sum(one => one.GetProperty("count").GetInt32()).ShouldBeInRange(1, entity.GetProperty("relations").GetInt32() - 1);
    }

    [Fact]
    public async Task A_node_counts_with_the_days_of_its_picture()
    {
        var picture = await Graph("from: [\"instrument:etias\"], depth: 0, saidBy: \"2018-01-24\"", "nodes { relationCounts { predicate part count } }");
        var entity = (await Data("entity(id: \"instrument:etias\") { relationCounts(saidBy: \"2018-01-24\") { predicate part count } }")).GetProperty("entity");
        JsonSerializer.Serialize(picture.GetProperty("nodes")[0]).ShouldBe(JsonSerializer.Serialize(entity));
    }

    [Fact]
    public async Task All_edges_between_two_nodes_are_one_group_whatever_their_direction()
    {
        var picture = await Graph($"{Etias}, maxNodes: 100", "edges { key } grouped { key from to count edges { key from to } }");
        var groups = picture.GetProperty("grouped").EnumerateArray().ToList();
        groups.SelectMany(group => group.GetProperty("edges").EnumerateArray()).Select(edge => Text(edge, "key")).ShouldBe(picture.GetProperty("edges").EnumerateArray().Select(edge => Text(edge, "key")), ignoreOrder: true);
        groups.Select(group => Text(group, "key")).ShouldBeUnique();
        groups.ShouldAllBe(group => group.GetProperty("count").GetInt32() == group.GetProperty("edges").GetArrayLength());
        groups.ShouldContain(group => group.GetProperty("edges").EnumerateArray().Select(edge => Text(edge, "from")).Distinct().Count() == 2); // ESTABLISHES and GOVERNED_BY
    }

    [Theory]
    [InlineData("", "2018-04-25")]
    [InlineData("saidBy: \"2018-01-24\", ", null)] // nobody had told of it then
    public async Task What_an_event_tells_begins_and_ends_with_it(string said, string? day)
    {
        const string Agreement = "entity(id: \"event:etias-political-agreement\")";
        var rows = (await Data($"{Agreement} {{ statements({said}predicates: [STAGE_OF, OCCURS]) {{ edges {{ when {{ edtf }} start {{ edtf }} end {{ edtf }} node {{ predicate }} }} }} }}")).GetProperty("entity").GetProperty("statements").GetProperty("edges").EnumerateArray().ToList();
        rows.Count.ShouldBe(day is null ? 0 : rows.Count);
        if (day is null) return;
        rows.Select(row => row.GetProperty("start").GetProperty("edtf").GetString()).ShouldBe([day, day]);
        rows.Select(row => row.GetProperty("end").GetProperty("edtf").GetString()).ShouldBe([day, day]);
        rows.Count(row => row.GetProperty("when").ValueKind == JsonValueKind.Null).ShouldBe(1);
    }

    [Fact]
    public async Task A_state_begins_and_ends_with_its_own_days_and_what_has_none_with_none()
    {
        var edges = (await Graph($"{Etias}, maxNodes: 100", "edges { when { edtf } validFrom { edtf } validTo { edtf } start { edtf } end { edtf } predicate }")).GetProperty("edges").EnumerateArray().ToList();
        var own = edges.Where(edge => Day(edge, "when") is null && Day(edge, "validFrom") is not null).ToList();
        own.ShouldNotBeEmpty();
        own.ShouldAllBe(edge => Day(edge, "start") == Day(edge, "validFrom") && Day(edge, "end") == Day(edge, "validTo"));
        edges.ShouldContain(edge => Day(edge, "start") == null && Day(edge, "end") == null);
    }

    [Fact]
    public async Task What_is_avoided_is_not_drawn()
    {
        var without = await Graph($"{Etias}, avoid: [\"actor:european-commission\"]", "nodes { key }");
        without.GetProperty("nodes").EnumerateArray().Select(node => Text(node, "key")).ShouldNotContain("actor:european-commission");
        (await Server.Ask($"{{ graph({Etias}, avoid: [\"actor:nobody\"]) {{ nodes {{ key }} }} }}")).ShouldContain("avoid: There is no entity 'actor:nobody' in this graph.");
    }

    [Fact]
    public async Task Without_seeds_the_whole_graph_is_drawn_as_far_as_there_is_room()
    {
        var picture = await Graph("maxNodes: 30", "nodes { key depth relations } leftOut { nodesOverLimit seeds { id } }");
        var relations = picture.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("relations").GetInt32()).ToList();
        relations.Count.ShouldBe(30);
        relations.ShouldBe(relations.OrderDescending());
        var all = (await Data("statistics { entities }")).GetProperty("statistics").GetProperty("entities").GetInt32();
        (30 + picture.GetProperty("leftOut").GetProperty("nodesOverLimit").GetInt32()).ShouldBe(all - 1); // who stands for those whom a source hides
        (await Graph("from: []", "nodes { key }")).GetProperty("nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_seed_that_is_not_drawn_is_told()
    {
        var seeds = (await Graph("from: [\"actor:unstated\", \"instrument:etias\", \"actor:europol\"], depth: 0, maxNodes: 1", "leftOut { seeds { id } }")).GetProperty("leftOut").GetProperty("seeds");
        seeds.EnumerateArray().Select(seed => Text(seed, "id")).ShouldBe(["actor:unstated", "instrument:etias"], ignoreOrder: true);
        (await Graph($"{Etias}", "leftOut { seeds { id } }")).GetProperty("leftOut").GetProperty("seeds").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("graph(from: [\"instrument:etias\"], documents: [\"document:com-2018-46\"]) { edges { evidence { document { id } } } }", "edges")]
    [InlineData("common(of: [\"actor:council\", \"actor:european-parliament\"], documents: [\"document:com-2018-46\"]) { edges { node { ties { statements { evidence { document { id } } } } } } }", "statements")]
    [InlineData("timeline(of: [\"instrument:etias\"], documents: [\"document:com-2018-46\"]) { nodes { evidence { document { id } } } }", "nodes")]
    [InlineData("paths(from: \"actor:europol\", to: \"actor:european-commission\", documents: [\"document:com-2018-46\"]) { paths { hops { edges { evidence { document { id } } } } } }", "edges")]
    public async Task Of_some_documents_there_is_what_they_tell(string field, string rows)
    {
        var told = Rows(await Data(field), rows).Where(row => row.TryGetProperty("evidence", out _)).ToList();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(row => row.GetProperty("evidence").EnumerateArray().Any(one => Text(one.GetProperty("document"), "id") == "document:com-2018-46"));
        (await Server.Ask($"{{ {field.Replace("com-2018-46", "nowhere", StringComparison.Ordinal)} }}")).ShouldContain("documents: There is no entity 'document:nowhere' in this graph.");
    }

    private static IEnumerable<JsonElement> Rows(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Rows(one, name)),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => (member.Name == name ? member.Value.EnumerateArray() : Enumerable.Empty<JsonElement>()).Concat(Rows(member.Value, name))),
        _ => [],
    };

    private static string? Day(JsonElement edge, string name) => edge.GetProperty(name) is { ValueKind: JsonValueKind.Object } date ? date.GetProperty("edtf").GetString() : null;

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private async Task<JsonElement> Graph(string arguments, string fields) => (await Data($"graph({arguments}) {{ {fields} }}")).GetProperty("graph");

    private async Task<JsonElement> Data(string field) => JsonDocument.Parse(await Server.Ask($"{{ {field} }}")).RootElement.GetProperty("data");
}
