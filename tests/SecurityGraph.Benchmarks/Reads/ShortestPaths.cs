using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>The first of the shortest paths between two participants of statements, with the statements of each hop.</summary>
public class ShortestPaths : ReadBenchmark
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.FewCount)]
    public async Task<int> Embedded()
    {
        var hops = 0;
        foreach (var (from, to) in World.Inputs.Pairs) hops += (await World.Store.Shortest(from, to))?.Hops.Count ?? 0;
        return hops;
    }

    [Benchmark(OperationsPerInvoke = Inputs.FewCount)]
    public int Sqlite() => World.Inputs.Pairs.Sum(pair => World.Peer.Paths.Shortest(pair.From, pair.To, Questions.Hops)?.Hops.Count ?? 0);
}
