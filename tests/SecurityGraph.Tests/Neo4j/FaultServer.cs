using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Answers requests with the faults that a real server does not produce when asked to: each in turn, the last one for ever.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FaultServer(WebApplication app) => _app = app;

    /// <summary>Method, path and body of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Neo4jOptions Options => new(new Uri(_app.Urls.First())) { User = "neo4j", Password = "the-secret", TimeLimit = TimeSpan.FromSeconds(20) };

    public static async Task<FaultServer> Start(params RequestDelegate[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var server = new FaultServer(builder.Build());
        server._app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync();
            var turn = Math.Min(server.Requests.Count, answers.Length - 1);
            server.Requests.Enqueue($"{http.Request.Method} {http.Request.Path} {body}");
            await answers[turn](http);
        });
        await server._app.StartAsync();
        return server;
    }

    public static RequestDelegate Json(int status, string json) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    };

    public static RequestDelegate Fault(int status, string code, string message = "the words of the server") =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    /// <summary>One row with the value 1 of the name <c>one</c>.</summary>
    public static RequestDelegate One { get; } = Json(202, """{"data":{"fields":["one"],"values":[[1]]},"bookmarks":["FB:x"]}""");

    /// <summary>The connection breaks before the first byte.</summary>
    public static RequestDelegate Reset { get; } = http =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    /// <summary>The connection breaks in the middle of the rows.</summary>
    public static RequestDelegate ResetInside { get; } = async http =>
    {
        http.Response.StatusCode = 202;
        await http.Response.WriteAsync("""{"data":{"fields":["one"],"values":[[1],[2]""");
        await http.Response.Body.FlushAsync();
        await Task.Delay(50);
        http.Abort();
    };

    /// <summary>An answer that begins and never ends.</summary>
    /// <param name="begun">Called when it has begun.</param>
    public static RequestDelegate Slow(Action begun) => async http =>
    {
        http.Response.StatusCode = 202;
        await http.Response.WriteAsync("""{"data":{"fields":["one"],"values":[""");
        await http.Response.Body.FlushAsync();
        begun();
        try
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
