using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>The graph around an entity, layer by layer, by the rules of <see cref="Neighbourhood"/>.</summary>
internal sealed class NeighbourhoodReads(Database database, EntityReads entities, StatementReads statements)
{
    private readonly Query _neighbours = new(
        database,
        "SELECT w.far, d.relations FROM walk w CROSS JOIN degree d ON d.entity = w.far WHERE w.near = $1 AND NOT w.is_hidden",
        parameters: 1);

    private readonly Query _degree = new(database, "SELECT relations FROM degree WHERE entity = $1", parameters: 1);

    private readonly Query _relations = new(
        database, "SELECT far, statement, is_about, is_hidden, is_out, start, start_text FROM walk WHERE near = $1", parameters: 1);

    private readonly Query _predicate = new(database, "SELECT predicate FROM statement WHERE number = $1", parameters: 1);

    private readonly record struct Node(long Number, int Depth, int Relations);

    private sealed record Edge(long From, long To, long Statement, bool IsAbout, long Start, string StartText);

    public Neighbourhood Around(EntityId seed, int depth, int maxNodes)
    {
        var nodes = new Dictionary<long, Node>();
        var over = new HashSet<long>();
        var layer = new List<Node> { new(entities.NumberOf(seed), 0, 0) };
        layer[0] = layer[0] with { Relations = Relations(layer[0].Number) };
        nodes.Add(layer[0].Number, layer[0]);
        for (var step = 1; step <= depth; step++)
        {
            var found = Next(layer, step, nodes, over);
            found.Sort((a, b) => a.Relations == b.Relations ? a.Number.CompareTo(b.Number) : b.Relations.CompareTo(a.Relations));
            var room = Math.Min(found.Count, maxNodes - nodes.Count);
            layer = found[..room];
            foreach (var node in layer) nodes.Add(node.Number, node);
            foreach (var node in found[room..]) over.Add(node.Number);
        }
        var (edges, hidden) = Edges(nodes, depth);
        var kept = Bounded(edges, nodes, Limits.EdgesPerNode * maxNodes);
        var drawn = nodes.Values.ToDictionary(node => node.Number, node => new GraphNode(entities.At(node.Number), node.Depth, node.Relations));
        return new Neighbourhood(
            [.. drawn.Values],
            [.. kept.Select(edge => Drawn(edge, drawn))],
            new LeftOut(over.Count, edges.Count - kept.Count, hidden, RelationsToOtherKinds: 0));
    }

    private List<Node> Next(List<Node> layer, int depth, Dictionary<long, Node> nodes, HashSet<long> over)
    {
        var found = new Dictionary<long, Node>();
        foreach (var node in layer)
        {
            using var rows = _neighbours.Run(node.Number);
            while (rows.Read())
            {
                var far = rows.GetInt64(0);
                if (!nodes.ContainsKey(far) && !over.Contains(far)) found.TryAdd(far, new Node(far, depth, rows.GetInt32(1)));
            }
        }
        return [.. found.Values];
    }

    private (List<Edge> Edges, Dictionary<string, int> Hidden) Edges(Dictionary<long, Node> nodes, int depth)
    {
        var edges = new List<Edge>();
        var hidden = new HashSet<long>();
        foreach (var node in nodes.Values)
        {
            using var rows = _relations.Run(node.Number);
            while (rows.Read())
            {
                var far = rows.GetInt64(0);
                var isShown = nodes.ContainsKey(far);
                if (rows.GetBoolean(3) && (isShown || node.Depth < depth)) hidden.Add(rows.GetInt64(1));
                if (!rows.GetBoolean(3) && isShown && rows.GetBoolean(4))
                    edges.Add(new Edge(node.Number, far, rows.GetInt64(1), rows.GetBoolean(2), rows.GetInt64(5), rows.GetString(6)));
            }
        }
        edges.Sort(Compare);
        return (edges, hidden.CountBy(PredicateOf).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Where there are too many, each node keeps the first that leads to it, then the first at all.</summary>
    private static List<Edge> Bounded(List<Edge> edges, Dictionary<long, Node> nodes, int most)
    {
        var over = edges.Count - most;
        if (over <= 0) return edges;
        var reached = new HashSet<long>();
        var needed = edges.Where(edge =>
        {
            var (from, to) = (nodes[edge.From].Depth, nodes[edge.To].Depth);
            return from != to && reached.Add(from < to ? edge.To : edge.From);
        }).ToHashSet(ReferenceEqualityComparer.Instance);
        var dropped = edges.AsEnumerable().Reverse().Where(edge => !needed.Contains(edge)).Take(over).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. edges.Where(edge => !dropped.Contains(edge))];
    }

    private GraphEdge Drawn(Edge edge, Dictionary<long, GraphNode> nodes) => new(
        new StatementAnswer(statements.At(edge.Statement), Certainty.Certain), nodes[edge.From].Entity.Id, nodes[edge.To].Entity.Id, edge.IsAbout);

    private int Relations(long number)
    {
        using var rows = _degree.Run(number);
        rows.Read();
        return rows.GetInt32(0);
    }

    private string PredicateOf(long statement)
    {
        using var rows = _predicate.Run(statement);
        rows.Read();
        return rows.GetString(0);
    }

    private static int Compare(Edge a, Edge b)
    {
        var order = a.Start.CompareTo(b.Start);
        if (order == 0) order = string.CompareOrdinal(a.StartText, b.StartText);
        if (order == 0) order = a.Statement.CompareTo(b.Statement);
        return order == 0 ? a.To.CompareTo(b.To) : order;
    }
}
