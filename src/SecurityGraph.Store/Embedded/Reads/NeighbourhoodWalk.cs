using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers one <see cref="NeighbourhoodQuery"/>: nodes layer by layer, then the edges among them.</summary>
internal sealed class NeighbourhoodWalk
{
    private readonly Snapshot _snapshot;
    private readonly NeighbourhoodQuery _query;
    private readonly StoredRelations _relations;
    private readonly Layers _layers;

    /// <summary>What is never drawn, and what is to be avoided.</summary>
    private readonly HashSet<int> _never;

    /// <summary>How many of the whole graph there is no room for.</summary>
    private int _more;

    private NeighbourhoodWalk(Snapshot snapshot, NeighbourhoodQuery query, Lens lens, Workspace workspace)
    {
        (_snapshot, _query) = (snapshot, query);
        _relations = new StoredRelations(snapshot, query.Filter, lens);
        _never = [.. Held(query.Avoid.Append(GraphFilter.NeverDrawn))];
        _layers = new Layers(_relations, workspace.Take(), query.MaxNodes, _never);
    }

    public static async ValueTask<Neighbourhood> Walk(Snapshot snapshot, NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken)
    {
        var workspace = snapshot.Rent();
        try
        {
            return await new NeighbourhoodWalk(snapshot, query, lens, workspace).Walk(cancellationToken);
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    private async ValueTask<Neighbourhood> Walk(CancellationToken cancellationToken)
    {
        if (_query.Seeds is { } asked) await _layers.Grow(Held(asked).Where(at => !_never.Contains(at)), _query.Depth, cancellationToken);
        else await _layers.Grow(WholeGraph(), depth: 0, cancellationToken);
        var edges = Edges(cancellationToken);
        var most = Limits.EdgesPerNode * _query.MaxNodes;
        var kept = EdgeLimit.Keep(edges, most, edge => (_snapshot.Statements.Subjects[edge.Statement], edge.End), _layers.DepthOf);
        return new Neighbourhood(
            [.. _layers.Nodes.Select(Node)],
            [.. kept.Select(edge => _relations.Edge(edge.Statement, edge.End))],
            LeftOut(edges.Count - kept.Count, cancellationToken));
    }

    /// <summary>The most related first, as many as there is room for: the others are counted alone.</summary>
    private List<int> WholeGraph()
    {
        List<int> seeds = [];
        for (var place = 0; place < _snapshot.Entities.Count; place++)
        {
            var entity = _snapshot.Entities.ByRelations[place];
            if (!_relations.TakesEntity(entity) || _never.Contains(entity)) continue;
            if (seeds.Count < _query.MaxNodes) seeds.Add(entity);
            else _more++;
        }
        return seeds;
    }

    private IEnumerable<int> Held(IEnumerable<EntityId> ids) => ids.Select(id => _snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0);

    private GraphNode Node(int entity) => new(_snapshot.Entities[entity], _layers.DepthOf(entity), _relations.RelationsOf(entity));

    /// <summary>The edges among the nodes in their order.</summary>
    private List<(int Statement, int End)> Edges(CancellationToken cancellationToken)
    {
        List<(int Statement, int End)> edges = [];
        foreach (var node in _layers.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var far = _snapshot.Walks.Far(node);
            var statements = _snapshot.Walks.Statements(node);
            for (var i = 0; i < far.Length; i++)
            {
                var isDrawn = _layers.DepthOf(far[i]) >= 0 && _snapshot.Statements.Subjects[statements[i]] == node && _relations.Takes(statements[i]);
                if (isDrawn) edges.Add((statements[i], far[i]));
            }
        }
        edges.Sort(Compare);
        return edges;
    }

    private LeftOut LeftOut(int edgesOverLimit, CancellationToken cancellationToken)
    {
        HashSet<int> hidden = [], toOtherKinds = [];
        foreach (var node in _layers.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var far = _snapshot.Walks.Far(node);
            var statements = _snapshot.Walks.Statements(node);
            var leadsOn = _layers.LeadsOn(node);
            for (var i = 0; i < far.Length; i++)
            {
                if (_never.Contains(far[i])) continue;
                if (_relations.Hides(statements[i]) && (leadsOn || _layers.DepthOf(far[i]) >= 0) && _relations.View.Shows(statements[i])) hidden.Add(statements[i]);
                // Where a shown relation leads on, the other end was found unless it is of another kind.
                if (leadsOn && !_layers.IsFound(far[i]) && _relations.Takes(statements[i])) toOtherKinds.Add(statements[i]);
            }
        }
        var byPredicate = hidden.CountBy(statement => _snapshot.Statements.PredicateOf(statement).Name).ToDictionary(StringComparer.Ordinal);
        return new LeftOut(_layers.OverLimit + _more, edgesOverLimit, byPredicate, toOtherKinds.Count);
    }

    private static int Compare((int Statement, int End) a, (int Statement, int End) b)
    {
        var order = a.Statement.CompareTo(b.Statement);
        return order == 0 ? a.End.CompareTo(b.End) : order;
    }
}
