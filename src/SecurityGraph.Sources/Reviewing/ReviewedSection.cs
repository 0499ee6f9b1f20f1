using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Reviewing;

/// <summary>A section, and its sentences in the order of reading: a footnote stands behind the sentence that calls it out.</summary>
/// <param name="Section">Null for the footnotes that nothing calls out.</param>
/// <param name="HeadingOf">The statements whose antecedent its heading is.</param>
public sealed record ReviewedSection(Section? Section, IReadOnlyList<Citation> HeadingOf, IReadOnlyList<ReviewedSentence> Sentences)
{
    public string Number => Section?.Number ?? "";

    public string Heading => Section?.Heading ?? "Footnotes that nothing calls out";

    public SentenceCounts Counts => SentenceCounts.Of(Sentences);
}
