using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Existences;

/// <summary>Fetches what tells of many entities at once and judges whether each exists.</summary>
internal sealed class ExistenceReader(IGraphStore store, CancellationToken cancellationToken)
{
    public async Task<IReadOnlyDictionary<EntityId, Existence>> Read(IReadOnlyCollection<EntityId> entities, Lens lens)
    {
        var alone = lens with { ExpandGroups = false, Classes = null };
        var known = store.ReadEntities(entities, cancellationToken);
        var asked = await Task.WhenAll(
            store.ReadStatements(entities, new StatementQuery { Predicates = Existence.Decisive }, alone with { AsOf = null }, cancellationToken),
            store.ReadStatements(entities, new StatementQuery { Predicates = Existence.Telling }, alone, cancellationToken));
        var current = await known;
        return asked[0].Keys.ToDictionary(id => id, id =>
            current.TryGetValue(id, out var entity) ? Existence.Of(entity, asked[0][id], asked[1][id], lens.AsOf) : new Existence(ExistenceState.Unstated, []));
    }
}
