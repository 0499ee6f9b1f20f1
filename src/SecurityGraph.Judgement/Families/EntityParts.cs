using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Families;

/// <summary>
/// What is a part of what, by PART_OF without a role, step by step for all at once; a member of a group is no part of it, nor is who sits on a
/// board or in a forum, which has no money of its members.
/// </summary>
internal static class EntityParts
{
    private static readonly HashSet<string> Gatherings = new(["advisory_body", "forum"], StringComparer.Ordinal);

    /// <summary>The entities and all that is a part of them.</summary>
    public static async Task<HashSet<EntityId>> Below(IGraphStore store, IEnumerable<EntityId> ids, Lens lens, CancellationToken cancellationToken) =>
        [.. (await Steps(store, ids, Part.Object, lens, cancellationToken)).Found];

    /// <summary>All that each of them is a part of.</summary>
    public static async Task<IReadOnlyDictionary<EntityId, IReadOnlySet<EntityId>>> Above(IGraphStore store, IEnumerable<EntityId> ids, Lens lens, CancellationToken cancellationToken)
    {
        List<EntityId> asked = [.. ids.Distinct()];
        var wholes = (await Steps(store, asked, Part.Subject, lens, cancellationToken)).Links.ToLookup(link => link.Subject, link => link.Object!.Value);
        return asked.ToDictionary(id => id, id => (IReadOnlySet<EntityId>)Climb(id));

        HashSet<EntityId> Climb(EntityId from)
        {
            var above = new HashSet<EntityId>();
            var open = new Queue<EntityId>([from]);
            while (open.TryDequeue(out var part))
            {
                foreach (var whole in wholes[part].Where(whole => whole != from && above.Add(whole))) open.Enqueue(whole);
            }
            return above;
        }
    }

    private static async Task<(IReadOnlySet<EntityId> Found, List<Statement> Links)> Steps(IGraphStore store, IEnumerable<EntityId> ids, Part part, Lens lens, CancellationToken cancellationToken)
    {
        var found = ids.ToHashSet();
        List<EntityId> open = [.. found];
        var links = new List<Statement>();
        while (open.Count > 0)
        {
            var told = (await store.ReadStatements(open, new StatementQuery { Part = part, Predicates = [Predicate.PartOf] }, lens, cancellationToken)).Values
                .SelectMany(answers => answers).Select(answer => answer.Statement).Where(one => one.Role is null && one.Modality != Modality.Denied).ToList();
            var wholes = await store.ReadEntities(told.Select(one => one.Object!.Value).Distinct(), cancellationToken);
            told.RemoveAll(one => wholes.TryGetValue(one.Object!.Value, out var whole) && Gatherings.Contains(whole.Subkind));
            links.AddRange(told);
            open = [.. told.Select(one => part == Part.Object ? one.Subject : one.Object!.Value).Where(found.Add)];
        }
        return (found, links);
    }
}
