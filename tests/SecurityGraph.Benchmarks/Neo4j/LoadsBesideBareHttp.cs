using System.Diagnostics;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Measuring;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads a generated graph into an empty server: once to record what is sent, then in turn by our loader and by a bare client that sends
/// the recording again, each time into a server started anew. Then what a second load costs, and one after a single change.
/// </summary>
internal static class LoadsBesideBareHttp
{
    private const double Megabyte = 1 << 20;

    public static async Task Run(GraphSize size, int rounds, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var graph = Generator.Write(size, folder.File("graph.jsonl"));
        var recording = folder.File("requests");
        await Record(graph, recording);
        await output.WriteLineAsync($"{size.Name}: {size.Entities} entities, {size.Statements} statements; {new FileInfo(recording).Length / Megabyte:0} MB of requests.");
        await output.WriteLineAsync("| round | ours, s | bare HTTP, s | times as long | processor, s | of bare HTTP |");
        await output.WriteLineAsync("|---|---|---|---|---|---|");
        for (var round = 1; round <= rounds; round++)
        {
            BenchmarkedServer.StartEmpty();
            var bare = Peer.Run("replay.mjs", recording, BenchmarkedServer.Address.ToString(), "http");
            BenchmarkedServer.StartEmpty();
            var ours = await Measured(graph);
            await output.WriteLineAsync($"| {round} | {ours.Seconds:0.0} | {bare[0]:0.0} | {ours.Seconds / bare[0]:0.00} | {ours.Processor:0.0} | {bare[1]:0.0} |");
        }
        foreach (var (name, next) in new[] { ("again", graph), ("with one statement changed", Changed(graph, every: graph.Statements.Count)) })
        {
            var load = await Measured(next);
            await output.WriteLineAsync($"{name}: {load.Summary.Diff.Entities.Count} entities and {load.Summary.Diff.Statements.Count} statements written in {load.Summary.Transactions} transactions, {load.Seconds:0.0} s, {load.Processor:0.0} s of processor time.");
        }
        await Others(recording, folder, output);
    }

    /// <summary>For information: the official driver, after which the server holds the graph as well, and an import without any index.</summary>
    private static async Task Others(string recording, TemporaryFolder folder, TextWriter output)
    {
        BenchmarkedServer.Reset();
        var written = Peer.Run("csv.mjs", recording, folder.Path);
        var watch = Stopwatch.StartNew();
        BenchmarkedServer.Import(
            [.. new[] { "entities", "sections", "statements" }.Select(name => $"--nodes={folder.File(name + ".csv")}"),
            .. new[] { "of", "said", "relations" }.Select(name => $"--relationships={folder.File(name + ".csv")}"), "--array-delimiter=U+001F"]);
        await output.WriteLineAsync($"neo4j-admin database import: {watch.Elapsed.TotalSeconds:0.0} s, and {written[0]:0.0} s to write its files.");
        BenchmarkedServer.StartEmpty();
        var bolt = Peer.Run("replay.mjs", recording, BenchmarkedServer.Address.ToString(), "bolt");
        await output.WriteLineAsync($"The JavaScript driver over Bolt: {bolt[0]:0.0} s, {bolt[1]:0.0} s of processor time.");
    }

    /// <summary>A graph of which some statements say something more: one of so many.</summary>
    public static Graph Changed(Graph graph, int every) => graph with
    {
        Statements = [.. graph.Statements.Select((statement, i) => i % every == every / 2 ? statement with { Money = statement.Money + "changed" } : statement)],
    };

    private static async Task Record(Graph graph, string file)
    {
        BenchmarkedServer.StartEmpty();
        await using var stream = File.Create(file);
        using var loader = new Neo4jLoader(new Recorder(Neo4jLoader.Client(BenchmarkedServer.Options), stream));
        await loader.Load(graph);
    }

    private static async Task<(LoadSummary Summary, double Seconds, double Processor)> Measured(Graph graph)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        using var loader = new Neo4jLoader(BenchmarkedServer.Options);
        var summary = await loader.Load(graph);
        process.Refresh();
        return (summary, watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
