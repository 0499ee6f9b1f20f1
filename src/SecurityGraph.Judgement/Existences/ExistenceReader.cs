using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Existences;

/// <summary>Fetches what tells of many entities at once and judges whether each exists.</summary>
internal sealed class ExistenceReader(IGraphStore store, CancellationToken cancellationToken)
{
    public async Task<IReadOnlyDictionary<EntityId, Existence>> Read(IReadOnlyCollection<EntityId> entities, Lens lens)
    {
        var alone = lens with { ExpandGroups = false, Classes = null };
        var asked = await Task.WhenAll(
            store.ReadStatements(entities, new StatementQuery { Predicates = Existence.Decisive }, alone with { AsOf = null }, cancellationToken),
            store.ReadStatements(entities, new StatementQuery { Predicates = Existence.Telling }, alone, cancellationToken));
        var (decisive, others) = (asked[0], asked[1]);
        // A former id stands in no statement, so that who is found under one has to be looked up: hardly ever a call more.
        var current = await store.ReadEntities(decisive.Keys.Where(id => !IsNamed(id, decisive[id].Concat(others[id]))), cancellationToken);
        return decisive.Keys.ToDictionary(id => id, id => Existence.Of(current.TryGetValue(id, out var entity) ? entity.Id : id, decisive[id], others[id], lens.AsOf));
    }

    private static bool IsNamed(EntityId id, IEnumerable<StatementAnswer> found) =>
        found.FirstOrDefault() is not { } one || one.Statement.Participants.Contains(id);
}
