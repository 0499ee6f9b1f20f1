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
        var relations = new StoredRelations(snapshot, query.Filter, lens);
        var avoid = query.Avoid.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1).ToHashSet();
        var workspace = snapshot.Rent();
        try
        {
            var paths = await new PathSearch(relations, workspace, from, to, avoid).Find(query.MaxHops, query.First, cancellationToken);
            return [.. paths.Select(path => Path(snapshot, relations, path))];
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    private static GraphPath Path(Snapshot snapshot, StoredRelations relations, int[] path)
    {
        var hops = new IReadOnlyList<GraphEdge>[path.Length - 1];
        for (var i = 0; i < hops.Length; i++)
        {
            var (a, b) = (path[i], path[i + 1]);
            hops[i] = [.. relations.Between(a, b, Limits.StatementsPerHop)
                .Select(statement => relations.Edge(statement, snapshot.Statements.Subjects[statement] == a ? b : a))];
        }
        return new GraphPath([.. path.Select(entity => snapshot.Entities[entity])], hops, path[1..^1].Sum(entity => (long)relations.RelationsOf(entity)));
    }
}
