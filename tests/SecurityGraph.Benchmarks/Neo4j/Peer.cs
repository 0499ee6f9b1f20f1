using System.Diagnostics;
using System.Globalization;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>A script of tools/neo4j-peer, run by Node.</summary>
internal static class Peer
{
    private static readonly string Folder = Path.Combine(Root(), "tools", "neo4j-peer");

    /// <summary>Runs it to its end.</summary>
    /// <returns>The numbers of the last line that it printed.</returns>
    public static double[] Run(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
        return Numbers(printed.Trim().Split('\n')[^1]);
    }

    /// <summary>Starts it with pipes to its input and from its output.</summary>
    public static Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SecurityGraph.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("This benchmark runs in the repository.");
    }
}
