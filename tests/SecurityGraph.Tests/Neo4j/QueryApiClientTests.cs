using SecurityGraph.Neo4j.QueryApi;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class QueryApiClientTests(Neo4jServer neo4j)
{
    private static readonly CypherStatement Endless = new("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b % 7 = 99 RETURN count(*) AS n", isRead: true);

    [Fact]
    public async Task Values_come_back_as_they_were_sent()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["text"] = "Ünïcode 😀 \u0000 \" ` ' \\ \u202e",
            ["long"] = long.MaxValue,
            ["whole"] = 3.0,
            ["part"] = 0.1,
            ["flag"] = true,
            ["nothing"] = null,
            ["list"] = new object?[] { "a", 1L, null, new object?[] { false } },
        };
        var result = await client.Run(new CypherStatement("RETURN $values AS map, date($day) AS day", Parameters(("values", values), ("day", new DateOnly(2018, 1, 24))), IsRead: true), CancellationToken.None);
        var map = result.Single.Map("map");
        foreach (var (name, value) in values) map[name].ShouldBe(value, name);
        result.Single.Day("day").ShouldBe(new DateOnly(2018, 1, 24));
        result.Fields.ShouldBe(["map", "day"]);
    }

    [Fact]
    public async Task A_long_answer_comes_whole()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        var result = await client.Run(new CypherStatement("UNWIND range(1, 100000) AS i RETURN i, 'row ' + i AS text", isRead: true), CancellationToken.None);
        result.Rows.Count.ShouldBe(100_000);
        result.Rows[^1].Text("text").ShouldBe("row 100000");
    }

    [Fact]
    public async Task An_error_after_thousands_of_rows_is_an_error()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        var fault = await Should.ThrowAsync<Neo4jException>(client.Run(new CypherStatement("UNWIND range(1, 10000) AS i RETURN 1 / (9999 - i) AS n", isRead: true), CancellationToken.None));
        fault.Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");
    }

    [Fact]
    public async Task A_read_may_not_write()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        (await Should.ThrowAsync<Neo4jException>(client.Run(new CypherStatement("CREATE (n:Thing)", isRead: true), CancellationToken.None)))
            .Code.ShouldBe("Neo.ClientError.Statement.AccessMode");
    }

    [Fact]
    public async Task A_transaction_is_all_or_nothing()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        await Should.ThrowAsync<Neo4jException>(client.RunAtomically([new("CREATE (:Thing)"), new("RETURN 1 / 0")], CancellationToken.None));
        (await Things(client)).ShouldBe(0);
        var results = await client.RunAtomically([new("CREATE (:Thing)"), new("CREATE (:Thing)-[:OF]->(:Thing) RETURN 'done' AS said")], CancellationToken.None);
        results[1].Single.Text("said").ShouldBe("done");
        (await Things(client)).ShouldBe(3);
    }

    [Fact]
    public async Task A_statement_over_its_time_ends_on_the_server()
    {
        var options = await neo4j.Empty();
        using var client = new QueryApiClient(options with { TimeLimit = TimeSpan.FromSeconds(1) });
        (await Should.ThrowAsync<Neo4jException>(client.Run(Endless, CancellationToken.None))).Code.ShouldBe(Neo4jException.TimeLimit);
        await NothingRuns(options);
        (await Should.ThrowAsync<Neo4jException>(client.RunAtomically([Endless], CancellationToken.None))).Code.ShouldBe(Neo4jException.TimeLimit);
        await NothingRuns(options);
    }

    [Fact]
    public async Task A_statement_that_is_given_up_ends_on_the_server()
    {
        var options = await neo4j.Empty();
        using var client = new QueryApiClient(options);
        using var soon = new CancellationTokenSource(500);
        await Should.ThrowAsync<OperationCanceledException>(client.Run(Endless, soon.Token));
        await NothingRuns(options);
    }

    [Fact]
    public async Task Deadlocks_do_not_reach_who_may_repeat()
    {
        using var client = new QueryApiClient(await neo4j.Empty() with { Attempts = 20 });
        await client.Run(new CypherStatement("UNWIND range(1, 50) AS i CREATE (:Thing {id: i, n: 0})"), CancellationToken.None);
        var random = new Random(1);
        var orders = Enumerable.Range(0, 16).Select(_ => Enumerable.Range(1, 50).OrderBy(_ => random.Next()).ToArray()).ToList();
        await Task.WhenAll(orders.Select(order => client.Run(
            new CypherStatement("UNWIND $order AS i MATCH (n:Thing {id: i}) SET n.n = 1", Parameters(("order", order))) { IsRepeatable = true }, CancellationToken.None)));
        (await client.Run(new CypherStatement("MATCH (n:Thing {n: 1}) RETURN count(n) AS n", isRead: true), CancellationToken.None)).Single.Whole("n").ShouldBe(50);
    }

    [Fact]
    public async Task The_server_says_what_it_is()
    {
        using var client = new QueryApiClient(await neo4j.Empty());
        (await client.ReadServer(CancellationToken.None)).IsNewEnough.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_database_is_named()
    {
        using var client = new QueryApiClient(await neo4j.Empty() with { Database = "nosuch" });
        (await Should.ThrowAsync<Neo4jException>(client.ReadServer(CancellationToken.None))).Message.ShouldContain("'nosuch'");
    }

    private static async Task<long> Things(QueryApiClient client) =>
        (await client.Run(new CypherStatement("MATCH (n:Thing) RETURN count(n) AS n", isRead: true), CancellationToken.None)).Single.Whole("n");

    /// <summary>The server looks only now and then whether a statement is to end.</summary>
    private static async Task NothingRuns(Neo4jOptions options)
    {
        using var client = new QueryApiClient(options);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var running = new CypherStatement(
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'CYPHER 5 UNWIND range' RETURN count(*) AS n", isRead: true);
        while ((await client.Run(running, limit.Token)).Single.Whole("n") > 0) await Task.Delay(100, limit.Token);
    }

    private static Dictionary<string, object?> Parameters(params (string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}
