using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>
/// The files on what has no family of files: of a field those whose proposal, procedure or act is on it or made for it, and those that change such an act;
/// of an act those that change it; of a body those that establish or strengthen it.
/// </summary>
internal sealed class FieldFiles(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens WhateverTheDay = Lens.All with { ExpandGroups = false };

    private static readonly IReadOnlyList<Predicate> Changing = [Predicate.Amends, Predicate.Repeals];

    private static readonly IReadOnlyList<Predicate> ForField = [Predicate.Concerns, Predicate.Supports, Predicate.Counters, Predicate.Strengthens];

    private static readonly IReadOnlyList<Predicate> ForBody = [Predicate.Establishes, Predicate.Strengthens];

    /// <returns>Under the ids of those that may have any.</returns>
    public async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Of(IReadOnlyCollection<Entity> entities)
    {
        var fields = await Subjects(Ids(EntityKind.Topic), ForField);
        var bodies = await Subjects(Ids(EntityKind.Actor), ForBody);
        var acts = Ids(EntityKind.Instrument);
        var changed = await Subjects([.. acts.Concat(fields.Values.SelectMany(ids => ids).Where(IsAct)).Distinct()], Changing);
        var texts = fields.ToDictionary(pair => pair.Key, pair => pair.Value.Concat(pair.Value.SelectMany(act => changed.GetValueOrDefault(act, []))))
            .Concat(bodies.ToDictionary(pair => pair.Key, pair => pair.Value.AsEnumerable()))
            .Concat(acts.ToDictionary(act => act, act => changed[act].AsEnumerable())).ToDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToList());
        var producing = await Subjects([.. texts.Values.SelectMany(ids => ids).Where(IsAct).Distinct()], [Predicate.Produces]);
        var initiated = await Subjects([.. texts.Values.SelectMany(ids => ids).Where(id => id.Kind == EntityKind.Document.Prefix).Distinct()], [Predicate.InitiatedBy]);
        return texts.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<EntityId>)[.. pair.Value.SelectMany(FilesOf).Distinct().Order()]);

        IEnumerable<EntityId> FilesOf(EntityId text) =>
            text.Kind == EntityKind.Procedure.Prefix ? [text] : producing.GetValueOrDefault(text, []).Concat(initiated.GetValueOrDefault(text, []));

        List<EntityId> Ids(EntityKind kind) => [.. entities.Where(one => one.Kind == kind).Select(one => one.Id).Distinct()];
    }

    private static bool IsAct(EntityId id) => id.Kind == EntityKind.Instrument.Prefix;

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> Subjects(IReadOnlyCollection<EntityId> objects, IReadOnlyList<Predicate> predicates)
    {
        var told = await store.ReadStatements(objects, new StatementQuery { Part = Part.Object, Predicates = predicates }, WhateverTheDay, cancellationToken);
        return told.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<EntityId>)
            [.. pair.Value.Where(answer => answer.Statement.Modality != Modality.Denied).Select(answer => answer.Statement.Subject).Distinct()]);
    }
}
