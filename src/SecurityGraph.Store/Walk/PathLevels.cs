namespace SecurityGraph.Store.Walk;

/// <summary>
/// Who can be reached from one end in exactly so many steps, with the smallest sum of relations of the entities between. Steps may
/// come back to an entity; they never pass an end.
/// </summary>
internal sealed class PathLevels
{
    private readonly Walkable _graph;
    private readonly Workspace _workspace;
    private readonly List<Marks> _levels = [];

    public PathLevels(Walkable graph, Workspace workspace, int end)
    {
        (_graph, _workspace, End) = (graph, workspace, end);
        _levels.Add(workspace.Take());
        _levels[0][end] = 1;
        Effort = graph.DegreeOf(end);
    }

    /// <summary>The entity from which it goes out.</summary>
    public int End { get; }

    /// <summary>The number of steps of the farthest level.</summary>
    public int Steps => _levels.Count - 1;

    /// <summary>How many relations the next level has to look at.</summary>
    public long Effort { get; private set; }

    public bool IsExhausted => _levels[^1].Marked.Count == 0;

    /// <summary>The sums, each one more than it is, because 0 is out of reach.</summary>
    public Marks this[int steps] => _levels[steps];

    /// <summary>Goes one step further.</summary>
    /// <param name="mayPass">Whether a path may pass an entity.</param>
    /// <param name="otherEnd">Where paths end: reached, but never passed.</param>
    /// <param name="mayGoOn">Asked now and then; false stops the work.</param>
    /// <returns>False where it was stopped.</returns>
    public async ValueTask<bool> Extend(Func<int, bool> mayPass, int otherEnd, Func<bool> mayGoOn, CancellationToken cancellationToken)
    {
        await _graph.Open(_levels[^1].Marked.Where(entity => entity != otherEnd), cancellationToken);
        var (last, next) = (_levels[^1], _workspace.Take());
        Effort = 0;
        foreach (var entity in last.Marked)
        {
            if (entity == otherEnd) continue;
            if (!mayGoOn()) return false;
            var sum = last[entity] + (entity == End ? 0 : _graph.RelationsOf(entity));
            _graph.ForEachNeighbour(entity, neighbour =>
            {
                if (neighbour == End || (neighbour != otherEnd && !mayPass(neighbour))) return;
                if (next[neighbour] == 0) Effort += _graph.DegreeOf(neighbour);
                if (next[neighbour] == 0 || sum < next[neighbour]) next[neighbour] = sum;
            });
        }
        _levels.Add(next);
        return true;
    }
}
