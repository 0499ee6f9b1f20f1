using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Datasets that are about to become a graph of ours: they keep the rules, or are refused.</summary>
internal static class CheckedDatasets
{
    /// <param name="below">The bundled dataset, where they lie on it.</param>
    public static IReadOnlyList<Dataset> Of(List<Dataset> datasets, Graph? below, bool keepValid)
    {
        // What cannot be read is no valid part of anything.
        foreach (var dataset in datasets) Refuse(dataset, dataset.Diagnostics, "");
        if (keepValid) return Keep(datasets, below);
        foreach (var dataset in datasets)
        {
            var found = DatasetCheck.Run(dataset, Entities(datasets, below), documents: null, Said(datasets, below)).Diagnostics;
            Refuse(dataset, found, Advice(dataset, found, below));
        }
        return datasets;
    }

    private static string Advice(Dataset dataset, IReadOnlyList<Diagnostic> found, Graph? below)
    {
        const string KeepValid = "--keep-valid leaves out what breaks a rule, and takes the rest.";
        return below is null && BundledEntities.Named(dataset, found) is { Length: > 0 } named ? $"{named}{Environment.NewLine}{KeepValid}" : KeepValid;
    }

    /// <summary>One dataset may name what another one loses: they are looked through until nothing more is lost.</summary>
    private static List<Dataset> Keep(List<Dataset> datasets, Graph? below)
    {
        var left = new LeftOut[datasets.Count];
        Array.Fill(left, LeftOut.Nothing);
        for (var isLosing = true; isLosing;)
        {
            isLosing = false;
            for (var i = 0; i < datasets.Count; i++)
            {
                var (kept, more) = DatasetCheck.Keep(datasets[i], Entities(datasets, below), Said(datasets, below));
                (datasets[i], left[i]) = (kept, left[i] + more);
                isLosing |= !more.IsEmpty;
            }
        }
        for (var i = 0; i < datasets.Count; i++) Refusal.Tell(Name(datasets[i]), left[i]);
        return datasets;
    }

    private static IEnumerable<Entity> Entities(List<Dataset> datasets, Graph? below) =>
        (below?.Entities ?? []).Concat(datasets.SelectMany(dataset => dataset.Entities).Select(located => located.Value));

    private static List<Statement> Said(List<Dataset> datasets, Graph? below) =>
        [.. below?.Statements ?? [], .. datasets.SelectMany(dataset => dataset.Statements).Select(written => written.Value)];

    private static void Refuse(Dataset dataset, IReadOnlyList<Diagnostic> found, string advice)
    {
        var errors = found.Where(one => one.Severity == Severity.Error).Select(one => one.FromHere(dataset)).ToList();
        if (errors.Count > 0) throw Refusal.Of(Name(dataset), errors, errors.Count, advice, "loaded");
    }

    private static string Name(Dataset dataset) => RelativePaths.FromHere(dataset.Folder);
}
