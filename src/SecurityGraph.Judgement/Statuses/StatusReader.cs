using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>Fetches the stage events of many entities at once and judges how far each has come.</summary>
internal sealed class StatusReader(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens WhateverTheDay = Lens.All with { ExpandGroups = false };

    public async Task<IReadOnlyDictionary<EntityId, Status>> Read(IReadOnlyCollection<Entity> entities, Lens lens)
    {
        var alone = lens with { AsOf = null, ExpandGroups = false, Classes = null };
        var sources = await Sources([.. entities.DistinctBy(entity => entity.Id)]);
        var stages = await store.ReadStatements(
            sources.Values.SelectMany(ids => ids), new StatementQuery { Part = Part.Object, Predicates = [Predicate.StageOf] }, alone, cancellationToken);
        var told = await store.ReadStatements(
            stages.Values.SelectMany(Events), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, alone, cancellationToken);
        return sources.ToDictionary(pair => pair.Key, pair =>
        {
            List<StatementAnswer> own = [.. pair.Value.SelectMany(id => stages[id])];
            return Status.Of(own, [.. Events(own).SelectMany(id => told[id])], lens.AsOf);
        });
    }

    private static IEnumerable<EntityId> Events(IReadOnlyList<StatementAnswer> stages) => stages.Select(stage => stage.Statement.Subject).Distinct();

    /// <summary>Whose stages count: of an instrument also those of others, the second halves of split procedures left out.</summary>
    private async Task<IReadOnlyDictionary<EntityId, List<EntityId>>> Sources(List<Entity> entities)
    {
        var sources = entities.ToDictionary(entity => entity.Id, entity => new List<EntityId> { entity.Id });
        List<Entity> instruments = [.. entities.Where(entity => entity.Kind == EntityKind.Instrument)];
        await AddFamilies(sources, [.. instruments.Where(one => one.IsSystem()).Select(one => one.Id)]);
        await AddProcedures(sources, [.. instruments.Where(one => !one.IsSystem()).Select(one => one.Id)]);
        var parts = await store.ReadStatements(
            instruments.SelectMany(one => sources[one.Id]), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.PartOf] }, WhateverTheDay, cancellationToken);
        foreach (var one in instruments)
            sources[one.Id].RemoveAll(id => id != one.Id && parts[id].Any(answer => answer.Statement.Role == "split"));
        return sources;
    }

    private async Task AddFamilies(Dictionary<EntityId, List<EntityId>> sources, List<EntityId> systems)
    {
        foreach (var (system, family) in await new FamilyReader(store, cancellationToken).Read(systems))
            sources[system] = [.. family.Systems, .. family.Acts, .. family.Procedures];
    }

    private async Task AddProcedures(Dictionary<EntityId, List<EntityId>> sources, List<EntityId> acts)
    {
        var query = new StatementQuery { Part = Part.Object, Predicates = [Predicate.Produces] };
        foreach (var (act, producing) in await store.ReadStatements(acts, query, WhateverTheDay, cancellationToken))
            sources[act].AddRange(producing.Select(answer => answer.Statement.Subject));
    }
}
