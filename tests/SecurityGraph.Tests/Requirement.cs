using System.Diagnostics;
using SecurityGraph.Neo4j.QueryApi;
using Xunit;

namespace SecurityGraph.Tests;

/// <summary>
/// What some tests need and a fresh machine may lack. Absent, the test is skipped with a reason; where the variable
/// SECURITYGRAPH_REQUIRE (a comma list of documents, node, chromium, readers, neo4j, containers) names it, absence is a failure.
/// </summary>
internal static class Requirement
{
    private static readonly string[] Required =
        (Environment.GetEnvironmentVariable("SECURITYGRAPH_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The root of the repository, found upwards from the test's own folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of the real source documents: SECURITYGRAPH_DOCUMENTS, else shared/sources beside the repository.</summary>
    public static string Documents()
    {
        var folder = Environment.GetEnvironmentVariable("SECURITYGRAPH_DOCUMENTS") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository, "..", "shared", "sources");
        return File.Exists(Path.Combine(folder, "com-2018-46.md"))
            ? folder
            : Missing("documents", $"The source documents are not at hand (SECURITYGRAPH_DOCUMENTS names their folder; looked in {folder}).");
    }

    /// <summary>The Node executable, with the npm packages of tests/node installed beside it.</summary>
    public static string Node() =>
        OnPath("node") is not { } node ? Missing("node", "Node.js is not on the PATH.")
        : Directory.Exists(Path.Combine(Repository, "tests", "node", "node_modules")) ? node
        : Missing("node", "The npm packages of tests/node are not installed (npm ci in tests/node).");

    /// <summary>A Chromium executable.</summary>
    public static string Chromium() =>
        OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome") ?? Missing("chromium", "No Chromium is on the PATH.");

    /// <summary>A program of Debian's that reads exports: <c>jing</c>, <c>rapper</c>, <c>dot</c>.</summary>
    public static string Reader(string name) => OnPath(name) ?? Missing("readers", $"{name} is not on the PATH.");

    /// <summary>A Python that has networkx and igraph.</summary>
    public static string Python() =>
        AllOnPath("python3").FirstOrDefault(HasReaders) ?? Missing("readers", "No python3 on the PATH has networkx and igraph.");

    /// <summary>The RELAX NG schema of GEXF 1.3, which is gexf.net's: SECURITYGRAPH_GEXF_SCHEMA names the file.</summary>
    public static string GexfSchema() =>
        Environment.GetEnvironmentVariable("SECURITYGRAPH_GEXF_SCHEMA") is { Length: > 0 } file && File.Exists(file)
            ? file
            : Missing("readers", "The schema of GEXF is not at hand (SECURITYGRAPH_GEXF_SCHEMA names the file gexf.rng, with viz.rng and dynamics.rng beside it, from https://gexf.net/schema.html).");

    /// <summary>
    /// A Neo4j server that tests may empty: SECURITYGRAPH_NEO4J is its HTTP address, SECURITYGRAPH_NEO4J_USER and
    /// SECURITYGRAPH_NEO4J_PASSWORD where it asks for them. Where none is named and a container engine runs, the tests start one.
    /// </summary>
    public static Neo4jOptions Neo4j() => new(new Uri(
        Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J") is { Length: > 0 } address
            ? address
            : Missing("neo4j", "No Neo4j server is named (SECURITYGRAPH_NEO4J is the HTTP address of one that tests may empty). " + (NoContainer ?? "No container engine is at hand."))))
    {
        User = Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J_USER"),
        Password = Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J_PASSWORD"),
        TimeLimit = TimeSpan.FromMinutes(3),
    };

    /// <summary>Where a Neo4j server may be started in a container, but could not: why.</summary>
    public static string? NoContainer { get; set; }

    /// <summary>Whether a container engine is at hand, as Docker's own programs look for it.</summary>
    public static bool HasContainers { get; } =
        Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || File.Exists(OperatingSystem.IsWindows() ? @"\\.\pipe\docker_engine" : "/var/run/docker.sock");

    /// <summary>A container engine.</summary>
    public static void Containers()
    {
        if (!HasContainers) Missing("containers", "No container engine is at hand (DOCKER_HOST, or Docker's own socket).");
    }

    /// <summary>A script that starts and kills Neo4j servers of its own: SECURITYGRAPH_NEO4J_LAUNCHER.</summary>
    public static string Neo4jLauncher() => Environment.GetEnvironmentVariable("SECURITYGRAPH_NEO4J_LAUNCHER") is { Length: > 0 } script
        ? script
        : Missing("neo4j", "No launcher of Neo4j servers is named (SECURITYGRAPH_NEO4J_LAUNCHER).");

    private static string Missing(string name, string reason)
    {
        if (Required.Contains(name)) Assert.Fail("Required here, but: " + reason);
        Assert.Skip(reason);
        return reason;
    }

    private static bool HasReaders(string python)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import networkx, igraph"]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string? OnPath(string name) => AllOnPath(name).FirstOrDefault();

    private static IEnumerable<string> AllOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .Where(File.Exists);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SecurityGraph.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
