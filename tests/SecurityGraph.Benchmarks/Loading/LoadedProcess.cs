using System.Diagnostics;
using System.Globalization;
using SecurityGraph.Benchmarks.Sqlite;
using SecurityGraph.Store.Embedded;

namespace SecurityGraph.Benchmarks.Loading;

/// <summary>What a process that does nothing but load a file finds about itself: a line of numbers for <see cref="LoadComparison"/>.</summary>
internal static class LoadedProcess
{
    public static string Open(string file) => Measured(() => EmbeddedStore.Open(file));

    public static string Fill(string file) => Measured(() => new SqlitePeer(file, file + ".sqlite"));

    private static string Measured(Func<IDisposable> load)
    {
        var watch = Stopwatch.StartNew();
        using var loaded = load();
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime.TotalSeconds;
        var peak = process.PeakWorkingSet64;
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(loaded);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds} {processor} {heap} {Environment.WorkingSet} {peak}");
    }
}
