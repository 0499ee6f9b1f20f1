using System.Net;
using System.Reflection;
using System.Text.Json;
using SecurityGraph.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What clients learn where something is wrong.</summary>
public sealed class GraphQLFaultsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Theory]
    [InlineData("{ entity { id } }", "BAD_ARGUMENT")]
    [InlineData("{ entity(id: \"Nobody\") { id } }", "BAD_ARGUMENT")]
    [InlineData("{ actors(first: 1001) { totalCount } }", "BAD_ARGUMENT")]
    [InlineData("{ actors(after: \"nonsense\") { totalCount } }", "BAD_ARGUMENT")]
    [InlineData("{ graph(from: [\"instrument:etias\"], depth: 9) { nodes { key } } }", "BAD_ARGUMENT")]
    [InlineData("{ actors(first: 1000) { edges { node { statements(first: 1000) { edges { node { id } } } } } } }", "COMPLEXITY")]
    [InlineData("{ a", "SYNTAX_ERROR")]
    public async Task A_fault_of_the_client_has_a_code(string query, string code) => (await Server.Code(query)).ShouldBe(code);

    [Theory]
    [InlineData("entity", "id, alias, identifier: Give exactly one of them.")]
    [InlineData("entity(id: \"Nobody\")", "id: 'Nobody' is not an entity id: ")]
    [InlineData("actors(first: -1)", "first: It goes from 0 to 1000.")]
    [InlineData("actors(after: \"nonsense\")", "after: 'nonsense' is not a cursor of this list.")]
    [InlineData("graph(from: [\"instrument:etias\"], depth: 9)", "depth: It goes from 0 to 3.")]
    [InlineData("graph(from: [\"instrument:etias\"], maxNodes: 0)", "maxNodes: It goes from 1 to 2000.")]
    [InlineData("paths(from: \"instrument:etias\", to: \"actor:europol\", maxHops: 7)", "maxHops: It goes from 1 to 6.")]
    [InlineData("paths(from: \"instrument:etias\", to: \"actor:europol\", first: 101)", "first: It goes from 1 to 100.")]
    [InlineData("actors(subkinds: [\"agancy\"])", "subkinds: 'agancy' is no subkind of Actor; did you mean 'agency'?")]
    [InlineData("actors(subkinds: [\"xyzzy\"])", "subkinds: 'xyzzy' is no subkind of Actor; there are person, ")]
    [InlineData("graph(from: [\"instrument:etias\", \"actor:nobody\"])", "from: There is no entity 'actor:nobody' in this graph.")]
    [InlineData("paths(from: \"actor:nobody\", to: \"actor:europol\")", "from: There is no entity 'actor:nobody' in this graph.")]
    [InlineData("paths(from: \"actor:europol\", to: \"actor:nobody\")", "to: There is no entity 'actor:nobody' in this graph.")]
    [InlineData("paths(from: \"actor:europol\", to: \"instrument:etias\", avoid: [\"actor:nobody\"])", "avoid: There is no entity 'actor:nobody' in this graph.")]
    [InlineData("statements(entity: \"actor:nobody\")", "entity: There is no entity 'actor:nobody' in this graph.")]
    [InlineData("statements(documents: [\"document:nothing\"])", "documents: There is no entity 'document:nothing' in this graph.")]
    public async Task The_message_begins_with_the_argument_that_is_to_be_mended(string field, string message)
    {
        using var json = JsonDocument.Parse(await Server.Ask($"{{ {field} {{ __typename }} }}"));
        var error = json.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_ARGUMENT");
    }

    [Theory]
    [InlineData("mutation { x }", "application/json", HttpStatusCode.OK)]
    [InlineData("mutation { __typename }", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("subscription { x }", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task An_operation_that_does_not_read_is_refused_before_it_runs(string query, string accept, HttpStatusCode status)
    {
        using var response = await Server.Post(JsonSerializer.Serialize(new { query }), accept: accept);
        response.StatusCode.ShouldBe(status);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.TryGetProperty("data", out _).ShouldBeFalse("it was never executed");
        json.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe("OPERATION_NOT_SUPPORTED");
    }

    [Fact]
    public async Task An_operation_that_does_not_read_has_no_business_in_an_address()
    {
        using var response = await Server.Client.GetAsync("/graphql?query=mutation%7Bx%7D");
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"METHOD\"");
    }

    [Fact]
    public async Task An_operation_that_does_not_read_is_refused_beside_a_known_query()
    {
        const string Query = "query Reads { statistics { release } } mutation Writes { x }";
        async Task<string> Run(string operationName) => await (await Server.Post(JsonSerializer.Serialize(new { query = Query, operationName }))).Content.ReadAsStringAsync();
        (await Run("Reads")).ShouldNotContain("errors");
        (await Run("Writes")).ShouldContain("OPERATION_NOT_SUPPORTED");
    }

    [Fact]
    public async Task An_unknown_document_is_told_for_every_entity_of_a_list()
    {
        using var json = JsonDocument.Parse(await Server.Ask("{ actors(first: 2) { nodes { statements(documents: [\"document:nothing\"]) { totalCount } } } }"));
        var errors = json.RootElement.GetProperty("errors").EnumerateArray().ToList();
        errors.ShouldAllBe(error => error.GetProperty("message").GetString() == "documents: There is no entity 'document:nothing' in this graph.");
        errors.Select(error => error.GetProperty("path")[2].GetInt32()).ShouldBe([0, 1], ignoreOrder: true);
    }

    public static TheoryData<Exception> Faults =>
    [
        new InvalidOperationException("A state of the machine."),
        Record.Exception(() => new[] { 1, 1 }.ToDictionary(one => one))!, // an ArgumentException without the name of a parameter
        Record.Exception(() => new List<int>(-1))!, // and one that has it
    ];

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_of_ours_tells_nothing_of_itself(Exception fault)
    {
        var store = DispatchProxy.Create<IGraphStore, FaultyStore>();
        ((FaultyStore)(object)store).Fault = fault;
        await using var server = await TestServer.Start(store);
        var answer = await server.Ask("{ statistics { release } }");
        answer.ShouldContain("\"INTERNAL\"");
        answer.ShouldNotContain(fault.Message);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_request_over_its_time_is_told_so_and_its_read_given_up(string accept)
    {
        var store = DispatchProxy.Create<IGraphStore, EndlessStore>();
        await using var server = await TestServer.Start(store, timeout: TimeSpan.FromMilliseconds(100));
        using var response = await server.Post(JsonSerializer.Serialize(new { query = "{ statistics { release } }" }), accept: accept);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"TIMEOUT\"");
        ((EndlessStore)(object)store).GivenUp.ShouldBe(1);
    }

    [Fact]
    public async Task A_cheap_variable_first_does_not_let_a_dear_one_through()
    {
        const string Query = "query($n: Int) { actors(first: $n) { edges { node { statements(first: $n) { edges { node { id } } } } } } }";
        (await Server.Code(Query, new { n = 2 })).ShouldBeNull();
        (await Server.Code(Query, new { n = 1000 })).ShouldBe("COMPLEXITY");
    }

    [Fact]
    public async Task A_query_that_is_too_dear_is_told_what_would_make_it_cheaper()
    {
        var answer = await Server.Ask("{ statistics { release } actors(first: 200) { nodes { name statements(first: 60) { edges { text summary } } } } }");
        answer.ShouldContain("The price of this query is 24,604, and 10,000 is the most.");
        answer.ShouldContain("shorter lists (first) or fewer levels; most of it is in actors.nodes.statements.edges.");
    }

    [Theory]
    [InlineData("fields")]
    [InlineData("aliases")]
    [InlineData("depth")]
    [InlineData("fragments")]
    [InlineData("tokens")]
    [InlineData("nesting")]
    public async Task A_document_over_a_limit_is_refused_before_it_is_validated(string what)
    {
        var query = what switch
        {
            "fields" => "{ statistics {" + string.Concat(Enumerable.Repeat(" release", 600)) + " } }",
            "aliases" => "{ statistics {" + string.Concat(Enumerable.Range(0, 40).Select(i => $" a{i}: release")) + " } }",
            "depth" => string.Concat(Enumerable.Repeat("{ a ", 20)) + string.Concat(Enumerable.Repeat("}", 20)),
            "fragments" => "{ ...f0 } " + string.Concat(Enumerable.Range(0, 25).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ")) + "fragment f25 on Query { statistics { release } }",
            "tokens" => "{ " + string.Concat(Enumerable.Repeat("a ", 3000)) + "}",
            _ => string.Concat(Enumerable.Repeat("{ a ", 300)) + string.Concat(Enumerable.Repeat("}", 300)),
        };
        (await Server.Code(query)).ShouldBe("DOCUMENT_TOO_LARGE");
    }

    /// <summary>A store in which everything fails.</summary>
    public class FaultyStore : DispatchProxy
    {
        internal Exception Fault { get; set; } = new InvalidOperationException();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw Fault;
    }

    /// <summary>A store in which every read lasts until it is given up.</summary>
    public class EndlessStore : DispatchProxy
    {
        internal int GivenUp { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var token = args!.OfType<CancellationToken>().Single();
            token.WaitHandle.WaitOne();
            GivenUp++;
            throw new OperationCanceledException(token);
        }
    }
}
