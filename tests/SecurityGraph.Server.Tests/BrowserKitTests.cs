using System.Net;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What Neo4j Browser fetches from its own origin.</summary>
public sealed class BrowserKitTests
{
    [Theory]
    [InlineData("/neo4j/securitygraph.grass", "text/plain", "node.Actor {")]
    [InlineData("/neo4j/securitygraph.html", "text/html", "<title>SecurityGraph</title>")]
    public async Task Style_and_guide_may_be_read_by_every_page(string path, string type, string holds)
    {
        await using var server = await TestServer.Start();
        var answer = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(holds);
        using var asked = new HttpRequestMessage(HttpMethod.Options, path);
        (await server.Client.SendAsync(asked, TestContext.Current.CancellationToken)).Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET"]);
    }

    [Theory]
    [InlineData("/neo4j/nothing.grass", HttpStatusCode.NotFound)]
    [InlineData("/neo4j/..%2Fpages.css", HttpStatusCode.NotFound)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    public async Task Nothing_else_may(string path, HttpStatusCode status)
    {
        await using var server = await TestServer.Start();
        var answer = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.OK) answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }
}
