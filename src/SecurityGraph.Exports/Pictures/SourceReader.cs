using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>Reads the documents that statements are cited from, with who published them.</summary>
public static class SourceReader
{
    /// <param name="evidence">Where each is cited.</param>
    /// <returns>In the order of their ids.</returns>
    internal static async Task<IReadOnlyList<PictureSource>> Read(IGraphStore store, IReadOnlyDictionary<EntityId, IReadOnlyList<Evidence>> evidence, CancellationToken cancellationToken)
    {
        var documents = await store.ReadEntities(evidence.Keys, cancellationToken);
        var publishers = await Publishers(store, documents.Keys, cancellationToken);
        return [.. documents.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => PictureSource.Of(pair.Value, publishers[pair.Key], evidence[pair.Key]))];
    }

    /// <summary>Who published documents, by name, in the order of their ids: no matter of the day on which the graph is looked at.</summary>
    public static async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<string>>> Publishers(IGraphStore store, IEnumerable<EntityId> documents, CancellationToken cancellationToken)
    {
        var published = await store.ReadStatements(documents, new StatementQuery { Part = Part.Object, Predicates = [Predicate.Publishes] }, Lens.All with { ExpandGroups = false }, cancellationToken);
        var known = await store.ReadEntities(published.Values.SelectMany(answers => answers).Select(answer => answer.Statement.Subject), cancellationToken);
        return published.ToDictionary(pair => pair.Key, pair => Names(pair.Value.Select(answer => answer.Statement.Subject), known));
    }

    private static IReadOnlyList<string> Names(IEnumerable<EntityId> actors, IReadOnlyDictionary<EntityId, Entity> known) =>
        [.. actors.Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal).Select(known.GetValueOrDefault).OfType<Entity>().Select(actor => actor.Name)];
}
