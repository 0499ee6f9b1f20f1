using BenchmarkDotNet.Attributes;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>One read, asked of our store (the baseline) and of SQLite; a call asks all inputs, so that each side has the same mix.</summary>
public abstract class ReadBenchmark
{
    /// <summary>The sizes to measure, set before the run; benchmarks run in this process.</summary>
    public static IReadOnlyList<string> Sizes { get; set; } = ["S", "M"];

    [ParamsSource(nameof(Sizes))]
    public string Size { get; set; } = "S";

    private protected World World { get; private set; } = null!;

    [GlobalSetup]
    public void Load() => World = World.Of(Size);
}
