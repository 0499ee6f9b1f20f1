using System.Net;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Neo4j;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>GraphQL over Neo4j: what goes wrong there is told, and passes.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class Neo4jServingTests
{
    private const string Question = "{ entity(id: \"instrument:etias\") { name } }";

    [Fact]
    public async Task A_killed_server_is_told_of_and_served_again_when_it_returns()
    {
        await using var neo4j = await OwnNeo4j.Start();
        await Load(neo4j.Options, Bundled() with { Statements = [] });
        using var store = Neo4jStore.Connect(neo4j.Options);
        await using var server = await TestServer.Start(store);
        (await server.Ask(Question)).ShouldContain("ETIAS");
        (await Ready(server)).Status.ShouldBe(HttpStatusCode.OK);

        await neo4j.Kill();

        (await server.Code(Question)).ShouldBe("STORE_UNAVAILABLE");
        var (status, json) = await Ready(server);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        json.GetProperty("status").GetString().ShouldBe("unavailable");
        json.GetProperty("reason").GetString()!.ShouldContain("the log of this server says why", Case.Sensitive, "where the server is, is nobody's business");
        (await server.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await server.Client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK, "the process itself lives");

        await neo4j.Up();
        var back = TimeProvider.System.GetTimestamp();
        while (await server.Code(Question) is not null) TimeProvider.System.GetElapsedTime(back).ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (await Ready(server)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Clients_that_ask_during_a_load_get_answers()
    {
        await using var neo4j = await OwnNeo4j.Start();
        var graph = Bundled();
        await Load(neo4j.Options, graph);
        using var store = Neo4jStore.Connect(neo4j.Options);
        await using var server = await TestServer.Start(store);
        using var end = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            for (; !end.IsCancellationRequested; asked++)
            {
                // A load in parts is told of beside the answer.
                var answer = await server.Ask(Question);
                answer.ShouldContain("ETIAS");
                if (answer.Contains("\"errors\"", StringComparison.Ordinal)) answer.ShouldContain("\"GRAPH_INCOMPLETE\"");
                // People read what they asked for; without a pause the clients would leave the load no processor.
                await Task.Delay(50);
            }
            return asked;
        })).ToList();
        foreach (var keeps in new[] { 2, 3, 1 }) await Load(neo4j.Options, graph with { Statements = [.. graph.Statements.Where((_, i) => i % keeps == 0)] });
        await end.CancelAsync();
        (await Task.WhenAll(clients)).ShouldAllBe(asked => asked > 0);
        (await server.Code(Question)).ShouldBeNull("the load came to its end");
        using var stream = new MemoryStream();
        await ExchangeFileWriter.Write(stream, store.ReadEverything(), CancellationToken.None);
        stream.ToArray().ShouldBe(await File.ReadAllBytesAsync(TestServer.BundledFile));
    }

    private static Graph Bundled()
    {
        using var stream = File.OpenRead(TestServer.BundledFile);
        return Graph.Read(stream, TestServer.BundledFile);
    }

    private static async Task Load(Neo4jOptions options, Graph graph)
    {
        using var loader = new Neo4jLoader(options);
        await loader.Load(graph);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> Ready(TestServer server)
    {
        using var response = await server.Client.GetAsync("/readyz");
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
