using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>Fetches what a judgement needs, for whole sets of entities, and judges. The rules stand in what it returns.</summary>
public sealed class Judge(IGraphStore store)
{
    public async Task<Family> FamilyOf(EntityId member, CancellationToken cancellationToken = default) =>
        await Family.Of(store, member, ids => Systems(ids, cancellationToken), cancellationToken);

    public async Task<IReadOnlyDictionary<EntityId, Existence>> ExistenceOf(
        IReadOnlyList<EntityId> entities, Lens lens, CancellationToken cancellationToken = default)
    {
        var alone = lens with { ExpandGroups = false, Classes = null };
        var decisive = await store.FindStatements(
            new StatementQuery { Entities = entities, Predicates = Existence.Decisive }, alone with { AsOf = null }, cancellationToken);
        var others = await store.FindStatements(new StatementQuery { Entities = entities }, alone, cancellationToken);
        return entities.Select((id, i) => (Id: id, Existence: Existence.Of(id, Answers(decisive[i]), Answers(others[i]), lens.AsOf)))
            .ToDictionary(pair => pair.Id, pair => pair.Existence);
    }

    /// <summary>
    /// Of a procedure from its own stages; of an act also from its procedures'; of a system from those of its whole family, the
    /// second halves of split procedures left out. Of any other entity from its own.
    /// </summary>
    public async Task<Status> StatusOf(Entity entity, Lens lens, CancellationToken cancellationToken = default)
    {
        var alone = lens with { AsOf = null, ExpandGroups = false, Classes = null };
        var members = await StagesOf(entity, cancellationToken);
        var pages = await store.FindStatements(
            new StatementQuery { Entities = members, Part = Part.Object, Predicates = [Predicate.StageOf] }, alone, cancellationToken);
        var stages = pages.SelectMany(Answers).ToList();
        var events = stages.Select(stage => stage.Statement.Subject).Distinct().ToList();
        var told = events.Count == 0 ? [] : await store.FindStatements(
            new StatementQuery { Entities = events, Part = Part.Subject, Predicates = [Predicate.Occurs] }, alone, cancellationToken);
        return Status.Of(stages, [.. told.SelectMany(Answers)], lens.AsOf);
    }

    private async Task<IReadOnlyList<EntityId>> StagesOf(Entity entity, CancellationToken cancellationToken)
    {
        if (entity.Kind != EntityKind.Instrument) return [entity.Id];
        var family = await FamilyOf(entity.Id, cancellationToken);
        List<EntityId> members = family.Systems.Contains(entity.Id)
            ? [.. family.Systems, .. family.Acts, .. family.Procedures]
            : [entity.Id, .. await Producing(entity.Id, cancellationToken)];
        var splits = await store.FindStatements(
            new StatementQuery { Entities = members, Part = Part.Subject, Predicates = [Predicate.PartOf] }, Lens.All, cancellationToken);
        return [.. members.Where((id, i) => id == entity.Id || !Answers(splits[i]).Any(answer => answer.Statement.Role == "split"))];
    }

    private async Task<IEnumerable<EntityId>> Producing(EntityId act, CancellationToken cancellationToken)
    {
        var pages = await store.FindStatements(
            new StatementQuery { Entities = [act], Part = Part.Object, Predicates = [Predicate.Produces] }, Lens.All, cancellationToken);
        return Answers(pages[0]).Select(answer => answer.Statement.Subject);
    }

    private async Task<IReadOnlySet<EntityId>> Systems(IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken)
    {
        var found = await store.FindEntities(new EntityQuery { Ids = ids, Subkinds = ["it_system"] }, cancellationToken);
        return found.Items.Select(item => item.Item.Id).ToHashSet();
    }

    private static List<StatementAnswer> Answers(Page<StatementAnswer> page) => [.. page.Items.Select(item => item.Item)];
}
