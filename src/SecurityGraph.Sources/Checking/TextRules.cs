using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// Who gives documents wants citations looked up: a text that is there and cannot be read is a fault, and so is a folder without any: nothing
/// was checked.
/// </summary>
internal static class TextRules
{
    private const int MostNames = 3;

    public static void Check(RuleContext context, Dataset dataset, DocumentFolder documents, string folder)
    {
        foreach (var source in dataset.Sources) CheckReadable(context, source, documents);
        if (dataset.Sources.Count > 0 && (documents.Documents.Count > 0 || documents.Faults.Count > 0))
        {
            foreach (var source in dataset.Sources) CheckPresent(context, source, documents, folder);
            return;
        }
        var named = dataset.Renderings.Values.SelectMany(names => names).ToList();
        context.Error(DiagnosticCodes.NoTexts, new FilePlace("dataset.yaml", 1, 1), dataset.Sources.Count == 0
            ? "this dataset has no source: there is nothing to look up in documents"
            : named.Count == 0
            ? "no source of this dataset names a file with its text (`renderings` in its source.yaml): there is nothing to look up in documents"
            : $"no text of a source is in {folder}, so no citation was looked up: {string.Join(", ", named.Take(MostNames))}{(named.Count > MostNames ? $" and {named.Count - MostNames} more are missing" : named.Count == 1 ? " is missing" : " are missing")}");
    }

    /// <summary>Where other texts are there, one that is missing shows in no count of what was looked up.</summary>
    private static void CheckPresent(RuleContext context, SourceFolder source, DocumentFolder documents, string folder)
    {
        for (var i = 0; i < source.Manifest.Renderings.Count; i++)
        {
            var name = source.Manifest.Renderings[i];
            if (documents.Missing.Any(missing => missing.Document == source.Manifest.Document && missing.FileName == name))
                context.Warning(DiagnosticCodes.NoTexts, source.ManifestPlaces.At($"renderings[{i}]"), $"{name} is not in {folder}: nothing was looked up in it");
        }
    }

    private static void CheckReadable(RuleContext context, SourceFolder source, DocumentFolder documents)
    {
        for (var i = 0; i < source.Manifest.Renderings.Count; i++)
        {
            if (documents.Faults.TryGetValue(source.Manifest.Renderings[i], out var fault))
                context.Error(DiagnosticCodes.File, source.ManifestPlaces.At($"renderings[{i}]"), $"the text cannot be read: {fault.Message}");
        }
    }
}
