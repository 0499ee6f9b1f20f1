using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>A Neo4j server of a test's own, on free ports, which may be killed; its data go with it.</summary>
internal sealed class OwnNeo4j : IAsyncDisposable
{
    /// <summary>Of tests that start servers: one after the other, beside those that share a server.</summary>
    public const string Collection = "Neo4j of their own";

    /// <summary>From the HTTP port to the Bolt port, as the launcher has it.</summary>
    private const int BoltAfterHttp = 213;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _launcher;
    private readonly Dictionary<string, string> _environment;

    private OwnNeo4j(string launcher, int port, string password, string configuration)
    {
        _launcher = launcher;
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NEO4J_HTTP_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["NEO4J_PASSWORD"] = password,
            ["NEO4J_CONF_EXTRA"] = configuration,
            ["NEO4J_HEAP"] = "512m",
        };
        Options = new Neo4jOptions(new Uri($"http://127.0.0.1:{port}")) { TimeLimit = Limit };
    }

    public Neo4jOptions Options { get; }

    /// <summary>Skips the test where no launcher is named.</summary>
    public static async Task<OwnNeo4j> Start(string password = "", string configuration = "", bool waits = true)
    {
        var server = new OwnNeo4j(Requirement.Neo4jLauncher(), FreePort(), password, configuration);
        try
        {
            await (waits ? server.Up() : server.Do("start"));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Filled by the server's own importer before it is started.</summary>
    /// <param name="arguments">Of <c>neo4j-admin database import full</c>, without the database's name.</param>
    public static async Task<OwnNeo4j> Imported(IEnumerable<string> arguments)
    {
        var server = new OwnNeo4j(Requirement.Neo4jLauncher(), FreePort(), password: "", configuration: "");
        try
        {
            await server.Do(["import", .. arguments]);
            await server.Up();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Once more where it fails: on a busy machine the launcher may look for the server before Java has taken the shell's place.</summary>
    public async Task Up()
    {
        try
        {
            await Do("up");
        }
        catch (InvalidOperationException)
        {
            await Do("up");
        }
    }

    /// <summary>Without warning.</summary>
    public Task Kill() => Do("kill9");

    public async ValueTask DisposeAsync() => await Do("reset");

    private async Task Do(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(_launcher, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        // A server that was started holds these streams open: it is the launcher's own end that counts.
        var (output, errors) = (process.StandardOutput.ReadLineAsync(limit.Token), process.StandardError.ReadLineAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}: {await output} {await errors}");
    }

    private static int FreePort()
    {
        while (true)
        {
            using var http = new TcpListener(IPAddress.Loopback, 0);
            http.Start();
            var port = ((IPEndPoint)http.LocalEndpoint).Port;
            if (port + BoltAfterHttp > IPEndPoint.MaxPort) continue;
            using var bolt = new TcpListener(IPAddress.Loopback, port + BoltAfterHttp);
            try
            {
                bolt.Start();
                return port;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }
}
