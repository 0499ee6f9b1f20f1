using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

public sealed class RateLimitTests
{
    private static readonly Uri Question = new("/graphql?query={__typename}", UriKind.Relative);

    [Fact]
    public async Task Who_asks_more_often_than_is_allowed_is_told_when_to_ask_again()
    {
        await using var server = await TestServer.Start(perMinute: 3);
        for (var i = 0; i < 3; i++) (await server.Client.GetAsync(Question)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await server.Client.GetAsync(Question);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var json = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("TOO_MANY_REQUESTS");
        (await server.Client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "pages are not counted");
    }

    [Fact]
    public async Task Without_a_limit_nobody_is_refused()
    {
        await using var server = await TestServer.Start();
        for (var i = 0; i < 100; i++) (await server.Client.GetAsync(Question)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
