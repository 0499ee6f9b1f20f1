using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Benchmarks;

[Slow]
public sealed class BenchmarksTests
{
    [Fact]
    public async Task Each_benchmark_runs_after_both_sides_gave_the_same_answers()
    {
        var lines = (await BenchmarkProgram.Run("quick")).Split(Environment.NewLine);
        lines[0].ShouldBe("S: both sides give the same answers.");
        string[] reads =
            ["ById", "StatementsAsOf", "StatementsReadAnew", "Neighbourhoods, depth 1", "Neighbourhoods, depth 2", "ShortestPaths", "PrefixSearch"];
        foreach (var read in reads) lines.ShouldContain(line => line.StartsWith($"| {read} | S |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reading_documents_tells_the_growth_for_each_text()
    {
        var rows = (await BenchmarkProgram.Run("documents", "1000")).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)[2..];
        rows.Count(row => row.Contains("| Markdown |", StringComparison.Ordinal)).ShouldBe(29);
        rows.Count(row => row.Contains("| text |", StringComparison.Ordinal)).ShouldBe(29);
    }

    [Fact]
    public async Task Loading_tells_the_figures_of_both_sides()
    {
        var lines = (await BenchmarkProgram.Run("load", "S")).Split(Environment.NewLine);
        lines.ShouldContain(line => line.StartsWith("| ours |", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("| SQLite |", StringComparison.Ordinal));
    }
}
