using System.Globalization;
using SecurityGraph.Model.Wording;
using SecurityGraph.Neo4j.Loading;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>What a load into Neo4j tells: how far it is, what it found, and what it wrote.</summary>
internal sealed class LoadReport(TimeProvider time)
{
    /// <summary>So many damages are named one by one.</summary>
    private const int MostDamages = 20;

    /// <summary>And so many nodes without a label, and parts of the schema.</summary>
    private const int MostNames = 3;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private string _step = "";
    private long? _told;

    /// <summary>Each new step at once, then how far it is, a line a second.</summary>
    public void Show(LoadProgress progress)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (progress.Step == _step && _told is { } told && time.GetElapsedTime(told, now) < BetweenLines) return;
            (_step, _told) = (progress.Step, now);
        }
        Terminal.Messages.WriteLine(progress.Total == 0
            ? $"{progress.Step} …" : string.Create(CultureInfo.InvariantCulture, $"{progress.Step} … {progress.Done} of {progress.Total}"));
    }

    /// <summary>What was not as it should be, or not compared.</summary>
    /// <param name="isDone">A load has mended it; else it would.</param>
    public static void Tell(LoadDiff diff, bool isDone)
    {
        if (diff.Others.Nodes > 0) Terminal.Messages.WriteLine($"The database holds {diff.Others.Text}. {(isDone ? "They stay as they are." : "A load asks for --beside-other-data, and leaves them as they are.")}");
        if (diff.Unmarked.Count > 0)
            Terminal.Messages.WriteLine($"{CountText.Of(diff.Unmarked.Count, "node", "nodes")} of SecurityGraph bore no label {LoadDiff.Marker}, because an earlier version loaded them or somebody took it away; {(isDone ? "taken over" : "a load takes over what bears none")}: {Some(diff.Unmarked)}.");
        if (diff.Damages.Count > 0)
        {
            Terminal.Out.WriteLine($"Not as it was loaded, because somebody changed it{(isDone ? "; it is mended" : "")}:");
            foreach (var (id, what) in diff.Damages.Take(MostDamages)) Terminal.Out.WriteLine($"  {id} {what}");
            if (diff.Damages.Count > MostDamages) Terminal.Out.WriteLine($"  and {diff.Damages.Count - MostDamages} more");
        }
        if (!diff.IsWhole)
            Terminal.Messages.WriteLine("Compared were nodes, labels and which relationships there are. A name or another property that somebody edited is found by `load --verify` alone.");
    }

    public static string Text(LoadDiff diff) =>
        $"entities    {Text(diff.Entities)}{Environment.NewLine}statements  {Text(diff.Statements)}{(diff.Description ? $"{Environment.NewLine}release     described anew" : "")}{(diff.Schema.Count > 0 ? $"{Environment.NewLine}schema      {Some(diff.Schema)} made" : "")}";

    private static string Some(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");

    private static string Text<T>(Difference<T> difference) =>
        $"{difference.Added.Count} added, {difference.Changed.Count} changed, {difference.Removed.Count} removed";
}
