using System.Diagnostics;
using System.Globalization;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Measuring;

namespace SecurityGraph.Benchmarks.Loading;

/// <summary>
/// Loads one generated file into our store and into SQLite, in turn, each time in a process of its own, and prints the medians:
/// how long the load takes, how much processor time the process has used by then, and its memory.
/// </summary>
internal static class LoadComparison
{
    private const int Rounds = 3;
    private const double Megabyte = 1 << 20;

    public static void Run(GraphSize size, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("graph.jsonl");
        Run("generate", size.Name, file);
        output.WriteLine($"{size.Name}: {size.Entities} entities, {size.Statements} statements, {new FileInfo(file).Length / Megabyte:0} MB");
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Numbers(Run("open", file)), Peers: Numbers(Run("fill", file)))).ToList();
        output.WriteLine("| | load, s | processor, s | heap, MB | resident, MB | peak, MB |");
        output.WriteLine("|---|---|---|---|---|---|");
        output.WriteLine(Line("ours", [.. rounds.Select(round => round.Ours)]));
        output.WriteLine(Line("SQLite", [.. rounds.Select(round => round.Peers)]));
    }

    private static string Line(string side, double[][] rounds)
    {
        double Median(int column) => rounds.Select(numbers => numbers[column]).Order().ElementAt(rounds.Length / 2);
        string Megabytes(int column) => $"{Median(column) / Megabyte:0}";
        return $"| {side} | {Median(0):0.00} | {Median(1):0.00} | {Megabytes(2)} | {Megabytes(3)} | {Megabytes(4)} |";
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>This program with other arguments; what it printed.</summary>
    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LoadComparison).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? printed.Trim()
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
