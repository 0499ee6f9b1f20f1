using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Families;

/// <summary>
/// Finds the families of many members at once: climbs from each to the systems at its head and descends from there, a step for all of
/// them together. At most ten reads of the store, however many members.
/// </summary>
internal sealed class FamilyReader(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly IReadOnlyDictionary<EntityId, Family> None = new Dictionary<EntityId, Family>();

    private Lens _lens = Lens.All;

    /// <summary>The family of each member, under the id that was asked for, by what the lens hears; when it holds does not count.</summary>
    public async Task<IReadOnlyDictionary<EntityId, Family>> Read(IReadOnlyCollection<EntityId> members, Lens lens)
    {
        _lens = lens with { AsOf = null, Classes = null, ExpandGroups = false };
        if (members.Count == 0) return None;
        var known = await store.ReadEntities(members, cancellationToken);
        var drafts = members.Distinct().ToDictionary(id => id, id => new FamilyDraft(id, known.GetValueOrDefault(id)));
        await Climb([.. drafts.Values]);
        await Descend([.. drafts.Values]);
        return drafts.ToDictionary(pair => pair.Key, pair => pair.Value.Family);
    }

    private async Task Climb(List<FamilyDraft> drafts)
    {
        var initiated = await Subjects(drafts.SelectMany(draft => draft.Documents), Predicate.InitiatedBy);
        foreach (var draft in drafts) draft.Procedures.UnionWith(initiated.Of(draft.Documents));
        var produced = await Objects(drafts.SelectMany(draft => draft.Procedures), Predicate.Produces);
        foreach (var draft in drafts) draft.Acts.UnionWith(produced.Of(draft.Procedures));
        // Who begins at a system has its head already: its acts would lead to a second one.
        var headless = drafts.Where(draft => draft.Systems.Count == 0).ToList();
        EntityId[] acts = [.. headless.SelectMany(draft => draft.Acts)];
        var (governed, established) = await Both(Subjects(acts, Predicate.GovernedBy), Objects(acts, Predicate.Establishes));
        var systems = await Systems(governed.Of(acts).Concat(established.Of(acts)));
        foreach (var draft in headless) draft.Systems.UnionWith(governed.Of(draft.Acts).Concat(established.Of(draft.Acts)).Where(systems.Contains));
    }

    private async Task Descend(List<FamilyDraft> drafts)
    {
        EntityId[] systems = [.. drafts.SelectMany(draft => draft.Systems)];
        var (governing, establishing) = await Both(Objects(systems, Predicate.GovernedBy), Subjects(systems, Predicate.Establishes));
        foreach (var draft in drafts)
            draft.Acts.UnionWith(governing.Of(draft.Systems).Concat(establishing.Of(draft.Systems).Where(id => id.Kind == EntityKind.Instrument.Prefix)));
        var producing = await Subjects(drafts.SelectMany(draft => draft.Acts), Predicate.Produces);
        foreach (var draft in drafts) draft.Procedures.UnionWith(producing.Of(draft.Acts));
        var proposals = await Objects(drafts.SelectMany(draft => draft.Procedures), Predicate.InitiatedBy);
        foreach (var draft in drafts) draft.Proposals.UnionWith(proposals.Of(draft.Procedures));
    }

    private Task<FamilyLinks> Objects(IEnumerable<EntityId> subjects, Predicate predicate) => Links(subjects, predicate, Part.Subject);

    private Task<FamilyLinks> Subjects(IEnumerable<EntityId> objects, Predicate predicate) => Links(objects, predicate, Part.Object);

    private async Task<FamilyLinks> Links(IEnumerable<EntityId> from, Predicate predicate, Part part)
    {
        var query = new StatementQuery { Part = part, Predicates = [predicate] };
        return FamilyLinks.Of(await store.ReadStatements(from, query, _lens, cancellationToken), part);
    }

    private async Task<IReadOnlySet<EntityId>> Systems(IEnumerable<EntityId> ids)
    {
        var instruments = await store.ReadEntities(ids.Where(id => id.Kind == EntityKind.Instrument.Prefix), cancellationToken);
        return instruments.Where(pair => pair.Value.IsSystem()).Select(pair => pair.Key).ToHashSet();
    }

    /// <summary>Neither needs the other's answer.</summary>
    private static async Task<(FamilyLinks, FamilyLinks)> Both(Task<FamilyLinks> one, Task<FamilyLinks> other)
    {
        var links = await Task.WhenAll(one, other);
        return (links[0], links[1]);
    }
}
