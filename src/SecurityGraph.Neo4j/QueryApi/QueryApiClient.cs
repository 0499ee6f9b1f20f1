using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>Neo4j's HTTP Query API. Its status codes mean little: an error may stand behind rows, under 202; the body alone is believed.</summary>
internal sealed class QueryApiClient : ICypherClient
{
    private const string Affinity = "neo4j-cluster-affinity";
    private static readonly TimeSpan MostForStopping = TimeSpan.FromSeconds(2);

    private readonly Neo4jOptions _options;
    private readonly TimeProvider _clock;
    private readonly Faults _faults;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline _retries;
    private readonly string _query;

    public QueryApiClient(Neo4jOptions options, TimeProvider? clock = null)
    {
        _options = options;
        _clock = clock ?? TimeProvider.System;
        _faults = new Faults(options);
        _http = Connect(options);
        _retries = Retries(options.Attempts, _clock);
        _query = $"db/{Uri.EscapeDataString(options.Database)}/query/v2";
    }

    public Task<CypherResult> Run(CypherStatement statement, CancellationToken cancellationToken) =>
        Repeat(statement.IsRepeatable, token => Limited((call, limited) => Ask(_query, statement, call, affinity: null, limited), token), cancellationToken);

    public Task<IReadOnlyList<CypherResult>> RunAtomically(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken) =>
        Repeat(statements.All(one => one.IsRepeatable), token => Limited((call, limited) => Transact(statements, call, limited), token), cancellationToken);

    public async Task<ServerFacts> ReadServer(CancellationToken cancellationToken)
    {
        var read = new CypherStatement("CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition", isRead: true);
        var row = (await Run(read, cancellationToken)).Single;
        var facts = new ServerFacts(row.Text("version"), row.Text("edition"));
        return facts.IsNewEnough ? facts : throw _faults.NoQueryApi(facts.Version);
    }

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<CypherResult>> Transact(IReadOnlyList<CypherStatement> statements, string call, CancellationToken token)
    {
        var (begun, affinity) = await Send(HttpMethod.Post, _query + "/tx", RequestBody.Begin(_options.TimeLimit), affinity: null, token);
        var transaction = $"{_query}/tx/{Uri.EscapeDataString(begun?.Transaction ?? throw _faults.Broken())}";
        var results = new List<CypherResult>(statements.Count);
        try
        {
            foreach (var statement in statements) results.Add(await Ask(transaction, statement, call, affinity, token));
            await Send(HttpMethod.Post, transaction + "/commit", RequestBody.Empty, affinity, token);
            return results;
        }
        catch
        {
            await RollBack(transaction, affinity);
            throw;
        }
    }

    /// <summary>A fault of a statement has rolled back already; where this request fails the server does it when the transaction idles.</summary>
    private async Task RollBack(string transaction, string? affinity)
    {
        using var soon = new CancellationTokenSource(MostForStopping, _clock);
        try
        {
            await Send(HttpMethod.Delete, transaction, RequestBody.Empty, affinity, soon.Token);
        }
        catch (Exception fault) when (fault is Neo4jException or OperationCanceledException)
        {
            return;
        }
    }

    private async Task<CypherResult> Ask(string path, CypherStatement statement, string call, string? affinity, CancellationToken token)
    {
        var (answer, _) = await Send(HttpMethod.Post, path, RequestBody.Of(statement, call, _options.TimeLimit), affinity, token);
        var result = answer?.Result ?? throw _faults.Broken();
        statement.Verify?.Invoke(result);
        return result;
    }

