using BenchmarkDotNet.Attributes;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>
/// The same of one entity after another, whose statements our store does not have at hand any more (at M; at S it keeps all): each
/// is read from its line again, as in SQLite.
/// </summary>
public class StatementsReadAnew : ReadBenchmark
{
    private int _ours;
    private int _peers;

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public async Task<int> Embedded()
    {
        var statements = 0;
        for (var i = 0; i < Inputs.Count; i++)
        {
            var (id, day) = Next(ref _ours);
            statements += (await World.Store.AsOf(id, day)).Count;
        }
        return statements;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Sqlite()
    {
        var statements = 0;
        for (var i = 0; i < Inputs.Count; i++)
        {
            var (id, day) = Next(ref _peers);
            statements += World.Peer.Statements.AsOf(id, day, Questions.Statements).Count;
        }
        return statements;
    }

    private (EntityId Id, DateOnly Day) Next(ref int at)
    {
        at = (at + 1) % World.Inputs.Everyone.Length;
        return (World.Inputs.Everyone[at], World.Inputs.Days[at % Inputs.Count]);
    }
}
