using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Walk;

/// <summary>
/// Answers one <see cref="PathQuery"/>, length by length. For a length, both ends are extended step by step, the one with less to
/// look at first (that keeps hubs closed), until their steps add up to it; then <see cref="PathsOfLength"/> takes the paths in order.
/// </summary>
/// <remarks>
/// The shortest paths are always found and complete: that looks at each relation at most twice for each hop. Longer ones are
/// sought until <see cref="MostWork"/> relations were looked at; then the answer ends early, with the order unbroken.
/// </remarks>
internal sealed class PathSearch
{
    /// <summary>Some 50 ms.</summary>
    internal const long MostWork = 5_000_000;

    private const int MostStatementsPerHop = 5;

    private readonly Snapshot _snapshot;
    private readonly PathQuery _query;
    private readonly Relations _relations;
    private readonly Workspace _workspace;
    private readonly HashSet<int> _avoid;
    private readonly int _from;
    private readonly int _to;
    private readonly List<int[]> _paths = [];
    private readonly CancellationToken _cancellationToken;
    private bool _hasShortest;

    private PathSearch(
        Snapshot snapshot, PathQuery query, Lens lens, (int From, int To) ends, Workspace workspace, CancellationToken cancellationToken)
    {
        (_snapshot, _query, _workspace, _cancellationToken) = (snapshot, query, workspace, cancellationToken);
        (_from, _to) = ends;
        _relations = new Relations(snapshot, query.Filter, lens);
        _avoid = [.. query.Avoid.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1)];
    }

    public static IReadOnlyList<GraphPath> Find(Snapshot snapshot, PathQuery query, Lens lens, CancellationToken cancellationToken)
    {
        if (!snapshot.Entities.TryFind(query.From, out var from) || !snapshot.Entities.TryFind(query.To, out var to) || from == to) return [];
        var workspace = snapshot.Rent();
        try
        {
            return new PathSearch(snapshot, query, lens, (from, to), workspace, cancellationToken).Find();
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    private IReadOnlyList<GraphPath> Find()
    {
        var fromStart = new PathLevels(_snapshot, _workspace, _from);
        var fromEnd = new PathLevels(_snapshot, _workspace, _to);
        for (var length = 1; length <= _query.MaxHops && _paths.Count < _query.First && MayGoOn(); length++)
        {
            if (fromStart.IsExhausted || fromEnd.IsExhausted) break;
            var isExtended = fromStart.Effort <= fromEnd.Effort
                ? fromStart.Extend(_relations, MayPass, _to, MayGoOn)
                : fromEnd.Extend(_relations, MayPass, _from, MayGoOn);
            if (!isExtended) break;
            if (!Meet(fromStart[fromStart.Steps], fromEnd[fromEnd.Steps])) continue;
            var ofLength = new PathsOfLength(_snapshot, _relations, _workspace, fromStart, fromEnd);
            ofLength.Find(_query.First - _paths.Count, _paths, MayGoOn);
            _hasShortest = true;
        }
        return [.. _paths.Select(Path)];
    }

    private bool MayPass(int entity) => entity != _from && entity != _to && _relations.TakesEntity(entity) && !_avoid.Contains(entity);

    private bool MayGoOn()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return !_hasShortest || _relations.Work <= MostWork;
    }

    private static bool Meet(Marks a, Marks b)
    {
        if (a.Marked.Count > b.Marked.Count) (a, b) = (b, a);
        foreach (var entity in a.Marked)
        {
            if (b[entity] != 0) return true;
        }
        return false;
    }

    private GraphPath Path(int[] path)
    {
        var hops = new IReadOnlyList<GraphEdge>[path.Length - 1];
        for (var i = 0; i < hops.Length; i++)
        {
            var (a, b) = (path[i], path[i + 1]);
            hops[i] = [.. _relations.Between(a, b, MostStatementsPerHop)
                .Select(statement => _relations.Edge(statement, _snapshot.Statements.Subjects[statement] == a ? b : a))];
        }
        return new GraphPath([.. path.Select(entity => _snapshot.Entities[entity])], hops, path[1..^1].Sum(entity => (long)_snapshot.Entities.RelationsOf(entity)));
    }
}
