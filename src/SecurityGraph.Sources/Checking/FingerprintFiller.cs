using System.Text;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// An author cites a place and the number of a sentence; this puts the sentence's fingerprints in the number's place, one for each
/// wording of the renderings. A fingerprint of a sentence that an older release cut otherwise gives way to those of today's
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
        var filled = 0;
        foreach (var source in dataset.Sources)
        {
            var path = Path.Combine(dataset.Folder, source.Name, "statements.yaml");
            if (source.Statements.Count == 0) continue;
            var (text, mark) = Read(path);
            var edits = source.Statements.SelectMany(written => Edits(written, documents, faults)).ToList();
            filled += edits.Count;
            foreach (var (edit, replaced) in source.Statements.SelectMany(written => FingerprintEdits.Of(written, text, former)))
            {
                edits.Add(edit);
                cutAnew.AddRange(replaced);
            }
            if (edits.Count > 0) Rewrite(path, text, mark, edits);
        }
        return new FillReport(filled, cutAnew, faults);
    }

    private static IEnumerable<Edit> Edits(WrittenStatement written, DocumentFolder documents, List<Diagnostic> faults)
    {
        for (var i = 0; i < written.Sentences.Count; i++)
        {
            if (written.Sentences[i] is not { } number || written.Value.Evidence[i].Fingerprints.Count > 0) continue;
            var fingerprints = Fingerprints(written.Value.Evidence[i], number, documents);
            var (key, value) = Nodes(written.Item, i);
            if (fingerprints.Count == 0)
                faults.Add(new Diagnostic(Severity.Error, DiagnosticCodes.Evidence, written.At($"evidence[{i}].sentence"), $"the cited place has no sentence {number}"));
            else
            {
                if (SectionRules.CountedOnce(written, i, documents) is { } doubt) faults.Add(doubt);
                yield return new Edit(key.Start.Index, value.End.Index, $"fingerprints: [{string.Join(", ", fingerprints)}]");
            }
        }
    }

    private static List<Fingerprint> Fingerprints(Evidence evidence, int number, DocumentFolder documents) =>
    [
        .. documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote)
            .SelectMany(place => place.Sentences.Where(sentence => sentence.Number == number))
            .Select(sentence => sentence.Fingerprint).Distinct(),
    ];

    private static (YamlNode Key, YamlNode Value) Nodes(YamlItem item, int evidence)
    {
        var map = (YamlMappingNode)((YamlSequenceNode)item.Child("evidence")!)[evidence];
        var pair = map.Children.First(child => child.Key.ToString() == "sentence");
        return (pair.Key, pair.Value);
    }

    /// <summary>The text, and how long the byte order mark before it is.</summary>
    private static (string Text, int Mark) Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return (Encoding.UTF8.GetString(bytes, mark, bytes.Length - mark), mark);
    }

    private static void Rewrite(string path, string text, int mark, List<Edit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
            text = string.Concat(text.AsSpan(0, (int)edit.Start), edit.Text, text.AsSpan((int)edit.End));
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: mark > 0));
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary); // the disk was full
        }
    }
}
