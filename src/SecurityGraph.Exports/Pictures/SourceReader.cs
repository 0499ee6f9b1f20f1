using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>Reads the documents that statements are cited from, with who published them.</summary>
internal static class SourceReader
{
    /// <returns>In the order of their ids.</returns>
    public static async Task<IReadOnlyList<PictureSource>> Read(IGraphStore store, IEnumerable<Statement> statements, CancellationToken cancellationToken)
    {
        var evidence = statements.SelectMany(statement => statement.Evidence).ToLookup(one => one.Document);
        var documents = await store.ReadEntities(evidence.Select(cited => cited.Key), cancellationToken);
        // Who published a document is no matter of the day on which the graph is looked at.
        var published = await store.ReadStatements(documents.Keys, new StatementQuery { Part = Part.Object, Predicates = [Predicate.Publishes] }, Lens.All with { ExpandGroups = false }, cancellationToken);
        var publishers = await store.ReadEntities(published.Values.SelectMany(answers => answers).Select(answer => answer.Statement.Subject), cancellationToken);
        return [.. documents.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => Source(pair.Value, Names(published.GetValueOrDefault(pair.Key)?.Select(answer => answer.Statement.Subject) ?? [], publishers), [.. evidence[pair.Key]]))];
    }

    private static PictureSource Source(Entity document, IReadOnlyList<string> publishers, IReadOnlyList<Evidence> cited)
    {
        var issued = cited.Select(one => one.SaidOn).OfType<Edtf>().MinBy(said => said.Earliest);
        return new PictureSource(document, publishers, issued, Url(document, cited))
        {
            CollectedOn = issued is null ? cited.Select(one => one.CollectedOn).OfType<Edtf>().MaxBy(read => read.Latest) : null,
        };
    }

    private static IReadOnlyList<string> Names(IEnumerable<EntityId> actors, IReadOnlyDictionary<EntityId, Entity> known) =>
        [.. actors.Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal).Select(known.GetValueOrDefault).OfType<Entity>().Select(actor => actor.Name)];

    private static string Url(Entity document, IEnumerable<Evidence> cited) =>
        document.Identifiers.FirstOrDefault(one => one.Scheme is "url" or "eli")?.Value
        ?? cited.Select(one => one.Url).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault("");
}
