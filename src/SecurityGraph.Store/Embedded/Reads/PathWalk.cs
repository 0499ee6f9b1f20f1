using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers one <see cref="PathQuery"/>.</summary>
internal static class PathWalk
{
    public static async ValueTask<IReadOnlyList<GraphPath>> Find(Snapshot snapshot, PathQuery query, Lens lens, CancellationToken cancellationToken)
    {
        if (!snapshot.Entities.TryFind(query.From, out var from) || !snapshot.Entities.TryFind(query.To, out var to) || from == to) return [];
        var relations = new StoredRelations(snapshot, query.Filter.WithoutTalk(), lens.WithoutDenials(), across: true, leading: true);
        var joined = new StoredRelations(snapshot, query.Filter, lens, across: true);
        var workspace = snapshot.Rent();
        try
        {
            var isJoined = joined.Between(from, to, most: 1).Count > 0;
            var search = new PathSearch(relations, workspace, from, to, Known(snapshot, query.Avoid), Known(snapshot, query.Through), isJoined);
            var paths = await search.Find(query.MaxHops, query.First, cancellationToken);
            return [.. paths.Select(path => Path(snapshot, path.Length == 2 ? joined : relations, path))];
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    private static HashSet<int> Known(Snapshot snapshot, IEnumerable<EntityId> ids)
    {
        HashSet<int> known = [];
        foreach (var id in ids)
        {
            if (snapshot.Entities.TryFind(id, out var at)) known.Add(at);
        }
        return known;
    }

    private static GraphPath Path(Snapshot snapshot, StoredRelations relations, int[] path)
    {
        var hops = new IReadOnlyList<GraphEdge>[path.Length - 1];
        for (var i = 0; i < hops.Length; i++)
        {
            var (a, b) = (path[i], path[i + 1]);
            hops[i] = [.. relations.Between(a, b, Limits.StatementsPerHop)
                .Select(statement => relations.Edge(statement, a, b))];
        }
        return new GraphPath([.. path.Select(entity => snapshot.Entities[entity])], hops, path[1..^1].Sum(entity => (long)relations.RelationsOf(entity)));
    }
}
