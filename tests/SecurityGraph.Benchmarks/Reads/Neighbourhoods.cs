using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>The graph around an entity, ready to be drawn: at most 200 nodes and 800 edges with their statements.</summary>
public class Neighbourhoods : ReadBenchmark
{
    [Params(1, 2)]
    public int Depth { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.FewCount)]
    public async Task<int> Embedded()
    {
        var edges = 0;
        for (var i = 0; i < Inputs.FewCount; i++) edges += (await World.Store.Around(World.Inputs.Starts[i], Depth)).Edges.Count;
        return edges;
    }

    [Benchmark(OperationsPerInvoke = Inputs.FewCount)]
    public int Sqlite() =>
        World.Inputs.Starts.Take(Inputs.FewCount).Sum(id => World.Peer.Neighbourhoods.Around(id, Depth, Questions.Nodes).Edges.Count);
}
