using SecurityGraph.Cli.Output;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Filling;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>What <c>check --fill</c> changed, file by file, and how much it was.</summary>
internal static class FillText
{
    /// <param name="citations">Null where no folder of documents was given.</param>
    /// <param name="texts">Files with what was counted in texts, the number of sections and that of entities spoken of.</param>
    public static void Write(Dataset dataset, FillReport? citations, IReadOnlyList<FilledCounts> counts, IReadOnlyList<(string File, int Sections, int Entities)> texts)
    {
        string FromHere(string file) => RelativePaths.FromHere(Path.Combine(dataset.Folder, file));

        var written = counts.Where(one => one.Faults.Count == 0).ToList();
        foreach (var found in citations is null ? [] : citations.Faults.Where(fault => fault.Severity == Severity.Warning).Concat(citations.CutAnew)) Say(found.FromHere(dataset).ToString());
        foreach (var (file, filled) in citations?.Files ?? []) Say($"{FromHere(file)}: {CheckText.Count(filled, "citation")} filled");
        foreach (var one in written) Say($"{FromHere(one.File)}: expected: {string.Join(", ", one.Changes)}");
        foreach (var (file, sections, entities) in texts)
            Say($"{FromHere(file)}: {CheckText.Count(sections, "section")}, {CheckText.Count(entities, "entity", "entities")} spoken of");
        Say(string.Join(", ", Sums(citations, written.Sum(one => one.Changes.Count))));
    }

    private static IEnumerable<string> Sums(FillReport? citations, int counts)
    {
        yield return citations is null ? "citations are filled with --documents FOLDER" : $"{CheckText.Count(citations.Filled, "citation")} filled";
        var unfilled = citations?.Faults.Count(fault => fault.Severity == Severity.Error) ?? 0;
        if (unfilled > 0) yield return $"{unfilled} not";
        if (citations?.CutAnew.Count > 0) yield return $"{CheckText.Count(citations.CutAnew.Count, "fingerprint")} replaced";
        if (counts > 0) yield return $"{CheckText.Count(counts, "count")} written";
    }

    private static void Say(string line) => Terminal.Messages.WriteLine(line);
}
