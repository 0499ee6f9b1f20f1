using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Pages;

/// <summary>One of the documents that say most.</summary>
/// <param name="Address">Its place on the web; null where none is known.</param>
public sealed record DocumentRow(EntityId Id, string Name, long Citations, string? Address)
{
    private const int Most = 8;

    internal static async Task<IReadOnlyList<DocumentRow>> Read(IGraphStore store, Coverage coverage, CancellationToken cancellationToken)
    {
        var most = coverage.Totals.EvidenceByDocument.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).ToList();
        var documents = await store.ReadEntities(most.Select(pair => pair.Key), cancellationToken);
        return [.. most.Select(pair => documents.TryGetValue(pair.Key, out var document)
            ? new DocumentRow(pair.Key, document.Title.Length > 0 ? document.Title : document.Name, pair.Value, document.Identifiers.Select(one => IdentifierSchemes.Link(one.Scheme, one.Value)).FirstOrDefault(link => link is not null))
            : new DocumentRow(pair.Key, pair.Key.ToString(), pair.Value, null))];
    }
}
