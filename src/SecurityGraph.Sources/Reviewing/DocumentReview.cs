using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Reviewing;

/// <summary>A document beside the statements that cite it, sentence by sentence.</summary>
/// <param name="Elsewhere">Citations of the document that are at no sentence of this rendering: of a place as a whole, or of a sentence that is not there.</param>
public sealed record DocumentReview(Rendering Rendering, IReadOnlyList<ReviewedSection> Sections, IReadOnlyList<Citation> Elsewhere)
{
    public IEnumerable<ReviewedSentence> Sentences => Sections.SelectMany(section => section.Sentences);

    public SentenceCounts Counts => SentenceCounts.Of(Sentences);

    /// <param name="citations">Of this document or of others.</param>
    /// <param name="reasons">Of this document.</param>
    public static DocumentReview Of(EntityId document, Rendering rendering, IEnumerable<Citation> citations, IEnumerable<WithoutStatement> reasons)
    {
        List<Citation> own = [.. citations.Where(one => one.Evidence.Document == document)];
        var marks = new Marks(own, reasons);
        var notes = rendering.Footnotes.ToLookup(note => note.CalledOutAt);
        var sections = rendering.Sections.Select(section => Section(section, notes, marks)).ToList();
        if (notes[null].Any()) sections.Add(new ReviewedSection(null, [], [.. notes[null].SelectMany(note => Footnote(note, marks))]));
        var taken = sections.SelectMany(section => section.Sentences).SelectMany(sentence => sentence.Citations).ToHashSet(ReferenceEqualityComparer.Instance);
        return new DocumentReview(rendering, sections, [.. own.Where(one => !taken.Contains(one))]);
    }

    private static ReviewedSection Section(Section section, ILookup<Place?, Footnote> notes, Marks marks)
    {
        var sentences = notes[new Place(section.Number, 0, 0)].SelectMany(note => Footnote(note, marks)).ToList();
        foreach (var paragraph in section.Paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                sentences.Add(marks.On(new ReviewedSentence(sentence, section.Number, paragraph.Number, null)));
                sentences.AddRange(notes[new Place(section.Number, paragraph.Number, sentence.Number)].SelectMany(note => Footnote(note, marks)));
            }
        }
        return new ReviewedSection(section, section.Heading.Length == 0 ? [] : marks.AntecedentOf(Fingerprint.Of(section.Heading)), sentences);
    }

    private static IEnumerable<ReviewedSentence> Footnote(Footnote note, Marks marks) =>
        note.Sentences.Select(sentence => marks.On(new ReviewedSentence(sentence, note.CalledOutAt?.Section ?? "", note.CalledOutAt?.Paragraph ?? 0, note.Number)));

    /// <summary>What is said of sentences, by their places.</summary>
    private sealed class Marks(List<Citation> citations, IEnumerable<WithoutStatement> reasons)
    {
        private readonly ILookup<(string, int?, int?), Citation> _citations =
            citations.ToLookup(one => (one.Evidence.Section, one.Evidence.Paragraph, one.Evidence.Footnote));

        private readonly ILookup<(string, int?, int?), WithoutStatement> _reasons = reasons.ToLookup(one => (one.Section, (int?)one.Paragraph, one.Footnote));

        private readonly ILookup<Fingerprint, Citation> _antecedents =
            citations.Where(one => one.Evidence.Antecedent is not null).ToLookup(one => one.Evidence.Antecedent!.Value);

        public ReviewedSentence On(ReviewedSentence sentence)
        {
            (string, int?, int?) place = (sentence.Section, sentence.Paragraph, sentence.Footnote);
            return sentence with
            {
                Citations = [.. _citations[place].Where(one => Cites(one, sentence.Sentence))],
                AntecedentOf = AntecedentOf(sentence.Sentence.Fingerprint),
                Reason = _reasons[place].FirstOrDefault(one => Means(one, sentence.Sentence)),
            };
        }

        public IReadOnlyList<Citation> AntecedentOf(Fingerprint fingerprint) => [.. _antecedents[fingerprint]];

        private static bool Cites(Citation citation, Sentence sentence) =>
            citation.Evidence.Fingerprints.Count > 0 ? citation.Evidence.Fingerprints.Contains(sentence.Fingerprint) : citation.Evidence.Sentence == sentence.Number;

        private static bool Means(WithoutStatement reason, Sentence sentence) =>
            reason.Fingerprints.Count > 0 ? reason.Fingerprints.Contains(sentence.Fingerprint) : reason.Sentences?.Contains(sentence.Number) ?? true;
    }
}
