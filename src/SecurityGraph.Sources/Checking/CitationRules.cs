using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>Citations of a source whose text is held, or of a sentence by its number: such evidence has fingerprints, and the place.</summary>
internal static class CitationRules
{
    /// <summary>Whether these rules are for an evidence; if not, it is enough that it can be looked up at all.</summary>
    public static bool AreFor(Manifest manifest, WrittenStatement written, int index) =>
        written.Value.Evidence[index].Sentence is not null || IsHeld(manifest, written.Value.Evidence[index]);

    public static void Check(RuleContext context, Manifest manifest, WrittenStatement written)
    {
        for (var i = 0; i < written.Value.Evidence.Count; i++)
        {
            var (evidence, path) = (written.Value.Evidence[i], $"evidence[{i}]");
            var isHeld = IsHeld(manifest, evidence);
            if (evidence is { Sentence: { } sentence, Fingerprints.Count: 0 })
                context.ErrorToFill(DiagnosticCodes.Evidence, written.At(path + ".sentence"), $"sentence {sentence} has no fingerprint yet: run check --documents FOLDER --fill", "fingerprint");
            else if (isHeld && evidence.Fingerprints.Count == 0)
                context.Error(DiagnosticCodes.Evidence, written.At(path), "the source's text is held, so the evidence has a fingerprint: write `sentence: N`, the number of the sentence in its paragraph, and run check --documents FOLDER --fill");
            if (isHeld && (evidence.Section.Length == 0 || evidence.Paragraph is null))
                context.Error(DiagnosticCodes.Evidence, written.At(path), "section and paragraph say where the sentence is");
        }
    }

    private static bool IsHeld(Manifest manifest, Evidence evidence) => manifest.Document == evidence.Document && manifest.Renderings.Count > 0;
}
