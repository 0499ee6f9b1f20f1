using SecurityGraph.Benchmarks.Reads;
using System.Diagnostics;
using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Loading;
using SecurityGraph.Store.Embedded.Search;
using SecurityGraph.Store.Naming;
namespace SecurityGraph.Benchmarks;
internal static class Scratch
{
    public static async Task Check(string size)
    {
        var sw = Stopwatch.StartNew();
        var w = SecurityGraph.Benchmarks.Reads.World.Of(size);
        Console.WriteLine($"world {sw.Elapsed}");
        await SecurityGraph.Benchmarks.Reads.SameAnswers.Check(w);
        Console.WriteLine("same");
        await Reads.Timing.Run(w);
        var avg = 0; for (var n = 0; n < 1000; n++) avg += (await w.Store.AsOf(w.Inputs.Starts[n], w.Inputs.Days[n])).Count;
        var t = Stopwatch.StartNew(); for (var n = 0; n < 5000; n++) w.Peer.Statements.At(n);
        Console.WriteLine($"as of: {avg / 1000.0} statements; peer At {t.Elapsed.TotalMicroseconds / 5000:0.0} us");
        Reads.World.DisposeAll();
    }

    public static void Load(string path)
    {
        var p = Process.GetCurrentProcess();
        void T(string what, Action a) { p.Refresh(); var c = p.TotalProcessorTime; var g = GC.GetTotalPauseDuration(); var al = GC.GetTotalAllocatedBytes(); var sw = Stopwatch.StartNew(); a(); p.Refresh(); Console.WriteLine($"{what,-20} wall {sw.Elapsed.TotalSeconds:0.00} cpu {(p.TotalProcessorTime - c).TotalSeconds:0.00} gcpause {(GC.GetTotalPauseDuration() - g).TotalSeconds:0.00} alloc {(GC.GetTotalAllocatedBytes() - al) >> 20} MB"); }
        for (var i = 0; i < 2; i++)
        {
            T("cut", () => { using var s = File.OpenRead(path); foreach (var b in LineBlock.Cut(s, path)) { } });
            T("scan", () => { using var s = File.OpenRead(path); var ls = new LineSplitter(s, path); while (ls.Next(out var l)) { var r = new System.Text.Json.Utf8JsonReader(l.Span); while (r.Read()) { } } });
            T("read", () => { using var s = File.OpenRead(path); var ls = new LineSplitter(s, path); while (ls.Next(out var l)) ExchangeReader.Read(l.Span, path, ls.LineNumber); });
            T("read known", () => { using var s = File.OpenRead(path); var ls = new LineSplitter(s, path); while (ls.Next(out var l)) ExchangeReader.Read(l.Span, path, ls.LineNumber); });
            List<LineBlock> blocks = [];
            T("cut all", () => { blocks = [.. LineBlock.Cut(File.OpenRead(path), path)]; });
            var builder = new SnapshotBuilder(path);
            T("entities", () => { foreach (var x in blocks.Where(x => !x.IsOfStatements)) builder.Add(x.Parse(path)); builder.EndEntities(); });
            List<StatementRows> rows = [];
            T("rows", () => { foreach (var x in blocks.Where(x => x.IsOfStatements)) rows.Add(x.ReadStatements(path, builder.Index)); });
            T("add rows", () => { foreach (var r in rows) builder.Add(r); });
            T("build", () => builder.Build(StoredLines.Open(path), 0));
            blocks = []; rows = [];
            T("open", () => SecurityGraph.Store.Embedded.EmbeddedStore.Open(path).Dispose());
        }
    }
}
