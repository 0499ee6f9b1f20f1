namespace SecurityGraph.Store.Walk;

/// <summary>
/// The simple paths of one length, by the sum of relations of the entities between, then by ids. Best first: for each entity at
/// each step the smallest sum of what may follow is known before, so a beginning stands in the queue with the least that it can
/// come to, and paths leave the queue in their order.
/// </summary>
internal sealed class PathsOfLength
{
    /// <summary>Taking one from the queue costs about as much as looking at so many relations.</summary>
    private const int WorkOfChoice = 50;

    private readonly Walkable _graph;
    private readonly int _length;

    /// <summary>For each number of steps from the start: the smallest sum of what follows an entity there, plus one.</summary>
    private readonly Marks[] _rest;

    private readonly Dictionary<(int Entity, int Step), List<(int Sum, int Next)>> _choices = [];
    private readonly PriorityQueue<Beginning, Beginning> _queue;

    public PathsOfLength(Walkable graph, Workspace workspace, PathLevels fromStart, PathLevels fromEnd)
    {
        _graph = graph;
        _queue = new PriorityQueue<Beginning, Beginning>(Comparer<Beginning>.Create(Compare));
        _length = fromStart.Steps + fromEnd.Steps;
        _rest = new Marks[_length + 1];
        for (var step = fromStart.Steps; step <= _length; step++) _rest[step] = fromEnd[_length - step];
        for (var step = fromStart.Steps - 1; step >= 0; step--) _rest[step] = Rest(step, fromStart[step], fromEnd.End, workspace.Take());
        Push([fromStart.End], sum: 0, choice: 0);
    }

    /// <summary>A path so far; its last entity is one of the choices that the entities before it leave.</summary>
    /// <param name="Sum">Of the entities between, the last one left out.</param>
    /// <param name="Least">The least sum that a whole path with this beginning can have.</param>
    /// <param name="Choice">Which of the choices the last entity is.</param>
    private sealed record Beginning(int[] Path, int Sum, int Least, int Choice);

    /// <summary>Adds the first paths, as long as it may go on.</summary>
    public void Find(int most, List<int[]> paths, Func<bool> mayGoOn)
    {
        while (most > 0 && mayGoOn() && _queue.TryDequeue(out var beginning, out _))
        {
            _graph.Spend(WorkOfChoice);
            var path = beginning.Path;
            Push(path[..^1], beginning.Sum, beginning.Choice + 1);
            if (path.Length <= _length)
            {
                Push(path, beginning.Sum + _graph.RelationsOf(path[^1]), choice: 0);
                continue;
            }
            paths.Add(path);
            most--;
        }
    }

    /// <summary>Puts a path with its next choice into the queue, passing over those that it has been through, or could have gone to before.</summary>
    private void Push(int[] path, int sum, int choice)
    {
        var choices = Choices(path[^1], path.Length - 1);
        while (choice < choices.Count && GoesRound(path, choices[choice].Next)) choice++;
        if (choice < choices.Count)
        {
            var beginning = new Beginning([.. path, choices[choice].Next], sum, sum + choices[choice].Sum, choice);
            _queue.Enqueue(beginning, beginning);
        }
    }

    private bool GoesRound(int[] path, int next) =>
        path.Contains(next) || (path.Length > 1 && _graph.IsOneStatement(path[^2], path[^1], next));

    /// <summary>Where a path may go on from an entity, the least sum first, then by id.</summary>
    private List<(int Sum, int Next)> Choices(int entity, int step)
    {
        if (_choices.TryGetValue((entity, step), out var choices)) return choices;
        choices = [];
        _graph.ForEachNeighbour(entity, neighbour =>
        {
            if (_rest[step + 1][neighbour] != 0) choices.Add((Sum(neighbour, step + 1), neighbour));
        });
        choices.Sort((a, b) => a.Sum == b.Sum ? _graph.Compare(a.Next, b.Next) : a.Sum.CompareTo(b.Sum));
        _choices.Add((entity, step), choices);
        return choices;
    }

    /// <summary>The relations of an entity between and the least of what follows.</summary>
    private int Sum(int entity, int step) => _rest[step][entity] - 1 + (step == _length ? 0 : _graph.RelationsOf(entity));

    /// <summary>The least sums of those that are reached after some steps, from those of the step after.</summary>
    private Marks Rest(int step, Marks reached, int end, Marks rest)
    {
        foreach (var entity in reached.Marked)
        {
            if (entity == end) continue;
            _graph.ForEachNeighbour(entity, neighbour =>
            {
                if (_rest[step + 1][neighbour] == 0) return;
                var sum = Sum(neighbour, step + 1) + 1;
                if (rest[entity] == 0 || sum < rest[entity]) rest[entity] = sum;
            });
        }
        return rest;
    }

    /// <summary>By the least sum, then by the ids of the paths.</summary>
    private int Compare(Beginning a, Beginning b)
    {
        var order = a.Least.CompareTo(b.Least);
        for (var i = 0; order == 0 && i < Math.Min(a.Path.Length, b.Path.Length); i++)
        {
            if (a.Path[i] != b.Path[i]) order = _graph.Compare(a.Path[i], b.Path[i]);
        }
        return order == 0 ? a.Path.Length.CompareTo(b.Path.Length) : order;
    }
}
