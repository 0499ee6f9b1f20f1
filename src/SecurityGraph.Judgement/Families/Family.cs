using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Families;

/// <summary>
/// System, acts, procedures and proposals that belong together, though each is an entity of its own: from a system to its acts
/// (GOVERNED_BY, or an act that ESTABLISHES it), to the procedures that PRODUCE them, to the proposals that INITIATED them;
/// many of each, never through a second system.
/// </summary>
/// <param name="Systems">The systems at its head; empty for a procedure whose act governs none.</param>
public sealed record Family(
    IReadOnlyList<EntityId> Systems, IReadOnlyList<EntityId> Acts, IReadOnlyList<EntityId> Procedures, IReadOnlyList<EntityId> Proposals)
{
    /// <summary>All members, the systems first.</summary>
    public IEnumerable<EntityId> Members => [.. Systems, .. Acts, .. Procedures, .. Proposals];

    /// <summary>
    /// Climbs from any member to the systems at the head and descends from there. At most seven reads of the store, whatever the size.
    /// </summary>
    /// <param name="isSystem">Whether an Instrument is an it_system, not an act.</param>
    public static async Task<Family> Of(
        IGraphStore store, EntityId member, Func<IReadOnlyCollection<EntityId>, Task<IReadOnlySet<EntityId>>> isSystem, CancellationToken cancellationToken = default)
    {
        var climb = new Climb(store, cancellationToken);
        var instruments = await isSystem([member]);
        HashSet<EntityId> acts = [], procedures = [], systems = [];
        if (member.Kind == EntityKind.Instrument.Prefix) (instruments.Contains(member) ? systems : acts).Add(member);
        if (member.Kind == EntityKind.Procedure.Prefix) procedures.Add(member);
        if (member.Kind == EntityKind.Document.Prefix) procedures.UnionWith(await climb.Subjects([member], Predicate.InitiatedBy));
        if (procedures.Count > 0) acts.UnionWith(await climb.Objects(procedures, Predicate.Produces));
        if (systems.Count == 0 && acts.Count > 0)
        {
            var governed = await climb.Subjects(acts, Predicate.GovernedBy);
            var established = await climb.Objects(acts, Predicate.Establishes);
            systems.UnionWith(await isSystem([.. governed.Concat(established)]));
        }
        return await Descend(climb, systems, acts, procedures);
    }

    private static async Task<Family> Descend(Climb climb, HashSet<EntityId> systems, HashSet<EntityId> acts, HashSet<EntityId> procedures)
    {
        if (systems.Count > 0)
        {
            acts.UnionWith(await climb.Objects(systems, Predicate.GovernedBy));
            acts.UnionWith((await climb.Subjects(systems, Predicate.Establishes)).Where(id => id.Kind == EntityKind.Instrument.Prefix));
        }
        if (acts.Count > 0) procedures.UnionWith(await climb.Subjects(acts, Predicate.Produces));
        var proposals = procedures.Count > 0 ? await climb.Objects(procedures, Predicate.InitiatedBy) : [];
        return new Family([.. systems.Order()], [.. acts.Order()], [.. procedures.Order()], [.. proposals.Order()]);
    }

    /// <summary>One step for a whole set: whatever the lens of the question, who belongs together does not change with the day.</summary>
    private sealed class Climb(IGraphStore store, CancellationToken cancellationToken)
    {
        public Task<HashSet<EntityId>> Objects(IEnumerable<EntityId> subjects, Predicate predicate) => Step(subjects, predicate, Part.Subject);

        public Task<HashSet<EntityId>> Subjects(IEnumerable<EntityId> objects, Predicate predicate) => Step(objects, predicate, Part.Object);

        private async Task<HashSet<EntityId>> Step(IEnumerable<EntityId> from, Predicate predicate, Part part)
        {
            var query = new StatementQuery { Entities = [.. from.Order()], Part = part, Predicates = [predicate] };
            var pages = await store.FindStatements(query, Lens.All with { ExpandGroups = false }, cancellationToken);
            return [.. pages.SelectMany(page => page.Items).Select(item => item.Item.Statement)
                .Where(statement => statement.Modality != Modality.Denied)
                .Select(statement => part == Part.Subject ? statement.Object!.Value : statement.Subject)];
        }
    }
}
