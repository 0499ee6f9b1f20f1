using System.Net;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What browsers let pages of other origins do.</summary>
public sealed class OtherOriginsTests(OtherOriginsTests.Running running) : IClassFixture<OtherOriginsTests.Running>
{
    private const string Allowed = "https://atlas.example.org";

    private readonly HttpClient _client = running.Server.Client;

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/schema.graphql")]
    public async Task A_page_of_an_origin_that_was_named_may_read_the_answer(string path)
    {
        using var answer = await Get(path, Allowed);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        AllowedTo(answer).ShouldBe(Allowed);
        answer.Headers.Vary.ShouldContain("Origin");
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://other.example.org")]
    [InlineData("http://atlas.example.org")]
    [InlineData("https://atlas.example.org.evil.example")]
    [InlineData("null")]
    public async Task No_other_page_may(string origin)
    {
        using var answer = await Get("/graphql?query={__typename}", origin);
        AllowedTo(answer).ShouldBeNull();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/readyz")]
    [InlineData("/graphiql")]
    public async Task Only_the_graph_is_for_other_pages(string path)
    {
        using var answer = await Get(path, Allowed);
        AllowedTo(answer).ShouldBeNull();
    }

    [Theory]
    [InlineData(Allowed, Allowed)]
    [InlineData("https://other.example.org", null)]
    public async Task A_browser_asks_first_whether_it_may_send_JSON(string origin, string? allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,x-apollo-operation-name");
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        AllowedTo(answer).ShouldBe(allowed);
        (answer.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers) ? string.Join(',', headers) : null)
            .ShouldBe(allowed is null ? null : "content-type,x-apollo-operation-name");
    }

    [Fact]
    public async Task Without_the_option_no_page_of_another_origin_may()
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", Allowed);
        using var answer = await server.Client.SendAsync(request);
        AllowedTo(answer).ShouldBeNull();
    }

    private async Task<HttpResponseMessage> Get(string path, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        return await _client.SendAsync(request);
    }

    private static string? AllowedTo(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null;

    /// <summary>A server that one origin may ask.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await TestServer.Start(origins: Allowed);

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
