using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>Evidence cites a place that somebody else can look up.</summary>
internal static class EvidenceRules
{
    /// <summary>The most printed words kept where no typed value is honest: more would be quoting.</summary>
    private const int MaxPrintedWords = 8;

    public static void Check(CheckContext context)
    {
        foreach (var source in context.Dataset.Sources)
        {
            foreach (var (statement, item, sentences) in source.Statements)
            {
                for (var i = 0; i < statement.Evidence.Count; i++)
                    One(context, source.Manifest, statement.Evidence[i], sentences[i], item, $"evidence[{i}]");
            }
        }
    }

    private static void One(CheckContext context, Manifest manifest, Evidence evidence, int? sentence, YamlItem item, string path)
    {
        var held = manifest.Document == evidence.Document && manifest.Renderings.Count > 0;
        var at = item.At(path);
        if (sentence is not null && evidence.Fingerprints.Count == 0)
            context.Error(DiagnosticCodes.Evidence, item.At(path + ".sentence"), $"sentence {sentence} has no fingerprint yet: run check --documents FOLDER --fill");
        else if (sentence is not null)
            context.Error(DiagnosticCodes.Evidence, item.At(path + ".sentence"), "the evidence has fingerprints already: leave 'sentence' out, or leave them out to have them filled in anew");
        else if (held && evidence.Fingerprints.Count == 0)
            context.Error(DiagnosticCodes.Evidence, at, "the source's text is held, so the evidence has a fingerprint");
        else if (!held && evidence.Fingerprints.Count == 0 && evidence.Url is null)
            context.Error(DiagnosticCodes.Evidence, at, "without a fingerprint the evidence has a url");
        if (held && (evidence.Section.Length == 0 || evidence.Paragraph is null))
            context.Error(DiagnosticCodes.Evidence, at, "section and paragraph say where the sentence is");
        if (context.Entities.TryGetValue(evidence.Document, out var document) && document.Kind.TryGetSubkind(document.Subkind, out var subkind) && !subkind.HasText)
            context.Error(
                DiagnosticCodes.Evidence, item.At(path + ".document"),
                $"{document.Id} has no text: evidence cites a Document, or an Instrument that is a text, not {document.Kind.Name}({subkind})");
        if (evidence.Printed is { } printed && Words(printed) > MaxPrintedWords)
            context.Error(DiagnosticCodes.Printed, item.At(path + ".printed"), $"{Words(printed)} words are printed; at most {MaxPrintedWords} may be");
    }

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
}
