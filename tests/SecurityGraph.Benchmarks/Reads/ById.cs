using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>An entity by its id.</summary>
public class ById : ReadBenchmark
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public async Task<int> Embedded()
    {
        var found = 0;
        foreach (var id in World.Inputs.Ids) found += await World.Store.Entity(id) is null ? 0 : 1;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Sqlite() => World.Inputs.Ids.Count(id => World.Peer.Entities.Find(id) is not null);
}