    /// <summary>One request; the answer is whole and names no error, or this throws.</summary>
    private async Task<(QueryAnswer? Answer, string? Affinity)> Send(HttpMethod method, string path, ReadOnlyMemory<byte> json, string? affinity, CancellationToken token)
    {
        using var body = new ReadOnlyMemoryContent(json);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (affinity is not null) request.Headers.TryAddWithoutValidation(Affinity, affinity);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            var answer = await Read(path, response, token);
            if (answer is { Fault: { } fault }) throw await Explain(path, response.StatusCode, fault, token);
            if (!response.IsSuccessStatusCode) throw await Explain(path, response.StatusCode, fault: null, token);
            return (answer, response.Headers.TryGetValues(Affinity, out var values) ? values.FirstOrDefault() : affinity);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !token.IsCancellationRequested))
        {
            // Cancelled by nobody: no connection within its time.
            throw _faults.Unreachable(broken);
        }
    }

    private async Task<QueryAnswer?> Read(string path, HttpResponseMessage response, CancellationToken token)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(token);
            var read = await AnswerReader.Read(stream, token);
            return read is null ? null : new QueryAnswer(read as Dictionary<string, object?> ?? throw _faults.Broken());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw response.IsSuccessStatusCode ? _faults.Broken(broken) : await Explain(path, response.StatusCode, fault: null, token);
        }
    }

    /// <summary>A path that the server does not know: which server, then?</summary>
    private async Task<Neo4jException> Explain(string path, HttpStatusCode status, (string Code, string Message)? fault, CancellationToken token)
    {
        if (status == HttpStatusCode.NotFound && path.Contains("/tx/", StringComparison.Ordinal)) return _faults.TransactionGone();
        if (status == HttpStatusCode.NotFound && fault is null or { Code: "Neo.ClientError.Request.Invalid", Message: "Not Found" })
            return _faults.NoQueryApi(await ReadVersion(token));
        return fault is { } named ? _faults.Of(status, named) : _faults.Of(status);
    }

    private async Task<string?> ReadVersion(CancellationToken token)
    {
        try
        {
            await using var stream = await _http.GetStreamAsync(_http.BaseAddress, token);
            return (await AnswerReader.Read(stream, token) as Dictionary<string, object?>)?.GetValueOrDefault("neo4j_version") as string;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Within the time limit; what is given up is stopped on the server, which would otherwise work on for nobody.</summary>
    private async Task<T> Limited<T>(Func<string, CancellationToken, Task<T>> work, CancellationToken token)
    {
        var call = Guid.NewGuid().ToString("N");
        using var limit = new CancellationTokenSource(_options.TimeLimit, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        try
        {
            return await work(call, both.Token);
        }
        catch (OperationCanceledException)
        {
            await Stop(call);
            token.ThrowIfCancellationRequested();
            throw _faults.TimedOut();
        }
    }

    private async Task Stop(string call)
    {
        var stop = new CypherStatement(
            $"SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.{RequestBody.CallParameter} = $call TERMINATE TRANSACTIONS id YIELD message RETURN message",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["call"] = call });
        using var soon = new CancellationTokenSource(MostForStopping, _clock);
        try
        {
            await Ask(_query, stop, "stop", affinity: null, soon.Token);
        }
        catch (Exception fault) when (fault is Neo4jException or OperationCanceledException)
        {
            return;
        }
    }

    private async Task<T> Repeat<T>(bool isRepeatable, Func<CancellationToken, Task<T>> work, CancellationToken token) =>
        isRepeatable ? await _retries.ExecuteAsync(async inner => await work(inner), token) : await work(token);

    private static ResiliencePipeline Retries(int attempts, TimeProvider clock)
    {
        if (attempts == 1) return ResiliencePipeline.Empty;
        return new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(fault => fault is { IsTransient: true, IsOutOfMemory: false }),
                MaxRetryAttempts = attempts - 1,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(2),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    private static HttpClient Connect(Neo4jOptions options)
    {
#pragma warning disable CA2000 // the client disposes of its handler
        var http = new HttpClient(Handler(), disposeHandler: true)
#pragma warning restore CA2000
        {
            BaseAddress = new Uri(options.Server.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("securitygraph", "0"));
        if (options.BearerToken is { } token) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        else if (options.User is { } user)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        return http;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        // The server closes after 30 s; a request on a connection that is just being closed is lost.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
