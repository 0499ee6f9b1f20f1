using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.Http;

/// <summary>Whether the server lives, and whether it has a whole graph to serve.</summary>
internal static class Health
{
    /// <summary>200 as long as the process answers, whatever its store does.</summary>
    public static Task Live(HttpContext http) => Write(http, _ => StatusCodes.Status200OK);

    /// <summary>200 where all of the graph can be asked, and could be after a new start, else 503 with a reason.</summary>
    public static Task Ready(HttpContext http) =>
        Write(http, state => state is { IsComplete: true, Fault: null } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private static async Task Write(HttpContext http, Func<StoreState?, int> status)
    {
        var (state, fault) = await Read(http);
        http.Response.StatusCode = status(state);
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("status", state switch { null => "unavailable", { IsComplete: false } => "incomplete", { Fault: null } => "ok", _ => "outdated" });
        if (fault is not null) json.WriteString("reason", StoreFaults.Tell(http, fault));
        if (state?.Fault is { } reason) json.WriteString("reason", reason);
        if (state is not null)
        {
            json.WriteString("dataset", state.Header.Dataset);
            json.WriteString("release", state.Header.Release);
            json.WriteNumber("statements", state.Statements);
        }
        json.WriteEndObject();
    }

    private static async Task<(StoreState? State, StoreException? Fault)> Read(HttpContext http)
    {
        try
        {
            return (await http.RequestServices.GetRequiredService<IGraphStore>().ReadState(http.RequestAborted), null);
        }
        catch (StoreException fault)
        {
            return (null, fault);
        }
    }
}
