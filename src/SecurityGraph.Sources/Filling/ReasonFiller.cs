using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>
/// Writes the fingerprints of sentences without a statement beside their numbers, which stay: a reader finds the sentences by them, and
/// the check sees that both mean the same. The rest of the manifest stays as it is.
/// </summary>
internal static class ReasonFiller
{
    private const string Name = "withoutStatement";

    private static readonly string[] Places = ["section", "paragraph", "footnote", "sentence"];

    /// <returns>How many items that had none have fingerprints now, file by file.</returns>
    public static IEnumerable<(string File, int Filled)> Fill(Dataset dataset, DocumentFolder documents, FormerFingerprints former, List<Diagnostic> cutAnew, List<Diagnostic> faults)
    {
        foreach (var source in dataset.Sources)
        {
            if (Fill(dataset.Folder, source, documents, former, cutAnew, faults) is var filled and > 0) yield return (source.Name + "/source.yaml", filled);
        }
    }

    private static int Fill(string folder, SourceFolder source, DocumentFolder documents, FormerFingerprints former, List<Diagnostic> cutAnew, List<Diagnostic> faults)
    {
        var items = source.Manifest.WithoutStatement;
        if (source.Manifest.Document is not { } document || items.All(item => item.Fingerprints.Count > 0 && item.Fingerprints.All(one => former.HeldBy(document, one).Count == 0))) return 0;
        var name = source.Name + "/source.yaml";
        var file = EditedFile.Open(Path.Combine(folder, name));
        // Places are those of the file as it is now: its counts may have been written since it was read.
        var nodes = (YamlSequenceNode)((YamlMappingNode)YamlFile.Parse(name, file.Text).Root!)[Name];
        var edits = new List<Edit>();
        var filled = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (FingerprintEdits.Of(items[i], (YamlMappingNode)nodes[i], document, source.ManifestPlaces.At($"{Name}[{i}].fingerprints"), file.Text, former) is var (edit, replaced))
            {
                edits.Add(edit);
                cutAnew.AddRange(replaced);
            }
            if (items[i].Fingerprints.Count > 0) continue;
            var meant = WithoutStatementRules.Meant(documents.Cited(document, items[i].Section, items[i].Paragraph, items[i].Footnote), items[i]);
            if (meant.Count > 0)
            {
                edits.Add(Behind((YamlMappingNode)nodes[i], $"fingerprints: [{string.Join(", ", meant)}]", file));
                filled++;
            }
            else faults.Add(new Diagnostic(Severity.Error, DiagnosticCodes.WithoutStatementPlace, source.ManifestPlaces.At($"{Name}[{i}]"), $"there is no such sentence: {items[i].What}"));
        }
        if (edits.Count > 0) file.Write(file.With(edits));
        return filled;
    }

    /// <summary>Behind the members that say where: in braces, or on a line of its own.</summary>
    private static Edit Behind(YamlMappingNode item, string member, EditedFile file)
    {
        var (key, value) = item.Children.Where(pair => Places.Contains(pair.Key.ToString())).MaxBy(pair => pair.Value.End.Index);
        var end = (int)value.End.Index;
        if (item.Style == MappingStyle.Flow) return new Edit(end, end, ", " + member);
        end = Layout.EndOfLine(file.Text, end);
        return new Edit(end, end, file.LineEnd + new string(' ', (int)key.Start.Column - 1) + member);
    }
}
