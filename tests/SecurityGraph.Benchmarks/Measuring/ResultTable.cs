using BenchmarkDotNet.Reports;

namespace SecurityGraph.Benchmarks.Measuring;

/// <summary>The results as a Markdown table: a line for each read and size, the medians of both sides and how many times ours is faster.</summary>
internal static class ResultTable
{
    public static IEnumerable<string> Lines(IEnumerable<Summary> summaries)
    {
        yield return "| read | size | ours, µs | SQLite, µs | times faster |";
        yield return "|---|---|---|---|---|";
        foreach (var summary in summaries)
        {
            var pairs = summary.Reports.Where(report => report.ResultStatistics is not null)
                .GroupBy(report => report.BenchmarkCase.Parameters.DisplayInfo, StringComparer.Ordinal);
            foreach (var pair in pairs) yield return Line([.. pair]);
        }
    }

    private static string Line(List<BenchmarkReport> pair)
    {
        var ours = Median(pair, isBaseline: true);
        var peers = Median(pair, isBaseline: false);
        var parameters = pair[0].BenchmarkCase.Parameters;
        var depth = parameters.Items.FirstOrDefault(item => item.Name == "Depth")?.Value;
        return $"| {pair[0].BenchmarkCase.Descriptor.Type.Name}{(depth is null ? "" : $", depth {depth}")} | {parameters["Size"]} "
            + $"| {ours / 1000:0.0} | {peers / 1000:0.0} | {peers / ours:0.0} |";
    }

    private static double Median(List<BenchmarkReport> pair, bool isBaseline) =>
        pair.Single(report => report.BenchmarkCase.Descriptor.Baseline == isBaseline).ResultStatistics!.Median;
}
