using System.Diagnostics;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>
/// A Neo4j of our own, started anew with nothing in it by the script that <c>SECURITYGRAPH_NEO4J_LAUNCHER</c> names, which takes
/// <c>reset</c>, <c>up</c> and <c>import</c>. The script sees <c>NEO4J_HTTP_PORT</c> (7493 unless set) and <c>NEO4J_HEAP</c> (2g unless set).
/// </summary>
internal static class BenchmarkedServer
{
    private static readonly string Port = Variable("NEO4J_HTTP_PORT") ?? "7493";

    public static Uri Address { get; } = new($"http://127.0.0.1:{Port}");

    public static Neo4jOptions Options { get; } = new(Address);

    /// <summary>Empty, and warm enough to have answered once.</summary>
    public static void StartEmpty()
    {
        Reset();
        Start();
    }

    public static void Reset() => Launch("reset");

    /// <summary>Runs neo4j-admin's import into a database that is not there yet.</summary>
    public static void Import(params string[] arguments) => Launch(["import", .. arguments]);

    /// <summary>With what it held before; as it is where it runs.</summary>
    public static void Start() => Launch("up");

    private static void Launch(params string[] arguments)
    {
        var script = Variable("SECURITYGRAPH_NEO4J_LAUNCHER") ?? throw new InvalidOperationException("SECURITYGRAPH_NEO4J_LAUNCHER names no script that starts Neo4j servers.");
        var start = new ProcessStartInfo(script, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["NEO4J_HTTP_PORT"] = Port;
        start.Environment["NEO4J_HEAP"] = Variable("NEO4J_HEAP") ?? "2g";
        start.Environment["NEO4J_CONF_EXTRA"] = "server.memory.pagecache.size=512m";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{script} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
