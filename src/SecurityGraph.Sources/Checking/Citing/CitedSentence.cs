using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking.Citing;

/// <summary>The words that an evidence cites: of one sentence, or of several where a sentence was cut in two or renderings differ.</summary>
/// <param name="Texts">Each wording once.</param>
/// <param name="Antecedents">The sentence or heading that says what "it" is; empty where none is named.</param>
internal sealed record CitedSentence(IReadOnlyList<string> Texts, IReadOnlyList<string> Antecedents)
{
    /// <summary>Null where no text is held, or the sentence is not there.</summary>
    public static CitedSentence? Find(DocumentFolder documents, Evidence evidence)
    {
        // Evidence that only another source has to look up cites a place, and all that stands there.
        var sentences = evidence.Fingerprints.Count > 0
            ? evidence.Fingerprints.SelectMany(one => documents.Find(evidence.Document, one)).Select(found => found.Sentence)
            : documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote).SelectMany(place => place.Sentences).Where(sentence => (evidence.Sentence ?? sentence.Number) == sentence.Number);
        var texts = sentences.Select(sentence => sentence.Text).Distinct().ToList();
        return texts.Count == 0 ? null : new CitedSentence(texts, evidence.Antecedent is { } one ? AntecedentTexts(documents, evidence, one) : []);
    }

    /// <summary>Of a sentence, or of a heading, whose fingerprint is that of its words without the number.</summary>
    private static List<string> AntecedentTexts(DocumentFolder documents, Evidence evidence, Fingerprint antecedent) =>
    [
        .. documents.Find(evidence.Document, antecedent).Select(found => found.Sentence.Text)
            .Concat(documents.Headings(evidence.Document, antecedent)).Distinct(),
    ];
}
