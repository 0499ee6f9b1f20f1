namespace SecurityGraph.Store.Walk;

/// <summary>Where a picture has too many edges: each node keeps the first that leads to it from the layer before, and of the others the first are kept.</summary>
public static class EdgeLimit
{
    /// <param name="edges">In their order.</param>
    /// <param name="ends">The two nodes of an edge.</param>
    /// <param name="depthOf">The layer of a node.</param>
    /// <returns>At most so many, in the same order.</returns>
    public static List<T> Keep<T, TNode>(List<T> edges, int most, Func<T, (TNode From, TNode To)> ends, Func<TNode, int> depthOf)
        where TNode : notnull
    {
        var over = edges.Count - most;
        if (over <= 0) return edges;
        var isNeeded = new bool[edges.Count];
        HashSet<TNode> reached = [];
        for (var i = 0; i < edges.Count; i++)
        {
            var (from, to) = ends(edges[i]);
            var order = depthOf(from).CompareTo(depthOf(to));
            isNeeded[i] = order != 0 && reached.Add(order < 0 ? to : from);
        }
        var kept = new List<T>();
        for (var i = edges.Count - 1; i >= 0; i--)
        {
            if (over > 0 && !isNeeded[i]) over--;
            else kept.Add(edges[i]);
        }
        kept.Reverse();
        return kept;
    }
}
