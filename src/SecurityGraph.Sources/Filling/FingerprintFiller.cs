using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Filling;

/// <summary>
/// An author cites a place and the number of a sentence; this puts the sentence's fingerprints beside the number, one for each wording of
/// the renderings. A fingerprint of a sentence that an older release cut otherwise gives way to those of today's
/// sentences. The rest of the file stays as it is, character by character.
/// </summary>
public static class FingerprintFiller
{
    /// <summary>Fills every file of the dataset; what cannot be filled is a diagnostic and stays.</summary>
    public static FillReport Fill(Dataset dataset, DocumentFolder documents)
    {
        var faults = new List<Diagnostic>();
        var cutAnew = new List<Diagnostic>();
        var former = FormerFingerprints.Of(dataset, documents);
        var filled = new List<(string File, int Citations)>();
        foreach (var source in dataset.Sources.Where(source => source.Statements.Count > 0))
        {
            var name = source.Name + "/statements.yaml";
            var file = EditedFile.Open(Path.Combine(dataset.Folder, name));
            var edits = source.Statements.SelectMany(written => Edits(file, written, documents, faults)).ToList();
            if (edits.Count > 0) filled.Add((name, edits.Count));
            foreach (var (edit, replaced) in source.Statements.SelectMany(written => FingerprintEdits.Of(written, file.Text, former)))
            {
                edits.Add(edit);
                cutAnew.AddRange(replaced);
            }
            if (edits.Count > 0) file.Write(file.With(edits));
        }
        filled.AddRange(ReasonFiller.Fill(dataset, documents, former, cutAnew, faults));
        return new FillReport(filled, cutAnew, faults);
    }

    private static IEnumerable<Edit> Edits(EditedFile file, WrittenStatement written, DocumentFolder documents, List<Diagnostic> faults)
    {
        for (var i = 0; i < written.Value.Evidence.Count; i++)
        {
            if (written.Value.Evidence[i] is not { Sentence: not null, Fingerprints.Count: 0 }) continue;
            var fingerprints = documents.Sentences(written.Value.Evidence[i]);
            if (fingerprints.Count == 0) faults.Add(NumberedSentences.NotThere(written, i, documents));
            else
            {
                if (SectionRules.CountedOnce(written, i, documents) is { } doubt) faults.Add(doubt);
                yield return Beside(file, written.Item, i, $"fingerprints: [{string.Join(", ", fingerprints)}]");
            }
        }
    }

    /// <summary>Behind the number, or on a line of its own where each member has one.</summary>
    private static Edit Beside(EditedFile file, YamlItem item, int evidence, string member)
    {
        var map = (YamlMappingNode)((YamlSequenceNode)item.Child("evidence")!)[evidence];
        var (key, value) = map.Children.First(child => child.Key.ToString() == "sentence");
        var end = (int)value.End.Index;
        if (map.Style == MappingStyle.Flow) return new Edit(end, end, ", " + member);
        end = Layout.EndOfLine(file.Text, end);
        return new Edit(end, end, file.LineEnd + new string(' ', (int)key.Start.Column - 1) + member);
    }
}
