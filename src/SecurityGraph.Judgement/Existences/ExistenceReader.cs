using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Existences;

/// <summary>Fetches what tells of many entities at once and judges whether each exists.</summary>
internal sealed class ExistenceReader(IGraphStore store, CancellationToken cancellationToken)
{
    public Task<IReadOnlyDictionary<EntityId, Existence>> Read(IReadOnlyCollection<EntityId> entities, Lens lens) => Read(entities, lens, asksActs: true);

    /// <param name="asksActs">Whether what was proposed with an act that has come is told from what is only proposed; not of these acts themselves.</param>
    private async Task<IReadOnlyDictionary<EntityId, Existence>> Read(IReadOnlyCollection<EntityId> entities, Lens lens, bool asksActs)
    {
        var alone = lens.Deciding() with { ExpandGroups = false, Classes = null };
        var known = store.ReadEntities(entities, cancellationToken);
        var telling = new StatementQuery { Predicates = Existence.Telling };
        var everAsked = store.ReadStatements(entities, telling, alone with { AsOf = null }, cancellationToken);
        var holdingAsked = lens.AsOf is null ? everAsked : store.ReadStatements(entities, telling, alone, cancellationToken);
        var (ever, holding, current) = (await everAsked, await holdingAsked, await known);
        var ends = await Ends(holding, current, alone);
        var come = asksActs ? await Come(ever, lens) : [];
        return ever.Keys.ToDictionary(id => id, id =>
            current.TryGetValue(id, out var entity)
                ? Existence.Of(entity, ever[id], holding[id], which => ends.GetValueOrDefault(which), come.Contains, lens.AsOf)
                : new Existence(ExistenceState.Unstated, []));
    }

    /// <summary>The acts with which something was proposed, and which have come.</summary>
    private async Task<HashSet<EntityId>> Come(IReadOnlyDictionary<EntityId, IReadOnlyList<StatementAnswer>> told, Lens lens)
    {
        EntityId[] acts = [.. told.SelectMany(pair => pair.Value.Select(answer => Existence.ProposedWith(answer.Statement)).OfType<EntityId>().Where(act => act != pair.Key)).Distinct()];
        return acts.Length == 0 ? [] : [.. (await Read(acts, lens, asksActs: false)).Where(pair => pair.Value.HasCome).Select(pair => pair.Key)];
    }

    /// <summary>The last possible days of the events that end entities.</summary>
    private async Task<IReadOnlyDictionary<EntityId, DateOnly?>> Ends(
        IReadOnlyDictionary<EntityId, IReadOnlyList<StatementAnswer>> told, IReadOnlyDictionary<EntityId, Entity> known, Lens lens)
    {
        EntityId[] events = [.. told.SelectMany(pair => !known.TryGetValue(pair.Key, out var entity) ? [] : pair.Value.Where(answer => Existence.EndsByStage(answer.Statement, entity.Id)))
            .Select(answer => answer.Statement.Subject).Distinct()];
        if (events.Length == 0) return new Dictionary<EntityId, DateOnly?>();
        var occurrences = await store.ReadStatements(events, new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, lens with { AsOf = null }, cancellationToken);
        return occurrences.ToDictionary(pair => pair.Key, pair => pair.Value is [var first, ..] ? first.Statement.When?.Latest : null);
    }
}
