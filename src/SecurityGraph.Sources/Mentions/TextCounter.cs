using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Sources.Mentions;

/// <summary>Counts in the text of a document, section by section, how much of it is read, and who is spoken of.</summary>
/// <param name="isKnown">Whether an entity is defined: a statement may name another, which is told there.</param>
internal sealed class TextCounter(MentionFinder names, Func<EntityId, bool> isKnown)
{
    /// <summary>
    /// A sentence speaks of an entity as often as it names it, and once where a statement that cites it has the entity: "the Agency" speaks of
    /// somebody, too. A footnote belongs to the section that calls it out, a heading to its own; a footnote that nothing calls out to none.
    /// </summary>
    /// <param name="citations">Of this document or of others.</param>
    /// <param name="reasons">Of this document.</param>
    public TextFacts Count(EntityId document, Rendering rendering, IEnumerable<Citation> citations, IEnumerable<WithoutStatement> reasons)
    {
        var review = DocumentReview.Of(document, rendering, citations, reasons);
        var sections = review.Sections.Where(section => section.Section is not null).GroupBy(section => section.Number).ToList();
        var mentions = sections.SelectMany(parts => Mentions(document, parts.Key, [.. parts], [.. review.Elsewhere.Where(one => one.Evidence.Section == parts.Key)]));
        return new TextFacts(
            [.. sections.Select(parts => Coverage(document, parts.Key, SentenceCounts.Of(parts.SelectMany(part => part.Sentences)))).Where(section => section.Sentences > 0)],
            [.. mentions]);
    }

    private static SectionCoverage Coverage(EntityId document, string section, SentenceCounts counts) =>
        new(document, section, counts.All, counts.Cited + counts.Antecedent) { Reasons = counts.Reasons };

    /// <param name="elsewhere">What cites the section, and none of its sentences.</param>
    private IEnumerable<Mention> Mentions(EntityId document, string section, IReadOnlyList<ReviewedSection> parts, IReadOnlyList<Citation> elsewhere)
    {
        var counts = new Dictionary<EntityId, int>();
        foreach (var part in parts) Add(names.In(part.Heading, document));
        foreach (var sentence in parts.SelectMany(part => part.Sentences))
        {
            var named = new Dictionary<EntityId, int>(names.In(sentence.Sentence.Text, document));
            foreach (var cited in SpokenOf(sentence.Citations)) named.TryAdd(cited, 1);
            Add(named);
        }
        foreach (var cited in SpokenOf(elsewhere)) counts.TryAdd(cited, 1);
        return counts.OrderBy(pair => pair.Key).Select(pair => new Mention(pair.Key, document, section, pair.Value));

        void Add(IReadOnlyDictionary<EntityId, int> more)
        {
            foreach (var (entity, count) in more) counts[entity] = counts.GetValueOrDefault(entity) + count;
        }
    }

    private IEnumerable<EntityId> SpokenOf(IEnumerable<Citation> citations) =>
        citations.SelectMany(one => one.Statement.Participants).Where(id => id != EntityId.Unstated && isKnown(id)).Distinct();
}
