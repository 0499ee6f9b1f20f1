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
    /// <param name="entities">Each once or more often.</param>
    /// <param name="lens">What counts.</param>
    /// <param name="known">The day on which knowledge ends.</param>
    public async Task<IReadOnlyDictionary<EntityId, Status>> Read(IReadOnlyCollection<Entity> entities, Lens lens, DateOnly known)
    {
        var alone = lens.Deciding() with { AsOf = null, ExpandGroups = false, Classes = null };
        var sources = await Sources([.. entities.DistinctBy(entity => entity.Id)]);
        var told = await Told(sources, alone);
        // What was to come on a day is what had been told by then.
        var then = lens.AsOf is { } day && day < known && !(lens.SaidBy <= day) ? await Told(sources, alone with { SaidBy = day }) : told;
        return sources.Keys.ToDictionary(id => id, id => Status.Of(told[id], then[id], lens.AsOf, lens.Today(known)));
    }

    private async Task<Dictionary<EntityId, StagesTold>> Told(IReadOnlyDictionary<EntityId, List<EntityId>> sources, Lens lens)
    {
        var stages = await store.ReadStatements(
            sources.Values.SelectMany(ids => ids), new StatementQuery { Part = Part.Object, Predicates = [Predicate.StageOf] }, lens, cancellationToken);
        var occurrences = await store.ReadStatements(
            stages.Values.SelectMany(Events), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs] }, lens, cancellationToken);
        return sources.ToDictionary(pair => pair.Key, pair =>
        {
            List<StatementAnswer> own = [.. pair.Value.SelectMany(id => stages[id])];
            return new StagesTold(own, [.. Events(own).SelectMany(id => occurrences[id])]);
        });
    }

    private static IEnumerable<EntityId> Events(IReadOnlyList<StatementAnswer> stages) => stages.Select(stage => stage.Statement.Subject).Distinct();

    /// <summary>Whose stages count: of an act also those of the procedures that produce it, the second halves of split ones left out.</summary>
    private async Task<IReadOnlyDictionary<EntityId, List<EntityId>>> Sources(List<Entity> entities)
    {
        var sources = entities.ToDictionary(entity => entity.Id, entity => new List<EntityId> { entity.Id });
        var files = await new FileReader(store, cancellationToken).OfActs([.. entities.Where(one => one.Kind == EntityKind.Instrument && !one.IsSystem()).Select(one => one.Id)]);
        foreach (var (act, procedures) in files) sources[act].AddRange(procedures.Where(id => id != act));
        return sources;
    }
}
