using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>Sentences that a manifest says have no statement: they are there, have none, and one known reason each.</summary>
internal sealed class WithoutStatementRules
{
    private static readonly string[] Reasons = [.. Vocabulary.Current.Reasons.Select(reason => reason.Name)];

    private readonly RuleContext _context;
    private readonly DocumentFolder? _documents;
    private readonly Dictionary<Spot, (string Statement, FilePlace? At)> _stated = [];
    private readonly Dictionary<Spot, FilePlace> _reasoned = [];
    private readonly Lazy<FormerFingerprints>? _former;

    /// <param name="saidBelow">What the dataset says that this one lies on.</param>
    /// <param name="documents">Null: nothing is looked up.</param>
    public WithoutStatementRules(RuleContext context, Dataset dataset, IReadOnlyCollection<Statement>? saidBelow, DocumentFolder? documents)
    {
        (_context, _documents) = (context, documents);
        if (documents is not null) _former = new(() => FormerFingerprints.Of(dataset, documents));
        foreach (var written in dataset.Statements) Keep(written.Value, $"{written.Value.Id} at {written.Start}", written.Start);
        foreach (var statement in saidBelow ?? []) Keep(statement, $"{statement.Id} of the dataset below", at: null);
    }

    private readonly record struct Spot(EntityId Document, string Section, int? Paragraph, int? Footnote, Fingerprint Fingerprint);

    public void Check(SourceFolder source)
    {
        for (var i = 0; i < source.Manifest.WithoutStatement.Count; i++)
        {
            var path = $"withoutStatement[{i}]";
            Check(source.Manifest, source.Manifest.WithoutStatement[i], member => source.ManifestPlaces.At(path + member));
        }
    }

    /// <summary>The fingerprints of the sentences that are meant, each wording once.</summary>
    public static List<Fingerprint> Meant(IReadOnlyList<CitedText> places, WithoutStatement item) =>
    [
        .. places.SelectMany(place => place.Sentences)
            .Where(sentence => item.Sentences is not { } range || range.Contains(sentence.Number)).Select(sentence => sentence.Fingerprint).Distinct(),
    ];

    private void Check(Manifest manifest, WithoutStatement item, Func<string, FilePlace> at)
    {
        Word(item.Reason, at(".reason"));
        if (manifest.Document is not { } document || manifest.Renderings.Count == 0)
        {
            _context.Error(DiagnosticCodes.WithoutStatementPlace, at(""), "sentences are those of the source's own text: the manifest needs 'document' and 'renderings'");
            return;
        }
        if (item.Fingerprints.Count == 0) _context.ErrorToFill(DiagnosticCodes.WithoutStatementPlace, at(""), "it has no fingerprints yet: run check --documents FOLDER --fill", "fingerprint");
        else if (_documents is not null && Lost(_documents, document, item) is { } fault)
            FingerprintRules.Missing(_context, DiagnosticCodes.WithoutStatementPlace, item.Fingerprints.Any(one => _former!.Value.HeldBy(document, one).Count > 0), at(".fingerprints"), fault);
        foreach (var fingerprint in item.Fingerprints.Distinct())
        {
            var spot = new Spot(document, item.Section, item.Paragraph, item.Footnote, fingerprint);
            if (_stated.TryGetValue(spot, out var stated))
                _context.Error(DiagnosticCodes.WithoutStatementThoughStated, at(""), $"a sentence of {item.Place} has a statement, {stated.Statement}: take it out here, or there", stated.At);
            if (!_reasoned.TryAdd(spot, at("")))
                _context.Error(DiagnosticCodes.WithoutStatementThoughStated, at(""), $"a sentence of {item.Place} has a reason before, at {_reasoned[spot]}", _reasoned[spot]);
        }
    }

    private void Word(string reason, FilePlace at)
    {
        if (Reasons.Contains(reason)) return;
        var near = Spelling.Nearest(reason, Reasons);
        _context.Error(DiagnosticCodes.Reason, at, $"'reason': {RuleContext.Quoted(reason)} is not one of {string.Join(", ", Reasons)}{(near is null ? "" : $"; did you mean {near}?")}");
    }

    /// <summary>What is wrong with the fingerprints; null where they are those of the sentences meant.</summary>
    private static string? Lost(DocumentFolder documents, EntityId document, WithoutStatement item)
    {
        if (documents.Renderings(document).Count == 0) return null;
        var places = documents.Cited(document, item.Section, item.Paragraph, item.Footnote);
        if (places.Count == 0) return $"missing: there is no {item.Place} in {document}";
        if (item.Sentences is { } range && places.Any(place => !place.Sentences.Any(one => one.Number == range.First) || !place.Sentences.Any(one => one.Number == range.Last)))
            return $"missing: {item.Place} of {document} has no sentence {range}";
        var meant = Meant(places, item);
        List<Fingerprint> others = [.. item.Fingerprints.Except(meant)];
        if (others.Count > 0) return Other(documents, document, item, others[0]);
        return meant.Except(item.Fingerprints).Any()
            ? $"{item.What} of {document} has a sentence more than these: say which are meant by 'sentence', or take the fingerprints out to have them filled in anew"
            : null;
    }

    private static string Other(DocumentFolder documents, EntityId document, WithoutStatement item, Fingerprint lost) =>
        documents.Find(document, lost) is [{ Place: { } place } found, ..]
            ? $"moved: {lost} is not {item.What} of {document} but section {place.Section}, paragraph {place.Paragraph}, {(found.Footnote is { } note ? $"footnote {note}, " : "")}sentence {found.Sentence.Number}"
            : $"missing: {item.What} of {document} has not the fingerprint {lost}";

    private void Keep(Statement statement, string where, FilePlace? at)
    {
        foreach (var evidence in statement.Evidence)
        {
            foreach (var one in evidence.Fingerprints) _stated.TryAdd(new Spot(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote, one), (where, at));
        }
    }
}
