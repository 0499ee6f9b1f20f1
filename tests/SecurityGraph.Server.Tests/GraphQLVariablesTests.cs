using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Which variables may stand where.</summary>
public sealed class GraphQLVariablesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Theory]
    [InlineData("query($d: Boolean = null) { entity(id: \"actor:europol\") { id name @include(if: $d) } }")]
    [InlineData("query($d: Boolean = null) { entity(id: \"actor:europol\") { id name @skip(if: $d) } }")]
    [InlineData("query($d: Boolean = null) { entity(id: \"actor:europol\") { id ... @include(if: $d) { name } } }")]
    [InlineData("query($d: Boolean = null) { entity(id: \"actor:europol\") { ...f } } fragment f on Entity { id name @skip(if: $d) }")]
    [InlineData("query($d: Boolean = null) { entity(id: \"actor:europol\") { id ...f @include(if: $d) } } fragment f on Entity { name }")]
    [InlineData("query($d: String = null) { search(text: $d) { totalCount } }")]
    [InlineData("query($d: [ID!] = null) { common(of: $d) { entity { id } } }")]
    [InlineData("query($d: ID = null) { actors(ids: [$d]) { totalCount } }")]
    [InlineData("query($d: ID) { actors(ids: [$d]) { totalCount } }")]
    [InlineData("query($d: Predicate) { statements(predicates: [OPERATES, $d]) { totalCount } }")]
    [InlineData("query($d: EntityKind = null) { search(text: \"a\", kinds: [$d]) { totalCount } }")]
    [InlineData("query($d: [Boolean!]) { actors(ids: $d) { totalCount } }")]
    [InlineData("query($d: [ID]) { actors(ids: $d) { totalCount } }")]
    [InlineData("query($d: ID) { actors(ids: $d) { totalCount } }")]
    [InlineData("query($d: String) { ...f } fragment f on Query { actors(names: [$d]) { totalCount } }")]
    [InlineData("query($d: ID = null) { paths(from: $d, to: \"actor:europol\") { explanation } }")]
    public async Task A_default_of_null_is_no_value_for_what_may_not_be_null(string query) =>
        (await Server.Code(query)).ShouldBe("VARIABLES_IN_ALLOWED_POSITION");

    [Theory]
    [InlineData("query($d: ID!) { actors(ids: [$d]) { totalCount } }")]
    [InlineData("query($d: ID = \"actor:europol\") { actors(ids: [$d, \"actor:eu-lisa\"]) { totalCount } }")]
    [InlineData("query($d: ID) { entity(id: $d) { id } }")]
    [InlineData("query A($d: ID!) { entity(id: $d) { id } } query B($d: Int) { ...f } fragment f on Query { actors(first: $d) { totalCount } }")]
    public async Task A_variable_of_the_type_of_its_place_is_allowed(string query)
    {
        using var response = await Server.Post(JsonSerializer.Serialize(new { query, variables = new { d = "actor:europol" }, operationName = query.Contains("query A", StringComparison.Ordinal) ? "A" : null }));
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("errors");
    }

    [Theory]
    [InlineData("query($d: Boolean = true) { entity(id: \"actor:europol\") { id name @include(if: $d) } }")]
    [InlineData("query($d: String = \"a\") { search(text: $d) { totalCount } }")]
    [InlineData("query($d: ID = \"actor:europol\") { actors(ids: [$d]) { totalCount } }")]
    public async Task A_null_that_is_sent_does_not_stand_where_its_default_may(string query)
    {
        (await Server.Code(query)).ShouldBeNull();
        (await Server.Code(query, new { d = (string?)null })).ShouldBe("VARIABLES_IN_ALLOWED_POSITION");
        (await Server.Code(query)).ShouldBeNull();
    }
}
