using System.Diagnostics;
using System.Globalization;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Measuring;
using SecurityGraph.Benchmarks.Reads;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>
/// Asks a server that holds a generated graph each of the eight reads, beside a bare client that sends the statements of that read
/// again, one after the other. Both have asked everything twice before; then they ask in turn, and take turns in who begins.
/// </summary>
internal static class ReadsBesideBareHttp
{
    public static async Task Run(GraphSize size, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var questions = StoreQuestion.Of(await Loaded(size, folder));
        var recording = folder.File("requests");
        var lines = await Record(questions, recording);
        using var peer = Peer.Start("reads.mjs", recording, BenchmarkedServer.Address.ToString());
        using var store = Neo4jStore.Connect(BenchmarkedServer.Options);
        await output.WriteLineAsync("| read | statements | ours, p50 ms | bare HTTP, p50 ms | times as long |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        foreach (var question in questions)
        {
            await Times(question, store, peer, lines[question]);
            var times = await Times(question, store, peer, lines[question]);
            var (ours, bare) = (Median(times.Select(pair => pair.Ours)), Median(times.Select(pair => pair.Bare)));
            var statements = Median(lines[question].Select(range => (double)(range.To - range.From)));
            await output.WriteLineAsync($"| {question.Name} | {statements} | {ours / 1000:0.00} | {bare / 1000:0.00} | {ours / bare:0.00} |");
        }
        peer.StandardInput.Close();
        await peer.WaitForExitAsync();
    }

    /// <summary>Loads where the server does not hold the graph yet; what is asked.</summary>
    private static async Task<Inputs> Loaded(GraphSize size, TemporaryFolder folder)
    {
        var graph = Generator.Write(size, folder.File("graph.jsonl"));
        BenchmarkedServer.Start();
        using var loader = new Neo4jLoader(BenchmarkedServer.Options);
        await loader.Load(graph);
        return new Inputs(graph);
    }

    /// <summary>Which lines of the recording belong to each asking of each question.</summary>
    private static async Task<Dictionary<StoreQuestion, List<(int From, int To)>>> Record(IEnumerable<StoreQuestion> questions, string file)
    {
        await using var stream = File.Create(file);
        using var recorder = new Recorder(new QueryApiClient(BenchmarkedServer.Options), stream);
        using var store = new Neo4jStore(recorder);
        var lines = new Dictionary<StoreQuestion, List<(int, int)>>();
        foreach (var question in questions)
        {
            lines.Add(question, []);
            for (var i = 0; i < question.Count; i++)
            {
                var from = recorder.Lines;
                await question.Ask(store, i);
                lines[question].Add((from, recorder.Lines));
            }
        }
        return lines;
    }

    private static async Task<List<(double Ours, double Bare)>> Times(StoreQuestion question, Neo4jStore store, Process peer, List<(int From, int To)> lines)
    {
        var times = new List<(double, double)>();
        for (var i = 0; i < question.Count; i++)
        {
            var before = i % 2 == 0 ? await Bare(peer, lines[i]) : 0;
            var watch = Stopwatch.StartNew();
            await question.Ask(store, i);
            var ours = watch.Elapsed.TotalMicroseconds;
            times.Add((ours, i % 2 == 0 ? before : await Bare(peer, lines[i])));
        }
        return times;
    }

    /// <summary>Microseconds, as the bare client counts them.</summary>
    private static async Task<double> Bare(Process peer, (int From, int To) lines)
    {
        await peer.StandardInput.WriteLineAsync($"{lines.From} {lines.To}");
        await peer.StandardInput.FlushAsync();
        return double.Parse((await peer.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
