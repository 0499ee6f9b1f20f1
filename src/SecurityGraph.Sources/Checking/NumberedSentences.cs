using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>Evidence that cites a sentence by its number alone: filling finds its fingerprint, if the cited place has so many sentences.</summary>
internal static class NumberedSentences
{
    /// <summary>Those that no filling can find.</summary>
    public static IReadOnlyList<Diagnostic> NotThere(Dataset dataset, DocumentFolder documents) =>
    [
        .. from written in dataset.Statements
           from index in Enumerable.Range(0, written.Value.Evidence.Count)
           let evidence = written.Value.Evidence[index]
           where evidence is { Sentence: not null, Fingerprints.Count: 0 } && documents.Sentences(evidence).Count == 0
           select NotThere(written, index, documents),
    ];

    /// <summary>Says what the cited place has.</summary>
    public static Diagnostic NotThere(WrittenStatement written, int index, DocumentFolder documents)
    {
        var evidence = written.Value.Evidence[index];
        return new Diagnostic(Severity.Error, DiagnosticCodes.Evidence, written.At($"evidence[{index}].sentence"), Message(evidence, documents));
    }

    private static string Message(Evidence evidence, DocumentFolder documents)
    {
        if (documents.Renderings(evidence.Document).Count == 0) return $"sentence {evidence.Sentence} has no fingerprint, and no text of {evidence.Document} is at hand to take it from";
        var place = $"section {evidence.Section}, paragraph {evidence.Paragraph}{(evidence.Footnote is { } note ? $", footnote {note}" : "")}";
        var counts = documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote).Select(cited => cited.Sentences.Count()).Distinct().ToList();
        var what = counts.Count == 0 ? $"{evidence.Document} has no {place}" : $"{place} has {string.Join(" or ", counts)}";
        return $"the cited place has no sentence {evidence.Sentence}: {what}";
    }
}
