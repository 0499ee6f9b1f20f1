namespace SecurityGraph.Store.Walk;

/// <summary>
/// Finds the paths between two entities, length by length. For a length, both ends are extended step by step, the one with less to
/// look at first (that keeps hubs closed), until their steps add up to it; then <see cref="PathsOfLength"/> takes the paths in order.
/// </summary>
/// <remarks>
/// The shortest paths are always found and complete: that looks at each relation at most twice for each hop. Longer ones are
/// sought until <see cref="Walkable.MostWork"/> is spent; then the answer ends early, with the order unbroken.
/// </remarks>
/// <param name="graph">Without mere talk, which carries no path on.</param>
/// <param name="avoid">Entities that no path may pass.</param>
/// <param name="through">Places and countries that a path may pass.</param>
/// <param name="isJoined">Whether anything at all joins the two ends, talk included.</param>
public sealed class PathSearch(Walkable graph, Workspace workspace, int from, int to, IReadOnlySet<int> avoid, IReadOnlySet<int> through, bool isJoined)
{
    private readonly List<int[]> _paths = [];
    private bool _hasShortest;

    /// <summary>The entities of the first paths, the shorter before the longer, then by <see cref="PathsOfLength"/>.</summary>
    public async ValueTask<IReadOnlyList<int[]>> Find(int maxHops, int first, CancellationToken cancellationToken)
    {
        if (isJoined) _paths.Add([from, to]);
        _hasShortest = isJoined;
        var (fromStart, fromEnd) = (new PathLevels(graph, workspace, from), new PathLevels(graph, workspace, to));
        for (var length = 1; length <= maxHops && _paths.Count < first; length++)
        {
            if (fromStart.IsExhausted || fromEnd.IsExhausted) break;
            var isStart = fromStart.Effort <= fromEnd.Effort;
            var (levels, otherEnd) = isStart ? (fromStart, to) : (fromEnd, from);
            if (!MayGoOn(levels.Effort) || !await levels.Extend(MayPass, otherEnd, () => MayGoOn(0), cancellationToken)) break;
            if (length == 1 || !Meet(fromStart[fromStart.Steps], fromEnd[fromEnd.Steps])) continue;
            new PathsOfLength(graph, workspace, fromStart, fromEnd).Find(first - _paths.Count, _paths, () => MayGoOn(0));
            _hasShortest = true;
        }
        return _paths;

        bool MayGoOn(long effort)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return !_hasShortest || graph.Work + effort <= graph.MostWork;
        }
    }

    private bool MayPass(int entity) => entity != from && entity != to && graph.TakesEntity(entity) && !avoid.Contains(entity) && (!graph.IsPlace(entity) || through.Contains(entity));

    private static bool Meet(Marks a, Marks b)
    {
        if (a.Marked.Count > b.Marked.Count) (a, b) = (b, a);
        foreach (var entity in a.Marked)
        {
            if (b[entity] != 0) return true;
        }
        return false;
    }
}
