using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A picture: nodes, edges, and what it does not show.</summary>
internal static class PictureTypes
{
    private static readonly IGraphType Number = new IntGraphType(), Text = new StringGraphType(), Key = new TextIdGraphType();

    public static ObjectGraphType<Picture> Graph(GraphTypes types, IGraphType edge)
    {
        var graph = new ObjectGraphType<Picture> { Name = "Graph", Description = "A part of the graph, ready to be drawn." };
        graph.Add("nodes", Node(types).Listed(), "By depth, then more relations before fewer.", (_, one) => one.Graph.Nodes.Select(node => new PictureNode(node, one))).Usually(100);
        graph.Add("edges", edge.Listed(), "By start, undated last.", (_, one) => one.Graph.Edges).Usually(200);
        graph.Add("grouped", Group(edge).Listed(), "One for all edges between two nodes, whatever their direction, in the order of the first of each.", (_, one) => one.Grouped).Usually(150);
        graph.Add("leftOut", LeftOut(types).Required(), "What is not shown.", (_, one) => one);
        return graph;
    }

    private static ObjectGraphType<PictureNode> Node(GraphTypes types)
    {
        var node = new ObjectGraphType<PictureNode> { Name = "GraphNode", Description = "An entity in a picture: a row, for depth is of this picture alone." };
        node.Add("key", Key.Required(), "The id of the entity, by which edges name it.", (_, one) => one.Node.Entity.Id.ToString());
        node.Add("entity", types.Entity.Required(), "The entity.", (_, one) => one.Node.Entity);
        node.Add("depth", Number.Required(), "How many relations away from the nearest seed.", (_, one) => one.Node.Depth);
        node.Add("relations", Number.Required(), "In the whole graph.", (_, one) => one.Node.Relations);
        node.Add("degree", Number.Required(), "How many edges of this picture it has.", (_, one) => one.Of.EdgesOf(one.Node).Count());
        node.Add("hidden", Number.Required(), "How many relations the same days, sources, classes, documents and predicates show of it, whatever the kinds, that this picture does not.", (context, one) =>
        {
            var counts = Counts(context, one);
            return new Joined(async token => one.Of.Hidden(one.Node, (IReadOnlyList<RelationCount>)(await counts.GetResultAsync(token))!));
        });
        node.Add("relationCounts", types.RelationCount.Listed(), "In how many statements of each predicate it takes which part, with the days, sources, classes and documents of the picture.", Counts).Usually(10);
        return node;
    }

    private static IDataLoaderResult Counts(IResolveFieldContext context, PictureNode node) => context.State().RelationCounts(node.Of.Lens).Load(node.Node.Entity.Id);

    private static ObjectGraphType<EdgeGroup> Group(IGraphType edge)
    {
        var group = new ObjectGraphType<EdgeGroup> { Name = "EdgeGroup", Description = "All edges between two nodes of a picture, to be drawn as one." };
        group.Add("key", Text.Required(), "Unique in the picture.", (_, one) => string.Join(' ', new[] { one.Edges[0].From, one.Edges[0].To }.Order()));
        group.Add("from", Key.Required(), "The key of the node that its first edge leaves.", (_, one) => one.Edges[0].From.ToString());
        group.Add("to", Key.Required(), "The key of the node that its first edge reaches.", (_, one) => one.Edges[0].To.ToString());
        group.Add("count", Number.Required(), "How many there are.", (_, one) => one.Edges.Count);
        group.Add("edges", edge.Listed(), "By start, undated last, each with its statement and direction.", (_, one) => one.Edges).Usually(2);
        return group;
    }

    private static ObjectGraphType<Picture> LeftOut(GraphTypes types)
    {
        var hidden = StatisticsTypes.PredicateCount(types, "Hidden", "Relations of a predicate that is hidden by default.");
        var leftOut = new ObjectGraphType<Picture>
        {
            Name = "LeftOut",
            Description = "What a picture does not show, of what its days and classes would. Not counted: what lies beyond the depth, what is avoided, and what `predicates` does not name.",
        };
        leftOut.Add("seeds", types.Entity.Listed(), "Seeds that are not drawn: for which `maxNodes` had no room, and who stands for those whom a source hides.", (_, one) => one.SeedsLeftOut).Usually(1);
        leftOut.Add("nodesOverLimit", Number.Required(), "Entities within the depth for which `maxNodes` had no room.", (_, one) => one.Graph.LeftOut.NodesOverLimit);
        leftOut.Add(
            "edgesOverLimit", Number.Required(), $"Relations among the shown entities beyond the {Limits.EdgesPerNode} for each of `maxNodes`.", (_, one) => one.Graph.LeftOut.EdgesOverLimit);
        leftOut.Add(
            "hiddenRelations", hidden.Listed(),
            "Relations of predicates hidden by default that join shown entities, or lead from one within the depth to any other; none where `predicates` is given.",
            (_, one) => one.Graph.LeftOut.HiddenRelations.OrderBy(pair => pair.Key, StringComparer.Ordinal)).Usually(3);
        leftOut.Add(
            "relationsToOtherKinds", Number.Required(), "Relations that lead from shown entities, within the depth, to some that `kinds` does not name.",
            (_, one) => one.Graph.LeftOut.RelationsToOtherKinds);
        return leftOut;
    }
}
