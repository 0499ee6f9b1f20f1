using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>Whether the server lives, and whether its graph is whole.</summary>
internal static class Health
{
    public static async Task Write(HttpContext http)
    {
        var state = await http.RequestServices.GetRequiredService<IGraphStore>().ReadState(http.RequestAborted);
        http.Response.StatusCode = state.IsComplete ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", state.IsComplete ? "ok" : "incomplete");
        json.WriteString("dataset", state.Header.Dataset);
        json.WriteString("release", state.Header.Release);
        json.WriteNumber("statements", state.Statements);
        json.WriteEndObject();
    }
}
