using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>The twenty most related entities of whose names a word begins with some letters.</summary>
public class PrefixSearch : ReadBenchmark
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public async Task<int> Embedded()
    {
        var hits = 0;
        foreach (var prefix in World.Inputs.Prefixes) hits += (await World.Store.Named(prefix)).Count;
        return hits;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Sqlite() => World.Inputs.Prefixes.Sum(prefix => World.Peer.Names.Search(prefix, Questions.Hits).Count);
}
