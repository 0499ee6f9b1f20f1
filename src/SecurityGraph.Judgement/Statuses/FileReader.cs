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

/// <summary>Finds the files (procedures) behind acts, systems and bodies; the second half of a split one is told by the first.</summary>
internal sealed class FileReader(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens WhateverTheDay = Lens.All with { ExpandGroups = false };

    /// <summary>The procedures that produce each act.</summary>
    public async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> OfActs(IReadOnlyCollection<EntityId> acts) =>
        await Whole(await Subjects(acts, Predicate.Produces));

    /// <summary>
    /// Of a system those of its family, of a body those of the acts that establish or strengthen it, of an act those that amend or repeal it, of a field those
    /// on it (<see cref="FieldFiles"/>); of anything else none. Who belongs together does not change with the day, but of a file that nobody had spoken of then nothing is known.
    /// </summary>
    public async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Of(IReadOnlyCollection<Entity> entities, Lens lens)
    {
        var families = await new FamilyReader(store, cancellationToken).Read([.. entities.Where(one => one.IsSystem()).Select(one => one.Id)], WhateverTheDay);
        var others = await new FieldFiles(store, cancellationToken).Of([.. entities.Where(one => !one.IsSystem())]);
        return await Heard(lens, await Whole(entities.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one =>
            one.IsSystem() ? families[one.Id].Procedures : others.GetValueOrDefault(one.Id, []))));
    }

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Heard(Lens lens, IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>> files)
    {
        if (lens is { SaidBy: null, Sources: null }) return files;
        var heard = await store.ReadStatements(files.Values.SelectMany(ids => ids), new StatementQuery(), lens with { AsOf = null, Classes = null, ExpandGroups = false }, cancellationToken);
        return files.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<EntityId>)[.. pair.Value.Where(id => heard[id].Count > 0)]);
    }

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Subjects(IReadOnlyCollection<EntityId> objects, Predicate predicate)
    {
        var told = await store.ReadStatements(objects, new StatementQuery { Part = Part.Object, Predicates = [predicate] }, WhateverTheDay, cancellationToken);
        return told.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<EntityId>)[.. pair.Value.Select(answer => answer.Statement.Subject).Distinct()]);
    }

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Whole(IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>> files)
    {
        var parts = await store.ReadStatements(
            files.Values.SelectMany(ids => ids), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.PartOf] }, WhateverTheDay, cancellationToken);
        return files.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<EntityId>)[.. pair.Value.Where(id => !parts[id].Any(answer => answer.Statement.Role == "split"))]);
    }
}
