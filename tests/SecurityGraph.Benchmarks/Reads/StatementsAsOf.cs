using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>The relations of an entity as of a day, with their evidence: those that were read lately.</summary>
public class StatementsAsOf : ReadBenchmark
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public async Task<int> Embedded()
    {
        var (starts, days) = (World.Inputs.Starts, World.Inputs.Days);
        var statements = 0;
        for (var i = 0; i < starts.Length; i++) statements += (await World.Store.AsOf(starts[i], days[i])).Count;
        return statements;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Sqlite() => World.Inputs.Starts.Zip(World.Inputs.Days).Sum(pair => World.Peer.Statements.AsOf(pair.First, pair.Second, Questions.Statements).Count);
}
