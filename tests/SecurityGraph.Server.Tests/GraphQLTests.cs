using System.Net;
using System.Text.Json;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

public sealed class GraphQLTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task The_schema_is_the_committed_one() =>
        Approval.Matches("src/SecurityGraph.Server/schema.graphql", await Server.Client.GetStringAsync("/schema.graphql"));

    [Fact]
    public async Task Everything_in_the_schema_is_described()
    {
        const string Query = """
            { __schema {
                types { name description enumValues(includeDeprecated: true) { name description } inputFields { name description }
                  fields(includeDeprecated: true) { name description args { name description } } }
                directives { name description args { name description } } } }
            """;
        using var json = JsonDocument.Parse(await Server.Ask(Query));
        Undescribed(json.RootElement.GetProperty("data").GetProperty("__schema"), "").ShouldBeEmpty();

        static IEnumerable<string> Undescribed(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(one => Undescribed(one, path));
            if (element.ValueKind != JsonValueKind.Object || IsOfTheSpecification(element)) return [];
            var here = element.TryGetProperty("name", out var name) ? $"{path}.{name.GetString()}" : path;
            var isBare = element.TryGetProperty("description", out var text) && string.IsNullOrWhiteSpace(text.GetString());
            return element.EnumerateObject().SelectMany(member => Undescribed(member.Value, here)).Concat(isBare ? [here] : []);
        }

        static bool IsOfTheSpecification(JsonElement element) =>
            element.TryGetProperty("name", out var name) && (name.GetString()!.StartsWith("__", StringComparison.Ordinal) || name.GetString() is "String" or "Boolean" or "ID" or "Int");
    }

    [Fact]
    public async Task A_document_tells_its_class_as_a_source_and_its_citations_do_too()
    {
        var answer = await Server.Ask("""
            { copy: entity(id: "document:web-eumonitor-com-2016-731") { sourceClass copy }
              report: entity(id: "document:com-2018-46") { sourceClass copy }
              system: entity(id: "instrument:etias") { sourceClass copy }
              start: entity(id: "event:etias-operational") { statements(predicates: [OCCURS]) { edges { evidence { citation } } } } }
            """);
        using var json = JsonDocument.Parse(answer);
        One("copy").ShouldBe("OFFICIAL_DOCUMENT True");
        One("report").ShouldBe("OFFICIAL_DOCUMENT False");
        One("system").ShouldBe(" False");
        answer.ShouldContain("[weak source]");

        string One(string name) => json.RootElement.GetProperty("data").GetProperty(name) is var one ? $"{one.GetProperty("sourceClass")} {one.GetProperty("copy")}" : "";
    }

    [Fact]
    public async Task A_citation_tells_what_its_place_says_otherwise_than_the_statement()
    {
        using var json = JsonDocument.Parse(await Server.Ask("{ entity(id: \"instrument:ees\") { statements(predicates: [ESTABLISHES]) { edges { modality evidence { modality citation } } } } }"));
        var founding = json.RootElement.GetProperty("data").GetProperty("entity").GetProperty("statements").GetProperty("edges").EnumerateArray()
            .Where(edge => edge.GetProperty("modality").GetString() == "OCCURRED").SelectMany(edge => edge.GetProperty("evidence").EnumerateArray()).ToList();
        var proposed = founding.Where(one => one.GetProperty("modality").GetString() == "PROPOSED").ToList();
        proposed.ShouldNotBeEmpty();
        proposed.ShouldAllBe(one => one.GetProperty("citation").GetString()!.Contains("(says: proposed", StringComparison.Ordinal));
        founding.Except(proposed).ShouldContain(one => !one.GetProperty("citation").GetString()!.Contains("(says:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ entity(id: \"instrument:etias\") { id } }", "instrument:etias")]
    [InlineData("{ entity(alias: \"etias\") { id } }", "instrument:etias")]
    [InlineData("{ entity(identifier: \"COM(2016) 731 final\") { id } }", "document:com-2016-731")]
    [InlineData("{ entity(identifier: \"2016/0357/COD\") { id } }", "procedure:etias")]
    [InlineData("{ entity(id: \"actor:nobody\") { id } }", null)]
    public async Task An_entity_is_found_by_id_alias_or_identifier_and_an_unknown_one_is_null(string query, string? id)
    {
        using var json = JsonDocument.Parse(await Server.Ask(query));
        var entity = json.RootElement.GetProperty("data").GetProperty("entity");
        (entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("id").GetString()).ShouldBe(id);
        json.RootElement.TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("application/json", null, HttpStatusCode.OK)]
    [InlineData("text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "text/html", HttpStatusCode.NotAcceptable)]
    public async Task The_media_types_are_those_of_the_specification(string contentType, string? accept, HttpStatusCode status)
    {
        using var response = await Server.Post("{\"query\":\"{ statistics { release } }\"}", contentType, accept);
        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        using var response = await Server.Post("{\"query\":\"{ statistics { release } }\",\"x\":\"" + new string('a', 200_000) + "\"}");
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Pages_come_with_strict_policies_and_health_tells_the_release()
    {
        using var start = await Server.Client.GetAsync("/");
        start.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        (await start.Content.ReadAsStringAsync()).ShouldContain("/graphiql?query=");
        using var graphiql = await Server.Client.GetAsync("/graphiql");
        graphiql.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Server.Client.GetStringAsync("/healthz")).ShouldContain("\"release\":\"2026.12.0\"");
    }

    [Fact]
    public async Task The_number_of_calls_of_the_store_does_not_grow_with_the_result()
    {
        const string Fields = "name relations existence { state } statements(first: 2) { edges { text node { subject { id } } evidence { document { name } } } }";
        (await Calls(150, Fields)).ShouldBe(await Calls(90, Fields)); // among 90 each step is needed
    }

    [Fact]
    public async Task Many_are_judged_with_no_more_calls_than_the_hardest_one_alone()
    {
        const string Fields = "status { current { stage } } family { systems { id } procedures { name } } existence { state }";
        var ofMany = await Calls(90, Fields);
        (await Calls(150, Fields)).ShouldBe(ofMany);
        ofMany.ShouldBeLessThan(28);
    }

    [Fact]
    public async Task Many_are_judged_as_each_alone()
    {
        const string Fields = "{ id status(asOf: \"2018-01-24\") { current { label } reached { event { id } } } family { systems { id } acts { id } procedures { id } proposals { id } } }";
        using var together = JsonDocument.Parse(await Server.Ask($"{{ instruments(first: 100) {{ edges {{ node {Fields} }} }} }}"));
        var nodes = together.RootElement.GetProperty("data").GetProperty("instruments").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")).ToList();
        nodes.Count.ShouldBeGreaterThan(50);
        foreach (var node in nodes)
        {
            using var alone = JsonDocument.Parse(await Server.Ask($"{{ entity(id: \"{node.GetProperty("id").GetString()}\") {Fields} }}"));
            JsonElement.DeepEquals(node, alone.RootElement.GetProperty("data").GetProperty("entity")).ShouldBeTrue(node.GetRawText());
        }
    }

    private static async Task<int> Calls(int first, string fields)
    {
        var counting = new CountingStore(EmbeddedStore.Open(TestServer.BundledFile));
        await using var server = await TestServer.Start(counting);
        var answer = await server.Ask($"query($n: Int) {{ instruments(first: $n) {{ edges {{ node {{ {fields} }} }} }} }}", new { n = first });
        answer.ShouldNotContain("errors");
        return counting.Calls;
    }

    [Theory]
    [InlineData("OFFICIAL_DOCUMENT", 0)]
    [InlineData("WEAK", 1)]
    public async Task Sources_below_the_class_are_not_heard(string weakest, int ahead) =>
        JsonDocument.Parse(await Server.Ask($"{{ entity(alias: \"ETIAS\") {{ status(sources: {weakest}) {{ ahead {{ label }} }} }} }}"))
            .RootElement.GetProperty("data").GetProperty("entity").GetProperty("status").GetProperty("ahead").GetArrayLength().ShouldBe(ahead);

    [Theory]
    [InlineData(1, "There is no path of at most 1 relation from")]
    [InlineData(2, "There is no path of at most 2 relations from")]
    public async Task Where_there_is_no_path_it_says_so(int hops, string explanation) =>
        (await Server.Ask("query($hops: Int) { paths(from: \"instrument:etias\", to: \"actor:europol\", maxHops: $hops, predicates: [HAS_BUDGET]) { explanation } }", new { hops }))
            .ShouldContain(explanation);

    [Fact]
    public async Task All_audits_of_graphql_over_http_pass()
    {
        var node = Requirement.Node();
        var output = await Processes.Run(node, [Path.Combine(Requirement.Repository, "tests", "node", "audit.mjs"), Server.Address + "/graphql"]);
        output.ShouldContain("61 audits, 61 ok");
    }

    [Fact]
    public async Task GraphiQL_works_from_our_own_files_alone()
    {
        var node = Requirement.Node();
        var chromium = Requirement.Chromium();
        (await Processes.Run(node, [Path.Combine(Requirement.Repository, "tests", "node", "graphiql.mjs"), Server.Address, chromium])).ShouldContain("ok");
    }

    public sealed class Running : IAsyncLifetime
    {
        public TestServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await TestServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
