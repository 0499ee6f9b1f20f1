using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Sources.Checking;

/// <summary>How many sentences of the texts at hand have statements, or a reason why not. A document is counted in its first rendering.</summary>
internal static class SentenceCoverage
{
    /// <param name="below">What the dataset below says, which may cite the same documents.</param>
    public static SentenceCounts Of(Dataset dataset, IReadOnlyCollection<Statement> below, DocumentFolder documents)
    {
        var citations = dataset.Statements.SelectMany(Citation.Of).Concat(below.SelectMany(Citation.Of)).ToLookup(one => one.Evidence.Document);
        return SentenceCounts.Of(documents.Documents.SelectMany(document =>
            DocumentReview.Of(document, documents.Renderings(document)[0], citations[document], dataset.WithoutStatement(document)).Sentences));
    }
}
