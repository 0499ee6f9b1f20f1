using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Http;

/// <summary>Files for other tools over HTTP: <c>/export?format=gexf&amp;around=ETIAS</c>. One is made at a time, whole before its first byte goes out, within the time of a request.</summary>
internal sealed class ExportEndpoint(IGraphStore store, RequestSettings settings, AnswerTags tags) : IDisposable
{
    /// <summary>A whole graph of more is too much for a request; the command line writes it.</summary>
    private const int MostStatements = 20_000;

    private const string ExchangeType = "application/jsonl";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The media types that go out packed; a zip archive is.</summary>
    public static IEnumerable<string> PackedTypes => ExportFormat.All.Where(format => !format.IsFolder).Select(format => format.MediaType).Append(ExchangeType).Distinct();

    public async Task Handle(HttpContext http)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(settings.Timeout);
        try
        {
            await Answer(http, limit.Token);
        }
        catch (RequestRefused refused)
        {
            await Refuse(http, refused.Status, refused.Code, refused.Message);
        }
        catch (RequestException fault)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "BAD_EXPORT", fault.Message);
        }
        catch (PictureTooLargeException fault)
        {
            await Refuse(http, StatusCodes.Status413PayloadTooLarge, "EXPORT_TOO_LARGE", fault.Message);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, "TIMEOUT", string.Create(CultureInfo.InvariantCulture, $"The export took longer than {settings.Timeout.TotalSeconds} s. Take a smaller part of the graph, or `securitygraph export`."));
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task Answer(HttpContext http, CancellationToken token)
    {
        var query = new ExportQuery(http.Request.Query);
        var format = query.Format();
        var mediaType = format?.MediaType ?? ExchangeType;
        var tag = await tags.Read(http.Request, mediaType);
        if (tag is not null && AnswerTags.IsKnown(http.Request, tag))
        {
            AnswerTags.Add(http.Response, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        using var file = new MemoryStream();
        await _one.WaitAsync(token);
        try
        {
            await Write(query, format, file, token);
        }
        finally
        {
            _one.Release();
        }
        if (tag is not null) AnswerTags.Add(http.Response, tag);
        var isText = !mediaType.EndsWith("zip", StringComparison.Ordinal);
        http.Response.ContentType = isText ? mediaType + "; charset=utf-8" : mediaType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"securitygraph.{format?.Ending ?? "jsonl"}\"";
        file.Position = 0;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task Write(ExportQuery query, ExportFormat? format, Stream file, CancellationToken token)
    {
        var (lens, part) = format is null ? (Lens.All, null) : (query.Lens(), await query.Part(store, token));
        if (part is null && await store.ReadState(token) is { Statements: > MostStatements } state)
        {
            throw new RequestRefused(StatusCodes.Status413PayloadTooLarge, "EXPORT_TOO_LARGE", string.Create(CultureInfo.InvariantCulture,
                $"The whole graph has {state.Statements} statements, and a request exports {MostStatements} at most. Ask for a part (around, between, search), or use `securitygraph export`."));
        }
        if (format is null) await ExchangeFileWriter.Write(file, store.ReadEverything(token), token);
        else await format.Write(await PictureReader.Read(store, new PictureRequest(lens, part), token), file);
    }

    private static Task Refuse(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = message, ["code"] = code }, Readable) + "\n", http.RequestAborted);
    }
}
