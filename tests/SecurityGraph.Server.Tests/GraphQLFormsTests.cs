using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What clients send by any edition of the specification since June 2018, and what they send by mistake.</summary>
public sealed class GraphQLFormsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Theory]
    [InlineData("statements(entity: 5)", "entity: '5' is not an entity id: ")]
    [InlineData("entity(id: 5)", "id: '5' is not an entity id: ")]
    [InlineData("actors(ids: [5])", "ids: '5' is not an entity id: ")]
    [InlineData("actors(ids: 5)", "ids: '5' is not an entity id: ")]
    [InlineData("events(ids: [\"event:etias-signed\", 7])", "ids: '7' is not an entity id: ")]
    [InlineData("statements(documents: [123456789012345678901234567890])", "documents: '123456789012345678901234567890' is not an entity id: ")]
    [InlineData("graph(from: [-5])", "from: '-5' is not an entity id: ")]
    [InlineData("paths(from: 5, to: \"actor:europol\")", "from: '5' is not an entity id: ")]
    [InlineData("paths(from: \"instrument:etias\", to: 5)", "to: '5' is not an entity id: ")]
    [InlineData("paths(from: \"instrument:etias\", to: \"actor:europol\", avoid: [5])", "avoid: '5' is not an entity id: ")]
    [InlineData("events(from: \"2018-02-01\", to: \"2018-01-01\")", "from: 2018-02-01 is after 2018-01-01")]
    [InlineData("events(from: \"2018-02\")", "from: '2018-02' is not a day; write it as 2018-01-24.")]
    [InlineData("events(to: \"2018-02-30\")", "to: '2018-02-30' is not a day; write it as 2018-01-24.")]
    [InlineData("statements(asOf: \"2018-01\")", "asOf: '2018-01' is not a day; write it as 2018-01-24.")]
    [InlineData("statements(saidBy: \"24.1.2018\")", "saidBy: '24.1.2018' is not a day; write it as 2018-01-24.")]
    [InlineData("statements(saidBy: 2018)", "saidBy: '2018' is not a day; write it as 2018-01-24.")]
    [InlineData("statements(asOf: \"\")", "asOf: '' is not a day; write it as 2018-01-24.")]
    [InlineData("entity(identifier: \"Regulation 12\")", "identifier: 'Regulation 12' is not an identifier: it is not a kind of act and a number, as in Directive (EU) 2016/681.")]
    [InlineData("entity(identifier: \"COM(2017) 793 and 794\")", "identifier: 'COM(2017) 793 and 794' names several: ask for each by itself.")]
    [InlineData("entity(identifier: \"32018R0000\")", "identifier: '32018R0000' is not an identifier: its number is zero.")]
    [InlineData("entity(identifier: \"\")", "identifier: '' is not an identifier: it is empty.")]
    [InlineData("entity(identifier: \"actor:europol\")", "identifier: 'actor:europol' is not an identifier: ")]
    [InlineData("instruments(identifiers: [\"32018R1240\", \"Regulation 12\"])", "identifiers: 'Regulation 12' is not an identifier: ")]
    public async Task An_argument_outside_its_rule_is_told_by_name(string field, string message)
    {
        var error = await Error($"{{ {field} {{ __typename }} }}");
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
        Code(error).ShouldBe("BAD_ARGUMENT");
    }

    [Theory]
    [InlineData("query($it: ID) { statements(entity: $it) { totalCount } }", "5", "entity: '5' is not")]
    [InlineData("query($it: ID!) { entity(id: $it) { id } }", "9007199254740993", "id: '9007199254740993' is not")]
    [InlineData("query($it: [ID!]) { actors(ids: $it) { totalCount } }", "[5]", "ids: '5' is not")]
    [InlineData("query($it: [ID!]) { actors(ids: $it) { totalCount } }", "5", "ids: '5' is not")]
    [InlineData("query($it: ID!) { actors(ids: [$it]) { totalCount } }", "5", "ids: '5' is not")]
    [InlineData("query($it: [ID!]!) { graph(from: $it) { nodes { key } } }", "[5, 6]", "from: '5' is not")]
    [InlineData("query($it: Date) { statements(asOf: $it) { totalCount } }", "\"2018-02-30\"", "asOf: '2018-02-30' is not a day")]
    [InlineData("query($it: Date) { events(from: $it) { totalCount } }", "2018", "from: '2018' is not a day")]
    [InlineData("query($it: Date, $to: Date = \"2018-01-01\") { events(from: $it, to: $to) { totalCount } }", "\"2018-02-01\"", "from: 2018-02-01 is after 2018-01-01")]
    [InlineData("query($it: String!) { entity(identifier: $it) { id } }", "\"Regulation 12\"", "identifier: 'Regulation 12' is not an identifier")]
    public async Task A_variable_outside_the_rule_of_its_argument_is_told_by_the_argument(string query, string value, string message)
    {
        var error = await Error(query, value);
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
        Code(error).ShouldBe("BAD_ARGUMENT");
    }

    [Theory]
    [InlineData("COM(2048) 9")]
    [InlineData("Regulation (EU) 2048/12")]
    [InlineData("5760")]
    [InlineData("https://example.org/nothing")]
    public async Task A_well_formed_identifier_may_name_nothing(string identifier) =>
        (await Server.Ask("query($it: String) { entity(identifier: $it) { id } instruments(identifiers: [\"32048R0001\"]) { totalCount } }", new { it = identifier }))
            .ShouldContain("\"entity\": null");

    [Theory]
    [InlineData("COM(2018)0046 – 2018/0001(COD)", "document:com-2018-46")]
    [InlineData("Directive (EU) 2016/681 of the European Parliament and of the Council of 27 April 2016", "instrument:directive-2016-681")]
    public async Task A_written_form_finds_what_the_canonical_one_finds(string written, string id) =>
        (await Server.Ask("query($it: String) { entity(identifier: $it) { id } }", new { it = written })).ShouldContain($"\"id\": \"{id}\"");

    [Fact]
    public async Task The_schema_answers_what_the_specification_of_2021_and_later_lets_ask()
    {
        const string Query = """
            { __schema { description directives { name isRepeatable locations args(includeDeprecated: true) { name isDeprecated deprecationReason } }
                types { name specifiedByURL isOneOf inputFields(includeDeprecated: true) { name isDeprecated }
                  fields(includeDeprecated: true) { name args(includeDeprecated: true) { name defaultValue } } enumValues(includeDeprecated: true) { name } } }
              __type(name: "Date") { specifiedByURL isOneOf name kind } }
            """;
        using var json = JsonDocument.Parse(await Server.Ask(Query));
        json.RootElement.TryGetProperty("errors", out _).ShouldBeFalse();
        var data = json.RootElement.GetProperty("data");
        data.GetProperty("__schema").GetProperty("directives").EnumerateArray().ShouldAllBe(one => !one.GetProperty("isRepeatable").GetBoolean());
        data.GetProperty("__type").GetProperty("specifiedByURL").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nobody")]
    [InlineData("[Actor]")]
    public async Task A_type_that_there_is_not_is_null(string name) =>
        (await Server.Ask("query($name: String!) { __type(name: $name) { name } }", new { name })).ShouldBe("{\n  \"data\": {\n    \"__type\": null\n  }\n}\n");

    [Theory]
    [InlineData("{ entity(id: true) { id } }", null)]
    [InlineData("{ entity(id: 1.5) { id } }", null)]
    [InlineData("{ entity(id: {a: 1}) { id } }", null)]
    [InlineData("{ actors(ids: [[\"actor:europol\"]]) { totalCount } }", null)]
    [InlineData("{ actors(ids: [null]) { totalCount } }", null)]
    [InlineData("{ actors(first: 99999999999) { totalCount } }", null)]
    [InlineData("{ actors(first: \"5\") { totalCount } }", null)]
    [InlineData("{ statements(asOf: true) { totalCount } }", null)]
    [InlineData("{ statements(asOf: [\"2018-01-24\"]) { totalCount } }", null)]
    [InlineData("{ statements(predicates: [\"OPERATES\"]) { totalCount } }", null)]
    [InlineData("{ search(text: null) { totalCount } }", null)]
    [InlineData("{ entity(id: \"actor:europol\") { name @include(if: null) } }", null)]
    [InlineData("{ entity(id: \"actor:europol\") { name @include(if: [true]) } }", null)]
    [InlineData("{ entity(id: \"actor:europol\") { name @include } }", null)]
    [InlineData("query($it: ID) { entity(id: $it) { id } }", "1.5")]
    [InlineData("query($it: ID) { entity(id: $it) { id } }", "true")]
    [InlineData("query($it: ID) { entity(id: $it) { id } }", "{\"a\":1}")]
    [InlineData("query($it: [ID!]) { actors(ids: $it) { totalCount } }", "[null]")]
    [InlineData("query($it: [ID!]) { actors(ids: $it) { totalCount } }", "[[5]]")]
    [InlineData("query($it: Date) { statements(asOf: $it) { totalCount } }", "true")]
    [InlineData("query($it: Date) { statements(asOf: $it) { totalCount } }", "[\"2018-01-24\"]")]
    [InlineData("query($it: Int) { actors(first: $it) { totalCount } }", "1e30")]
    [InlineData("query($it: Int) { actors(first: $it) { totalCount } }", "\"5\"")]
    [InlineData("query($it: [Predicate!]) { statements(predicates: $it) { totalCount } }", "[5]")]
    [InlineData("query($it: Boolean!) { entity(id: \"actor:europol\") { name @include(if: $it) } }", "null")]
    [InlineData("query($it: Boolean!) { entity(id: \"actor:europol\") { name @include(if: $it) } }", "\"yes\"")]
    [InlineData("query($it: Nothing) { entity(id: $it) { id } }", "1")]
    [InlineData("query($it: Actor) { entity(id: $it) { id } }", "1")]
    [InlineData("query($it: Actor = 5) { entity(id: $it) { id } }", "1")]
    [InlineData("query($it: [Entity!]! = [\"actor:europol\"]) { actors(ids: $it) { totalCount } }", null)]
    [InlineData("query($it: [Nothing] = [5]) { actors(ids: $it) { totalCount } }", null)]
    [InlineData("fragment f on Actor { id }", null)]
    [InlineData("{ __typename } { __typename }", null)]
    [InlineData("query A { __typename } query A { __typename }", null)]
    [InlineData("# nothing", null)]
    [InlineData("type A { a: Int }", null)]
    [InlineData("{ ...f } fragment f on Query { ...f }", null)]
    [InlineData("{ __type(name: null) { name } }", null)]
    [InlineData("{ entity(id: \"actor:europol\") { ...on Nothing { id } } }", null)]
    [InlineData("query @skip(if: true) { __typename }", null)]
    public async Task Nothing_that_a_client_sends_is_a_fault_of_ours(string query, string? value)
    {
        var error = await Error(query, value);
        Code(error).ShouldNotBeNullOrEmpty();
        Code(error).ShouldNotBe("INTERNAL");
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_a_fault_of_the_client()
    {
        using var response = await Server.Post("""{"query":"query A { __typename }","operationName":"B"}""");
        var answer = await response.Content.ReadAsStringAsync();
        answer.ShouldContain("errors");
        answer.ShouldNotContain("INTERNAL");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    private async Task<JsonElement> Error(string query, string? it = null)
    {
        using var response = await Server.Post($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{(it is null ? "null" : $$"""{"it":{{it}}}""")}}}""");
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.TryGetProperty("errors", out var errors).ShouldBeTrue(json.RootElement.ToString());
        return errors[0];
    }
}
