using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SecurityGraph.Judgement.Stating;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>
/// The stable address of a statement: its JSON, by its id or a former one. One that was withdrawn is 410 Gone with the release and the reason, an
/// id that is known to nobody here 404 with a sentence.
/// </summary>
internal static class StatementAddress
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Send(HttpContext http)
    {
        var id = http.Request.RouteValues["id"] as string ?? "";
        var services = http.RequestServices;
        var stated = await StatementFinder.Find(services.GetRequiredService<IGraphStore>(), id, http.RequestAborted);
        var settings = services.GetRequiredService<RequestSettings>();
        http.Response.StatusCode = stated is null ? StatusCodes.Status404NotFound : stated.Withdrawn is null ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        if (stated?.Statement is not null && stated.AskedFor != stated.Id) http.Response.Headers.ContentLocation = stated.Id;
        await http.Response.WriteAsync(Json(json =>
        {
            if (stated is null) Unknown(json, id);
            else StatementJson.Write(json, stated, StatementLinks.From(http.Request, settings.PublicUrl).Of(stated.Id), settings.Passages);
        }) + "\n", http.RequestAborted);
    }

    private static void Unknown(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("error", StatementFinder.IsId(id)
            ? "This graph holds no statement with this id, and none was withdrawn from it."
            : $"This is no id of a statement: it is {StatementFinder.Form}.");
        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
