using System.Diagnostics;
namespace SecurityGraph.Benchmarks.Reads;
internal static class Timing
{
    public static async Task Run(World w)
    {
        var i = w.Inputs; var s = w.Store; var p = w.Peer;
        await T("id", 1000, async n => await s.Entity(i.Ids[n]), n => p.Entities.Find(i.Ids[n]));
        await T("asof", 1000, async n => await s.AsOf(i.Starts[n], i.Days[n]), n => p.Statements.AsOf(i.Starts[n], i.Days[n], Questions.Statements));
        await T("around1", 100, async n => await s.Around(i.Starts[n], 1), n => p.Neighbourhoods.Around(i.Starts[n], 1, Questions.Nodes));
        await T("around2", 100, async n => await s.Around(i.Starts[n], 2), n => p.Neighbourhoods.Around(i.Starts[n], 2, Questions.Nodes));
        await T("path", 50, async n => await s.Shortest(i.Pairs[n].From, i.Pairs[n].To), n => p.Paths.Shortest(i.Pairs[n].From, i.Pairs[n].To, Questions.Hops));
        await T("prefix", 1000, async n => await s.Named(i.Prefixes[n]), n => p.Names.Search(i.Prefixes[n], Questions.Hits));
        var k = i.Everyone.Length;
        await T("asof cold", Math.Min(k, 20000), async n => await s.AsOf(i.Everyone[n], i.Days[n % 1000]), n => p.Statements.AsOf(i.Everyone[n], i.Days[n % 1000], Questions.Statements), 1);
    }
    static async Task T(string what, int count, Func<int, Task<object?>> ours, Func<int, object?> peers, int rounds = 6)
    {
        var a = new List<double>(); var b = new List<double>();
        for (var r = 0; r < rounds; r++)
        {
            double x = 0, y = 0;
            for (var n = 0; n < count; n++)
            {
                var t = Stopwatch.GetTimestamp(); await ours(n); x += Stopwatch.GetElapsedTime(t).TotalMicroseconds;
                t = Stopwatch.GetTimestamp(); peers(n); y += Stopwatch.GetElapsedTime(t).TotalMicroseconds;
            }
            a.Add(x / count); b.Add(y / count);
        }
        Console.WriteLine($"{what,-10} ours {a.Min():0.0} us  sqlite {b.Min():0.0} us  ratio {b.Min() / a.Min():0.0}   last {a[^1]:0.0} {b[^1]:0.0}");
    }
}
