using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>Fingerprints of a dataset that no sentence has today, because an older release cut sentences otherwise, and what holds them.</summary>
internal sealed class FormerFingerprints
{
    private readonly Dictionary<EntityId, ILookup<Fingerprint, IReadOnlyList<FoundSentence>>> _found;

    private FormerFingerprints(Dictionary<EntityId, ILookup<Fingerprint, IReadOnlyList<FoundSentence>>> found) => _found = found;

    public static FormerFingerprints Of(Dataset dataset, DocumentFolder documents)
    {
        var lost = dataset.Statements.SelectMany(written => written.Value.Evidence).SelectMany(evidence => Cited(evidence, documents)).Concat(dataset.Sources.SelectMany(WithoutStatement))
            .Where(cited => documents.Find(cited.Document, cited.Fingerprint).Count == 0)
            .ToLookup(cited => cited.Document, cited => cited.Fingerprint);
        return new FormerFingerprints(lost.ToDictionary(of => of.Key, of => FormerCutting.Find(documents.Renderings(of.Key), of.ToHashSet())));
    }

    /// <summary>
    /// The sentences that hold what the fingerprint meant: those in the cited place if some are there, else all. None where nothing holds it.
    /// </summary>
    /// <param name="elsewhere">Where the others stand.</param>
    public IReadOnlyList<FoundSentence> HeldBy(Evidence evidence, Fingerprint fingerprint, out IReadOnlyList<Place> elsewhere)
    {
        elsewhere = [];
        if (!_found.TryGetValue(evidence.Document, out var found)) return [];
        var all = found[fingerprint].SelectMany(run => run).ToList();
        var cited = all.Where(sentence => IsIn(sentence, evidence)).ToList();
        if (cited.Count == 0) return all;
        elsewhere = [.. found[fingerprint].Where(run => run.Any(sentence => IsIn(sentence, evidence))).SelectMany(run => run)
            .Where(sentence => !IsIn(sentence, evidence)).Select(sentence => sentence.Place).OfType<Place>().Distinct()];
        return cited;
    }

    /// <summary>The sentences that hold what a fingerprint meant that stands for no place: of an antecedent, or of a sentence without a statement.</summary>
    public IReadOnlyList<FoundSentence> HeldBy(EntityId document, Fingerprint fingerprint) =>
        _found.TryGetValue(document, out var found) ? [.. found[fingerprint].SelectMany(run => run)] : [];

    private static IEnumerable<(EntityId Document, Fingerprint Fingerprint)> Cited(Evidence evidence, DocumentFolder documents) =>
        // An antecedent may be a heading, the words of which a sentence may have, too.
        (evidence.Antecedent is { } antecedent && !documents.Headings(evidence.Document, antecedent).Any() ? evidence.Fingerprints.Append(antecedent) : evidence.Fingerprints).Select(fingerprint => (evidence.Document, fingerprint));

    private static IEnumerable<(EntityId Document, Fingerprint Fingerprint)> WithoutStatement(SourceFolder source) =>
        source.Manifest.Document is { } document ? source.Manifest.WithoutStatement.SelectMany(item => item.Fingerprints).Select(fingerprint => (document, fingerprint)) : [];

    private static bool IsIn(FoundSentence sentence, Evidence evidence) =>
        sentence.Footnote == evidence.Footnote
        && sentence.Place is { } place
        && place.Section == evidence.Section
        && (evidence.Paragraph ?? place.Paragraph) == place.Paragraph;
}
