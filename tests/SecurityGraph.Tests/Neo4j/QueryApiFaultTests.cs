using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SecurityGraph.Neo4j.QueryApi;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

public sealed class QueryApiFaultTests
{
    private static readonly CypherStatement Read = new("RETURN 1 AS one", isRead: true);
    private static readonly CypherStatement Write = new("CREATE (n:Thing) RETURN 1 AS one");
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";

    [Theory]
    [InlineData(202, "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData(200, "Neo.ClientError.Statement.TypeError")]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData(500, "Neo.DatabaseError.Schema.ConstraintCreationFailed")]
    [InlineData(400, "N/A")]
    public async Task An_error_is_known_by_the_body_whatever_the_status(int status, string code)
    {
        await using var server = await FaultServer.Start(FaultServer.Fault(status, code));
        var fault = await Failing(server, Read);
        fault.Code.ShouldBe(code);
        fault.IsTransient.ShouldBeFalse();
        fault.Message.ShouldContain("the words of the server");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_before_an_error_are_never_handed_out()
    {
        await using var server = await FaultServer.Start(
            FaultServer.Json(202, """{"data":{"fields":["one"],"values":[[1],[2]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        (await Failing(server, Read)).Message.ShouldContain("/ by zero");
    }

    [Theory]
    [InlineData("""{"data":{"fields":["one"],"values":[[1]""")]
    [InlineData("""{"data":{"fields":["one"],"values":[[1]]}} and more""")]
    [InlineData("""{"data":{"fields":["one"],"values":[[1,2]]}}""")]
    [InlineData("""{"data":{"fields":["one"],"values":[1]}}""")]
    [InlineData("""{"data":{"fields":["one"]}}""")]
    [InlineData("""[1]""")]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task What_is_no_whole_answer_is_a_broken_answer(string body)
    {
        await using var server = await FaultServer.Start(FaultServer.Json(202, body));
        (await Failing(server, Read)).Code.ShouldBe(Neo4jException.BrokenAnswer);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Transient_faults_of_all_kinds_are_tried_again_where_the_statement_may_be_repeated()
    {
        await using var server = await FaultServer.Start(
            FaultServer.Fault(202, Deadlock), FaultServer.Reset, FaultServer.ResetInside, FaultServer.Fault(429, "Neo.ClientError.Security.AuthenticationRateLimit"), FaultServer.One);
        using var client = new QueryApiClient(server.Options);
        (await client.Run(Read, CancellationToken.None)).Single.Whole("one").ShouldBe(1);
        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_status_of_a_proxy_without_words_is_tried_again()
    {
        await using var server = await FaultServer.Start(FaultServer.Json(503, "<html>"), FaultServer.Json(429, ""), FaultServer.One);
        using var client = new QueryApiClient(server.Options);
        (await client.Run(Read, CancellationToken.None)).Single.Whole("one").ShouldBe(1);
    }

    [Fact]
    public async Task What_may_have_happened_is_not_sent_again_unless_it_may_be()
    {
        await using var server = await FaultServer.Start(FaultServer.Reset, FaultServer.One);
        var fault = await Failing(server, Write);
        fault.Code.ShouldBe(Neo4jException.Unreachable);
        fault.IsTransient.ShouldBeTrue();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Attempts_come_to_an_end()
    {
        await using var server = await FaultServer.Start(FaultServer.Fault(202, Deadlock));
        (await Failing(server, Read, server.Options with { Attempts = 3 })).Code.ShouldBe(Deadlock);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Too_little_memory_is_not_tried_again_as_it_is()
    {
        await using var server = await FaultServer.Start(FaultServer.Fault(202, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"));
        (await Failing(server, Read)).IsOutOfMemory.ShouldBeTrue();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_in_time_and_stopped_on_the_server()
    {
        var clock = new FakeTimeProvider();
        await using var server = await FaultServer.Start(FaultServer.Slow(() => clock.Advance(TimeSpan.FromSeconds(21))), FaultServer.One);
        using var client = new QueryApiClient(server.Options with { TimeLimit = TimeSpan.FromSeconds(20) }, clock);
        var fault = await Should.ThrowAsync<Neo4jException>(client.Run(Read, CancellationToken.None));
        fault.Code.ShouldBe(Neo4jException.TimeLimit);
        server.Requests.Count.ShouldBe(2);
        server.Requests.Last().ShouldContain("TERMINATE TRANSACTIONS");
    }

    [Fact]
    public async Task Who_gives_up_stops_the_statement_too()
    {
        using var patience = new CancellationTokenSource();
        await using var server = await FaultServer.Start(FaultServer.Slow(patience.Cancel), FaultServer.One);
        using var client = new QueryApiClient(server.Options);
        await Should.ThrowAsync<OperationCanceledException>(client.Run(Read, patience.Token));
        server.Requests.Last().ShouldContain("TERMINATE TRANSACTIONS");
    }

    [Fact]
    public async Task A_transaction_rolls_back_where_a_statement_fails()
    {
        await using var server = await FaultServer.Start(Begun, FaultServer.One, FaultServer.Fault(202, "Neo.ClientError.Schema.ConstraintValidationFailed"), FaultServer.Json(200, ""));
        using var client = new QueryApiClient(server.Options);
        var fault = await Should.ThrowAsync<Neo4jException>(client.RunAtomically([Write, Write], CancellationToken.None));
        fault.Code.ShouldBe("Neo.ClientError.Schema.ConstraintValidationFailed");
        server.Requests.Select(request => string.Join(' ', request.Split(' ')[..2])).ShouldBe(
            ["POST /db/neo4j/query/v2/tx", "POST /db/neo4j/query/v2/tx/2a", "POST /db/neo4j/query/v2/tx/2a", "DELETE /db/neo4j/query/v2/tx/2a"]);
    }

    [Fact]
    public async Task A_transaction_is_repeated_as_a_whole()
    {
        await using var server = await FaultServer.Start(Begun, FaultServer.Fault(202, Deadlock), FaultServer.Fault(404, "Neo.ClientError.Request.Invalid"), Begun, FaultServer.One, FaultServer.Json(202, "{}"));
        using var client = new QueryApiClient(server.Options);
        var results = await client.RunAtomically([Read], CancellationToken.None);
        results.Single().Single.Whole("one").ShouldBe(1);
        server.Requests.Last().ShouldStartWith("POST /db/neo4j/query/v2/tx/2a/commit");
    }

    [Theory]
    [InlineData(404, """{"neo4j_version":"5.24.2","neo4j_edition":"community"}""", "5.24.2", "too old")]
    [InlineData(404, """{"neo4j_version":"5.26.29","neo4j_edition":"community"}""", "5.26.29", "switched off")]
    [InlineData(404, "<html>", "no Query API", "not Neo4j's HTTP port")]
    public async Task A_server_without_query_api_is_named(int status, string root, params string[] said)
    {
        await using var server = await FaultServer.Start(FaultServer.Json(status, "<html>not found"), FaultServer.Json(200, root));
        var fault = await Failing(server, Read);
        fault.Code.ShouldBe(Neo4jException.NoQueryApi);
        foreach (var word in said) fault.Message.ShouldContain(word);
    }

    [Fact]
    public async Task An_old_server_with_a_query_api_is_named_too()
    {
        await using var server = await FaultServer.Start(FaultServer.Json(202, """{"data":{"fields":["version","edition"],"values":[["5.25.1","community"]]}}"""));
        using var client = new QueryApiClient(server.Options);
        (await Should.ThrowAsync<Neo4jException>(client.ReadServer(CancellationToken.None))).Message.ShouldContain("Neo4j 5.25.1");
    }

    [Theory]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", "does not accept the password of user 'neo4j'")]
    [InlineData(400, "Neo.ClientError.Security.CredentialsExpired", "change the password first")]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", "has no database 'neo4j'")]
    public async Task A_fault_that_people_can_mend_says_what_to_do_and_no_secret(int status, string code, string said)
    {
        await using var server = await FaultServer.Start(FaultServer.Fault(status, code));
        var fault = await Failing(server, Read);
        fault.Message.ShouldContain(said);
        (fault + server.Options.ToString()).ShouldNotContain("the-secret");
    }

    [Fact]
    public async Task Where_nothing_listens_the_message_says_so()
    {
        var gone = await FaultServer.Start(FaultServer.One);
        var options = gone.Options with { Attempts = 2 };
        await gone.DisposeAsync();
        using var client = new QueryApiClient(options);
        var fault = await Should.ThrowAsync<Neo4jException>(client.Run(Read, CancellationToken.None));
        fault.Message.ShouldContain("Nothing listens");
        fault.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task Credentials_are_sent_as_the_server_reads_them()
    {
        var seen = new List<string>();
        Task Note(HttpContext http)
        {
            seen.Add(http.Request.Headers.Authorization.ToString());
            return FaultServer.One(http);
        }

        await using var server = await FaultServer.Start(Note);
        foreach (var options in new[] { server.Options with { Password = "pässword" }, server.Options with { BearerToken = "token" }, server.Options with { User = null } })
        {
            using var client = new QueryApiClient(options);
            await client.Run(Read, CancellationToken.None);
        }
        seen.ShouldBe(["Basic " + Convert.ToBase64String("neo4j:pässword"u8), "Bearer token", ""]);
    }

    [Theory]
    [InlineData("bolt://localhost:7687", "http://")]
    [InlineData("http://neo4j:secret@localhost:7474", "no user and no password")]
    public void An_address_of_another_kind_is_refused(string address, string said) =>
        Should.Throw<ArgumentException>(() => new Neo4jOptions(new Uri(address))).Message.ShouldContain(said);

    private static RequestDelegate Begun { get; } = FaultServer.Json(202, """{"transaction":{"id":"2a","expires":"2026-11-24T11:57:25Z"}}""");

    private static async Task<Neo4jException> Failing(FaultServer server, CypherStatement statement, Neo4jOptions? options = null)
    {
        using var client = new QueryApiClient(options ?? server.Options);
        return await Should.ThrowAsync<Neo4jException>(client.Run(statement, CancellationToken.None));
    }
}
