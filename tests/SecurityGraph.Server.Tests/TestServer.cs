using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SecurityGraph.Model.Passages;
using SecurityGraph.Store;
using SecurityGraph.Store.Embedded;

namespace SecurityGraph.Server.Tests;

/// <summary>The server over the bundled dataset, on a free port, as a client sees it.</summary>
public sealed class TestServer : IAsyncDisposable
{
    /// <summary>A busy machine with a Neo4j that has just started takes longer than a reader would wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WebApplication _app;

    private TestServer(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public HttpClient Client { get; }

    public string Address => Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>The dataset as the command's project compiled it, in the same configuration as this test.</summary>
    public static string BundledFile
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
            return Path.Combine(AppContext.BaseDirectory, "..", "..", "SecurityGraph.Cli", configuration, "data", "security-union.jsonl");
        }
    }

    public static async Task<TestServer> Start(IGraphStore? store = null, IPassages? passages = null, TimeSpan? timeout = null, Uri? publicUrl = null, int? perMinute = null, params string[] origins)
    {
        var app = ServerSetup.Build(new ServerOptions { Port = 0, Timeout = timeout ?? Patience, PublicUrl = publicUrl, Origins = origins, RequestsPerMinute = perMinute, Releases = Path.Combine(Path.GetDirectoryName(BundledFile)!, "releases") }, store ?? EmbeddedStore.Open(BundledFile), passages);
        await app.StartAsync();
        return new TestServer(app, new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Patience });
    }

    /// <summary>The answer as indented JSON, for approval.</summary>
    public async Task<string> Ask(string query, object? variables = null)
    {
        using var response = await Post(JsonSerializer.Serialize(new { query, variables }));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return JsonSerializer.Serialize(json, Indented) + "\n";
    }

    /// <summary>The code of the first error; null where there is none.</summary>
    public async Task<string?> Code(string query, object? variables = null)
    {
        using var response = await Post(JsonSerializer.Serialize(new { query, variables }));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    public Task<HttpResponseMessage> Post(string body, string contentType = "application/json", string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
