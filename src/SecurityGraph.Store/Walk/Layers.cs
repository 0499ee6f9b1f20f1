namespace SecurityGraph.Store.Walk;

/// <summary>The entities around some, layer by layer: where there is no room for all of a layer, the most related stay and only they lead on.</summary>
/// <param name="avoid">Whom no layer takes; null: nobody.</param>
public sealed class Layers(Walkable graph, Marks depths, int maxNodes, IReadOnlySet<int>? avoid = null)
{
    private int _depth;

    /// <summary>The entities kept, by depth, then in the order of keeping.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>How many there was no room for.</summary>
    public int OverLimit { get; private set; }

    /// <summary>How many relations away from the nearest seed; -1 for what is not kept.</summary>
    public int DepthOf(int entity) => depths[entity] > 0 ? depths[entity] - 1 : -1;

    /// <summary>Whether it leads on: what it leads to is shown too, as far as there is room.</summary>
    public bool LeadsOn(int entity) => depths[entity] > 0 && depths[entity] <= _depth;

    /// <summary>Whether it was found on the way, be it that there was no room for it.</summary>
    public bool IsFound(int entity) => depths[entity] != 0;

    public async ValueTask Grow(IEnumerable<int> seeds, int depth, CancellationToken cancellationToken)
    {
        _depth = depth;
        var layer = Keep([.. seeds.Distinct()], depth: 0);
        for (var at = 1; at <= depth; at++)
        {
            await graph.Open(layer, cancellationToken);
            List<int> found = [];
            foreach (var node in layer)
            {
                cancellationToken.ThrowIfCancellationRequested();
                graph.ForEachNeighbour(node, neighbour =>
                {
                    if (depths[neighbour] != 0 || !graph.TakesEntity(neighbour) || avoid?.Contains(neighbour) == true) return;
                    depths[neighbour] = -1;
                    found.Add(neighbour);
                });
            }
            layer = Keep(found, at);
        }
    }

    private List<int> Keep(List<int> layer, int depth)
    {
        layer.Sort(graph.CompareRelations);
        var room = Math.Min(layer.Count, maxNodes - Nodes.Count);
        OverLimit += layer.Count - room;
        foreach (var node in layer[room..]) depths[node] = -1;
        foreach (var node in layer[..room]) depths[node] = depth + 1;
        Nodes.AddRange(layer[..room]);
        return layer[..room];
    }
}
