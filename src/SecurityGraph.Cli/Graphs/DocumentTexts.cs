using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Cli.Graphs;

/// <summary>
/// The texts behind a graph's citations, as far as a folder has them. The manifest of a dataset says which files render a document;
/// where none is at hand (a store, Neo4j, the bundled dataset, which is one file), a file has the slug of the document's id as
/// name: <c>com-2018-46.md</c>, <c>com-2018-46.pdf.txt</c>.
/// </summary>
internal static class DocumentTexts
{
    public static async Task<DocumentFolder> Open(OpenGraph graph, string folder, CancellationToken token)
    {
        var counts = await graph.Store.Count(new CountQuery([], Totals: true), Lens.All, token);
        return Open(graph.Datasets, counts.Totals!.EvidenceByDocument.Keys, folder);
    }

    /// <param name="datasets">Their manifests say which files render a document.</param>
    /// <param name="documents">Whose texts are wanted.</param>
    public static DocumentFolder Open(IEnumerable<Dataset> datasets, IEnumerable<EntityId> documents, string folder)
    {
        NamedFolder.Existing(folder);
        var named = datasets.SelectMany(dataset => dataset.Renderings).ToLookup(pair => pair.Key, pair => pair.Value);
        var files = Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Where(DocumentReader.Reads)
            .ToLookup(name => name[..name.IndexOf('.', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase);
        return DocumentFolder.Open(folder, documents.ToDictionary(
            document => document,
            document => (IReadOnlyList<string>)[.. named.Contains(document) ? named[document].SelectMany(names => names).Distinct() : files[document.Slug]]));
    }
}
