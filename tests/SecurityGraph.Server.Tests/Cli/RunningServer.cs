using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>A server that has said where it is.</summary>
internal sealed partial class RunningServer : IDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, string said, Uri address) => (_process, Said, Client) = (process, said, new HttpClient { BaseAddress = address });

    public string Said { get; }

    public HttpClient Client { get; }

    public static async Task<RunningServer> Start(Program program, params string[] arguments)
    {
        var process = program.Start(arguments);
        using var limit = new CancellationTokenSource(Program.Limit);
        var said = "";
        while (!said.Contains("Ctrl+C", StringComparison.Ordinal))
            said += (await process.StandardError.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"It ended: {said}")) + "\n";
        return new RunningServer(process, said, new Uri(Address().Match(said).Groups["address"].Value));
    }

    /// <summary>The next line of its log with the text.</summary>
    public Task<string> Logged(string text) => Next(_process.StandardOutput, text);

    /// <summary>The next of its messages with the text.</summary>
    public Task<string> Told(string text) => Next(_process.StandardError, text);

    public async Task<string> Ask(string query)
    {
        using var response = await Client.PostAsync(new Uri("/graphql", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { query }));
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> StatusAs(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = host;
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> Next(StreamReader lines, string text)
    {
        using var limit = new CancellationTokenSource(Program.Limit);
        while (true)
        {
            var line = await lines.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("It ended.");
            if (line.Contains(text, StringComparison.Ordinal)) return line;
        }
    }

    [GeneratedRegex("GraphQL (?<address>http://\\S+)/graphql", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
