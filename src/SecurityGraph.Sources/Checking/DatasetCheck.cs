using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>Checks a dataset against all rules; docs/checks.md lists them by code.</summary>
public static class DatasetCheck
{
    /// <param name="below">Entities of the dataset that this one lies on: its statements may name them.</param>
    /// <param name="documents">The folder with the texts; null: citations are not looked up.</param>
    /// <exception cref="DocumentException">The folder or a text in it cannot be read.</exception>
    public static CheckReport Run(Dataset dataset, IEnumerable<Entity> below, string? documents)
    {
        var context = new CheckContext(dataset, below);
        context.Found.AddRange(dataset.Diagnostics);
        EntityRules.Check(context);
        ReferenceRules.Check(context);
        StatementRules.Check(context);
        TimeRules.Check(context);
        EvidenceRules.Check(context);
        // Half a file yields half the counts: the fault that broke it says enough.
        if (dataset.Diagnostics.Count == 0) CountRules.Check(context);
        var texts = documents is null ? null : OpenDocuments(dataset, documents);
        var fingerprints = texts is null ? null : FingerprintRules.Check(context, texts);
        var anchors = texts is null ? null : AnchorRules.Check(context, texts);
        return new CheckReport(dataset, [.. context.Found.OrderBy(found => found.At).ThenBy(found => found.Code, StringComparer.Ordinal)], fingerprints, anchors);
    }

    /// <summary>The ids that name no entity: a graph with one of them cannot be opened.</summary>
    /// <param name="below">As for <see cref="Run"/>.</param>
    public static IReadOnlyList<Diagnostic> Unresolved(Dataset dataset, IEnumerable<Entity> below)
    {
        var context = new CheckContext(dataset, below);
        ReferenceRules.Check(context);
        return context.Found;
    }

    /// <summary>The texts of a dataset's sources, as far as the folder has them.</summary>
    public static DocumentFolder OpenDocuments(Dataset dataset, string folder) => DocumentFolder.Open(folder, dataset.Renderings);
}
