using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Sources.Mentions;

/// <summary>The texts of a dataset that are at hand, counted; a document of several renderings in the first of them, and once.</summary>
internal static class CountedTexts
{
    /// <param name="entities">All that a text may name.</param>
    /// <param name="said">All that is said, by the dataset and the one that it lies on.</param>
    public static IEnumerable<(SourceFolder Source, TextFacts Facts)> Of(
        Dataset dataset, IReadOnlyDictionary<EntityId, Entity> entities, IReadOnlyCollection<Statement> said, DocumentFolder documents)
    {
        var counted = dataset.Sources.Where(source => source.Manifest is { Document: not null, Renderings.Count: > 0 }).DistinctBy(source => source.Manifest.Document)
            .Where(source => documents.Renderings(source.Manifest.Document!.Value).Count > 0).ToList();
        if (counted.Count == 0) yield break;
        var citations = said.SelectMany(Citation.Of).ToLookup(one => one.Evidence.Document);
        var counter = new TextCounter(new MentionFinder(new NameForms(entities.Values.Distinct()), new Kinship(said), entities), entities.ContainsKey);
        foreach (var source in counted)
        {
            var document = source.Manifest.Document!.Value;
            yield return (source, counter.Count(document, documents.Renderings(document)[0], citations[document], dataset.WithoutStatement(document)));
        }
    }
}
