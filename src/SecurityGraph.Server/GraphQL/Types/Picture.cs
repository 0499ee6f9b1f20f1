using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A part of the graph, and how it was asked for.</summary>
/// <param name="Seeds">Those that were named.</param>
internal sealed record Picture(Neighbourhood Graph, IReadOnlyList<Entity> Seeds, GraphFilter Filter, Lens Lens)
{
    private ILookup<EntityId, GraphEdge> Edges => field ??= Graph.Edges.SelectMany(edge => new[] { (Node: edge.From, Edge: edge), (Node: edge.To, Edge: edge) }).ToLookup(pair => pair.Node, pair => pair.Edge);

    public IEnumerable<GraphEdge> EdgesOf(GraphNode node) => Edges[node.Entity.Id];

    /// <summary>Seeds that are not drawn.</summary>
    public IReadOnlyList<Entity> SeedsLeftOut
    {
        get
        {
            var drawn = Graph.Nodes.Select(node => node.Entity.Id).ToHashSet();
            return [.. Seeds.Where(seed => !drawn.Contains(seed.Id))];
        }
    }

    /// <summary>One for all edges between two nodes, whatever their direction, in the order of the first of each.</summary>
    public IEnumerable<EdgeGroup> Grouped => Graph.Edges.GroupBy(edge => edge.From.CompareTo(edge.To) < 0 ? (edge.From, edge.To) : (edge.To, edge.From)).Select(group => new EdgeGroup([.. group]));

    /// <summary>How many relations the same days, sources, classes and predicates show of a node that the picture does not.</summary>
    public int Hidden(GraphNode node, IEnumerable<RelationCount> counts) =>
        counts.Where(one => Filter.Takes(one.Predicate)).Sum(one => one.Joining) - EdgesOf(node).Select(edge => edge.Answer.Statement.Id).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A node of a picture.</summary>
internal sealed record PictureNode(GraphNode Node, Picture Of);

/// <summary>All edges between two nodes.</summary>
internal sealed record EdgeGroup(IReadOnlyList<GraphEdge> Edges);
