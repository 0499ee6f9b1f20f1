using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Servers with a password, without the Query API, and with little memory.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class ServerKindTests
{
    [Fact]
    public async Task With_a_password_the_right_one_alone_is_let_in_and_none_is_ever_told()
    {
        await using var server = await OwnNeo4j.Start(password: "the-right-päss");
        var right = server.Options with { User = "neo4j", Password = "the-right-päss" };
        (await Neo4jFacts.Read(right)).Loaded.ShouldBeNull();
        await Database.Load(right, SmallGraph.Graph);
        (await Database.Export(right)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        foreach (var (options, said) in new[]
                 {
                     (right with { Password = "the-wrong-pass" }, "does not accept the password of user 'neo4j'"),
                     (server.Options, "none were given"),
                     (right with { BearerToken = "the-wrong-pass" }, "does not accept the bearer token"),
                 })
        {
            var fault = await Should.ThrowAsync<Neo4jException>(Neo4jFacts.Read(options));
            fault.Code.ShouldBe(Neo4jException.WrongCredentials);
            fault.Message.ShouldContain(said);
            fault.ToString().ShouldNotContain("the-wrong");
        }
    }

    [Fact]
    public async Task Without_its_query_api_the_setting_is_named()
    {
        await using var server = await OwnNeo4j.Start(configuration: "server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER", waits: false);
        var fault = await Answered(server.Options);
        fault.Code.ShouldBe(Neo4jException.NoQueryApi);
        fault.Message.ShouldContain("switched off: name QUERY_API_ENDPOINTS");
    }

    [Fact]
    public async Task With_too_little_memory_for_one_transaction_a_load_goes_on_in_parts()
    {
        await using var server = await OwnNeo4j.Start(configuration: "db.memory.transaction.max=8m");
        (await Neo4jFacts.Read(server.Options)).TransactionMegabytes.ShouldBe(8);
        var summary = await Database.Load(server.Options, SmallGraph.Compile(
            SmallGraph.Entities.Concat(Enumerable.Range(0, 3000).Select(i => SmallGraph.Named($"actor:x-{i}", $"X {i}", "agency", title: new string('x', 300)))), SmallGraph.Statements));
        summary.Transactions.ShouldBeGreaterThan(3);
        (await Database.Count(server.Options, "MATCH (n:__SecurityGraph__) WHERE n.kind IS NOT NULL")).ShouldBe(3000 + SmallGraph.Graph.Entities.Count);
    }

    private static async Task<Neo4jException> Answered(Neo4jOptions options)
    {
        while (true)
        {
            var fault = await Should.ThrowAsync<Neo4jException>(Neo4jFacts.Read(options));
            if (fault.Code != Neo4jException.Unreachable) return fault;
            await Task.Delay(250);
        }
    }
}
