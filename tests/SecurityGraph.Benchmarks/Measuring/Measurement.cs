using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Reads;

namespace SecurityGraph.Benchmarks.Measuring;

/// <summary>Checks that both sides answer the same, then runs the benchmarks and prints the table of docs/performance.md.</summary>
internal static class Measurement
{
    /// <param name="once">Each benchmark runs once, to show that it does; the times say nothing.</param>
    /// <returns>False where a benchmark failed.</returns>
    public static async Task<bool> Run(IEnumerable<GraphSize> sizes, bool once, TextWriter output)
    {
        ReadBenchmark.Sizes = [.. sizes.Select(size => size.Name)];
        try
        {
            foreach (var size in ReadBenchmark.Sizes)
            {
                await SameAnswers.Check(World.Of(size));
                await output.WriteLineAsync($"{size}: both sides give the same answers.");
            }
            var summaries = BenchmarkRunner.Run(typeof(ReadBenchmark).Assembly, Config(once));
            foreach (var line in ResultTable.Lines(summaries)) await output.WriteLineAsync(line);
            return Array.TrueForAll(summaries, summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success));
        }
        finally
        {
            World.DisposeAll();
        }
    }

    /// <summary>In this process, where the graphs are; few and short rounds, because the figures are ratios of one run.</summary>
    private static ManualConfig Config(bool once)
    {
        var job = once ? Job.Dry : Job.Default.WithWarmupCount(2).WithIterationCount(7).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200));
        return ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false)))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddLogger(once ? NullLogger.Instance : ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "securitygraph-benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile | (once ? ConfigOptions.DisableOptimizationsValidator : ConfigOptions.Default));
    }
}
