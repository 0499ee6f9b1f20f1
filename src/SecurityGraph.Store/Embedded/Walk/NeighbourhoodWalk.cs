using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Walk;

/// <summary>Answers one <see cref="NeighbourhoodQuery"/>: nodes layer by layer, then the edges among them.</summary>
internal sealed class NeighbourhoodWalk
{
    private readonly Snapshot _snapshot;
    private readonly NeighbourhoodQuery _query;
    private readonly Relations _relations;

    /// <summary>One more than the depth of a node; -1 for an entity for which there is no room.</summary>
    private readonly Marks _depths;

    private readonly List<int> _nodes = [];
    private int _nodesOverLimit;

    private NeighbourhoodWalk(Snapshot snapshot, NeighbourhoodQuery query, Lens lens, Marks depths)
    {
        (_snapshot, _query, _depths) = (snapshot, query, depths);
        _relations = new Relations(snapshot, query.Filter, lens);
    }

    public static Neighbourhood Walk(Snapshot snapshot, NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken)
    {
        var workspace = snapshot.Rent();
        try
        {
            return new NeighbourhoodWalk(snapshot, query, lens, workspace.Take()).Walk(cancellationToken);
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    private Neighbourhood Walk(CancellationToken cancellationToken)
    {
        var neverDrawn = _snapshot.Entities.TryFind(GraphFilter.NeverDrawn, out var hidden) ? hidden : -1;
        var seeds = _query.Seeds.Select(id => _snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0 && at != neverDrawn);
        var layer = Keep([.. seeds.Distinct()], depth: 0);
        for (var depth = 1; depth <= _query.Depth; depth++)
        {
            List<int> found = [];
            foreach (var node in layer)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _relations.ForEachNeighbour(node, neighbour =>
                {
                    if (_depths[neighbour] != 0 || !_relations.TakesEntity(neighbour)) return;
                    _depths[neighbour] = -1;
                    found.Add(neighbour);
                });
            }
            layer = Keep(found, depth);
        }
        var (edges, hiddenRelations) = Edges(cancellationToken);
        return new Neighbourhood([.. _nodes.Select(Node)], edges.Kept, new LeftOut(_nodesOverLimit, edges.OverLimit, hiddenRelations));
    }

    /// <summary>Keeps those of a layer for which there is room, the most related first.</summary>
    private List<int> Keep(List<int> layer, int depth)
    {
        layer.Sort(_snapshot.Entities.CompareRelations);
        var room = Math.Min(layer.Count, _query.MaxNodes - _nodes.Count);
        _nodesOverLimit += layer.Count - room;
        foreach (var node in layer[room..]) _depths[node] = -1;
        foreach (var node in layer[..room]) _depths[node] = depth + 1;
        _nodes.AddRange(layer[..room]);
        return layer[..room];
    }

    private GraphNode Node(int entity) =>
        new(_snapshot.Entities[entity], _depths[entity] - 1, _snapshot.Entities.RelationsOf(entity));

    private ((IReadOnlyList<GraphEdge> Kept, int OverLimit) Edges, IReadOnlyDictionary<string, int> HiddenRelations) Edges(CancellationToken cancellationToken)
    {
        List<(int Statement, int End)> edges = [];
        HashSet<int> hidden = [];
        foreach (var node in _nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var far = _snapshot.Walks.Far(node);
            var statements = _snapshot.Walks.Statements(node);
            for (var i = 0; i < far.Length; i++)
            {
                var isDrawn = _depths[far[i]] > 0 && _snapshot.Statements.Subjects[statements[i]] == node && _relations.View.Shows(statements[i]);
                if (!isDrawn) continue;
                if (_relations.TakesPredicate(statements[i])) edges.Add((statements[i], far[i]));
                else hidden.Add(statements[i]);
            }
        }
        var byPredicate = hidden.CountBy(statement => _snapshot.Statements.PredicateOf(statement).Name).ToDictionary(StringComparer.Ordinal);
        return (Bounded(edges), byPredicate);
    }

    /// <summary>The edges in their order. Where there are too many, each node keeps the first that leads to it, then the first at all.</summary>
    private (IReadOnlyList<GraphEdge> Kept, int OverLimit) Bounded(List<(int Statement, int End)> edges)
    {
        edges.Sort(Compare);
        var most = Limits.EdgesPerNode * _query.MaxNodes;
        var over = edges.Count - most;
        if (over > 0) edges = WithoutLast(edges, over);
        return ([.. edges.Select(edge => _relations.Edge(edge.Statement, edge.End))], Math.Max(0, over));
    }

    private int Compare((int Statement, int End) a, (int Statement, int End) b)
    {
        var order = _relations.View.Compare(a.Statement, b.Statement);
        return order == 0 ? a.End.CompareTo(b.End) : order;
    }

    private List<(int Statement, int End)> WithoutLast(List<(int Statement, int End)> edges, int over)
    {
        var isNeeded = new bool[edges.Count];
        HashSet<int> reached = [];
        for (var i = 0; i < edges.Count; i++)
        {
            var (subject, end) = (_snapshot.Statements.Subjects[edges[i].Statement], edges[i].End);
            var leadsTo = _depths[subject] < _depths[end] ? end : _depths[end] < _depths[subject] ? subject : -1;
            isNeeded[i] = leadsTo >= 0 && reached.Add(leadsTo);
        }
        var kept = new List<(int, int)>();
        for (var i = edges.Count - 1; i >= 0; i--)
        {
            if (over > 0 && !isNeeded[i]) over--;
            else kept.Add(edges[i]);
        }
        kept.Reverse();
        return kept;
    }
}
