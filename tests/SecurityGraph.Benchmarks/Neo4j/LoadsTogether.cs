using System.Diagnostics;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Measuring;
using SecurityGraph.Benchmarks.Reads;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>
/// What happens when several work on one server at once: a load of twenty thousand changed statements while eight clients read, and two
/// different loads started together. A fault of any of them ends this program; afterwards the database must be one of the graphs.
/// </summary>
internal static class LoadsTogether
{
    private const int Clients = 8;
    private const int ChangedStatements = 20_000;

    public static async Task Run(GraphSize size, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var graph = Generator.Write(size, folder.File("graph.jsonl"));
        var inputs = new Inputs(graph);
        BenchmarkedServer.Start();
        await Load(graph);
        var every = Math.Max(2, graph.Statements.Count / ChangedStatements);
        var changed = LoadsBesideBareHttp.Changed(graph, every);

        var alone = await ReadWhile(inputs, () => Task.Delay(TimeSpan.FromSeconds(20)));
        await output.WriteLineAsync($"Eight clients alone: {alone}");
        LoadSummary? summary = null;
        var watch = Stopwatch.StartNew();
        var beside = await ReadWhile(inputs, async () => summary = await Load(changed));
        await output.WriteLineAsync($"Beside a load of {summary!.Diff.Count} statements in {summary.Transactions} transactions and {watch.Elapsed.TotalSeconds:0} s: {beside}");
        await output.WriteLineAsync($"The load again writes {(await Load(changed)).Diff.Count} rows.");

        watch.Restart();
        var two = await Task.WhenAll(Load(graph), Load(LoadsBesideBareHttp.Changed(graph, every / 2)));
        var left = (await Compare(graph), await Compare(LoadsBesideBareHttp.Changed(graph, every / 2)));
        await output.WriteLineAsync(
            $"Two loads at once: {watch.Elapsed.TotalSeconds:0} s, {two[0].Diff.Count} and {two[1].Diff.Count} rows in {two[0].Transactions} and {two[1].Transactions} transactions; the database differs from the first graph by {left.Item1}, from the second by {left.Item2}.");
        if (left.Item1 != 0 && left.Item2 != 0) throw new InvalidOperationException("The database is neither of the graphs.");
    }

    private static async Task<LoadSummary> Load(Graph graph)
    {
        using var loader = new Neo4jLoader(BenchmarkedServer.Options);
        return await loader.Load(graph);
    }

    private static async Task<int> Compare(Graph graph)
    {
        using var loader = new Neo4jLoader(BenchmarkedServer.Options);
        return (await loader.Compare(graph)).Count;
    }

    private static async Task<string> ReadWhile(Inputs inputs, Func<Task> work)
    {
        using var end = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => Read(inputs, client, end.Token))).ToList();
        await work();
        await end.CancelAsync();
        var times = (await Task.WhenAll(clients)).SelectMany(each => each).Order().ToList();
        return $"{times.Count} reads without a fault, p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0} ms, longest {times[^1]:0} ms.";
    }

    /// <summary>Statements of an entity as of a day, its neighbours, and entities by id, in turn.</summary>
    private static async Task<List<double>> Read(Inputs inputs, int client, CancellationToken end)
    {
        using var store = Neo4jStore.Connect(BenchmarkedServer.Options);
        var times = new List<double>();
        for (var i = client; !end.IsCancellationRequested; i += Clients)
        {
            var (start, day) = (inputs.Starts[i % Inputs.Count], inputs.Days[i % Inputs.Count]);
            var watch = Stopwatch.StartNew();
            if (i / Clients % 3 == 0) await store.FindStatements(new StatementQuery { Entities = [start], First = Questions.Statements }, new Lens { AsOf = day }, CancellationToken.None);
            else if (i / Clients % 3 == 1) await store.Neighbourhood(new NeighbourhoodQuery { Seeds = [start], MaxNodes = Questions.Nodes }, Lens.All, CancellationToken.None);
            else await store.FindEntities(new EntityQuery { Ids = [inputs.Ids[i % Inputs.Count]] }, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times;
    }
}
