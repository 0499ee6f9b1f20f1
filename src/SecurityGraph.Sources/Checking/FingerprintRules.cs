using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What became of the citations with fingerprints.</summary>
/// <param name="Verified">The sentence stands in the cited place of every rendering.</param>
/// <param name="Moved">The document has the sentence, but elsewhere.</param>
/// <param name="Missing">No rendering has the sentence.</param>
/// <param name="NoText">No text of the document is held.</param>
public sealed record FingerprintCounts(int Verified, int Moved, int Missing, int NoText);

/// <summary>Every fingerprint is found in the cited paragraph or footnote of each rendering, one of several where they differ in wording.</summary>
internal static class FingerprintRules
{
    private const string CutAnew = "; an older release cut it otherwise: run check --documents FOLDER --fill";

    private enum Outcome
    {
        Verified,
        Moved,
        Missing,
        NoText,
    }

    public static FingerprintCounts Check(RuleContext context, Dataset dataset, DocumentFolder documents)
    {
        var outcomes = new List<Outcome>();
        var former = FormerFingerprints.Of(dataset, documents);
        foreach (var written in dataset.Statements)
        {
            for (var i = 0; i < written.Value.Evidence.Count; i++)
            {
                var evidence = written.Value.Evidence[i];
                if (evidence.Fingerprints.Count > 0) outcomes.Add(One(context, documents, former, evidence, written.At($"evidence[{i}]")));
                if (evidence is { Fingerprints.Count: > 0, Sentence: { } number } && outcomes[^1] == Outcome.Verified && !IsOf(documents, evidence, number))
                    context.Error(
                        DiagnosticCodes.Fingerprint, written.At($"evidence[{i}].sentence"),
                        $"sentence {number} of {Cited(evidence)} is another than its fingerprints cite: mend the number, or take the fingerprints out and run check --documents FOLDER --fill");
                if (evidence.Antecedent is { } antecedent && !HasAntecedent(documents, evidence, antecedent))
                    Missing(context, DiagnosticCodes.Fingerprint, former.HeldBy(evidence.Document, antecedent).Count > 0, written.At($"evidence[{i}].antecedent"), $"missing: no sentence or heading of {evidence.Document} has the fingerprint {antecedent}");
            }
        }
        int Count(Outcome outcome) => outcomes.Count(one => one == outcome);
        return new FingerprintCounts(Count(Outcome.Verified), Count(Outcome.Moved), Count(Outcome.Missing), Count(Outcome.NoText));
    }

    private static Outcome One(RuleContext context, DocumentFolder documents, FormerFingerprints former, Evidence evidence, FilePlace at)
    {
        var held = documents.Renderings(evidence.Document).Count;
        if (held == 0) return Outcome.NoText;
        var places = documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote);
        var lost = evidence.Fingerprints.Where(one => !places.Any(place => Has(place, one))).ToList();
        var cited = Cited(evidence);
        if (lost.Count == 0 && places.Count > 0 && places.All(place => evidence.Fingerprints.Any(one => Has(place, one))))
        {
            // What stands before the first heading may stand in one rendering only; any other place is in all of them.
            if (evidence.Section == "0" || places.Count == held) return Outcome.Verified;
            context.Error(DiagnosticCodes.Fingerprint, at, $"missing: {cited} is in {places.Count} of {held} renderings: one of them is another text, or cut");
            return Outcome.Missing;
        }
        var elsewhere = lost.SelectMany(one => documents.Find(evidence.Document, one)).FirstOrDefault();
        if (elsewhere is null)
        {
            var one = lost.Count > 0 ? lost[0] : evidence.Fingerprints[0];
            var message = $"missing: no sentence of {cited} has the fingerprint {one}";
            Missing(context, DiagnosticCodes.Fingerprint, former.HeldBy(evidence, one, out _).Count > 0, at, message);
            return Outcome.Missing;
        }
        context.Error(DiagnosticCodes.Fingerprint, at, $"moved: the sentence is not in {cited} but in {Where(elsewhere)}");
        return Outcome.Moved;
    }

    /// <summary>What is not there; where sentences were cut otherwise once, filling mends it.</summary>
    public static void Missing(RuleContext context, string code, bool isCutAnew, FilePlace at, string message)
    {
        if (isCutAnew) context.ErrorToFill(code, at, message + CutAnew, "fingerprint");
        else context.Error(code, at, message);
    }

    private static string Cited(Evidence evidence) =>
        $"{evidence.Document}, section {evidence.Section}, paragraph {evidence.Paragraph}{(evidence.Footnote is { } note ? $", footnote {note}" : "")}";

    private static bool IsOf(DocumentFolder documents, Evidence evidence, int number) => documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote)
        .Any(place => place.Sentences.Any(sentence => sentence.Number == number && evidence.Fingerprints.Contains(sentence.Fingerprint)));

    private static bool HasAntecedent(DocumentFolder documents, Evidence evidence, Fingerprint antecedent) =>
        documents.Renderings(evidence.Document).Count == 0 || documents.Find(evidence.Document, antecedent).Count > 0 || documents.Headings(evidence.Document, antecedent).Any();

    private static bool Has(CitedText place, Fingerprint fingerprint) => place.Sentences.Any(sentence => sentence.Fingerprint == fingerprint);

    private static string Where(FoundSentence found)
    {
        var place = found.Place is { } known ? $"section {known.Section}, paragraph {known.Paragraph}" : "no section";
        return found.Footnote is { } note ? $"{place}, footnote {note}" : place;
    }
}
