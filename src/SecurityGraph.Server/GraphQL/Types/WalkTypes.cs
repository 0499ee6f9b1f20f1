using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Parts of the graph, ready for a network library.</summary>
internal sealed class WalkTypes
{
    public WalkTypes(GraphTypes types)
    {
        Edge = EdgeOf(types);
        Graph = GraphOf(types);
        Paths = PathsOf(types);
    }

    public ObjectGraphType<GraphEdge> Edge { get; }

    public ObjectGraphType<Neighbourhood> Graph { get; }

    public ObjectGraphType<PathAnswer> Paths { get; }

    private static ObjectGraphType<GraphEdge> EdgeOf(GraphTypes types)
    {
        var edge = new ObjectGraphType<GraphEdge> { Name = "GraphEdge", Description = "A relation between two nodes, and what is said of it, when, how surely and where." };
        edge.Add("key", new StringGraphType().Required(), "Unique in the picture: the statement's id, with the far end of a further participant.", (_, one) =>
            one.IsAbout ? $"{one.Answer.Statement.Id}/{one.To}" : one.Answer.Statement.Id);
        edge.Add("from", new TextIdGraphType().Required(), "The key of the node it leaves.", (_, one) => one.From.ToString());
        edge.Add("to", new TextIdGraphType().Required(), "The key of the node it reaches.", (_, one) => one.To.ToString());
        edge.Add("predicate", types.Predicate.Required(), "The verb.", (_, one) => one.Answer.Statement.Predicate);
        edge.Add("label", new StringGraphType().Required(), "The verb as people read it: gives access to.", (_, one) => one.Answer.Statement.Predicate.Label);
        edge.Add("isAbout", new BooleanGraphType().Required(), "Whether it leads to a further participant, not to the object.", (_, one) => one.IsAbout);
        ToldFields.AddTo(edge, types, one => one.Answer);
        return edge;
    }

    private ObjectGraphType<Neighbourhood> GraphOf(GraphTypes types)
    {
        var node = new ObjectGraphType<GraphNode> { Name = "GraphNode", Description = "An entity in a picture: a row, for depth is of this picture alone." };
        node.Add("key", new TextIdGraphType().Required(), "The id of the entity, by which edges name it.", (_, one) => one.Entity.Id.ToString());
        node.Add("entity", types.Entity.Required(), "The entity.", (_, one) => one.Entity);
        node.Add("depth", new IntGraphType().Required(), "How many relations away from the nearest seed.", (_, one) => one.Depth);
        node.Add("relations", new IntGraphType().Required(), "In the whole graph.", (_, one) => one.Relations);
        var graph = new ObjectGraphType<Neighbourhood> { Name = "Graph", Description = "A part of the graph, ready to be drawn." };
        graph.Add("nodes", node.Listed(), "By depth, then more relations before fewer.", (_, one) => one.Nodes).Usually(100);
        graph.Add("edges", Edge.Listed(), "By start, undated last.", (_, one) => one.Edges).Usually(200);
        graph.Add("leftOut", LeftOutOf().Required(), "What is not shown.", (_, one) => one.LeftOut);
        return graph;
    }

    private static ObjectGraphType<LeftOut> LeftOutOf()
    {
        var hidden = new ObjectGraphType<KeyValuePair<string, int>> { Name = "Hidden", Description = "Relations of a predicate that is hidden by default." };
        hidden.Add("predicate", new StringGraphType().Required(), "The verb.", (_, one) => one.Key);
        hidden.Add("count", new IntGraphType().Required(), "How many.", (_, one) => one.Value);
        var leftOut = new ObjectGraphType<LeftOut>
        {
            Name = "LeftOut",
            Description = "What a picture does not show, of what its days and classes would. Not counted: what lies beyond the depth, and what `predicates` does not name.",
        };
        leftOut.Add(
            "nodesOverLimit", new IntGraphType().Required(), "Entities within the depth for which `maxNodes` had no room.", (_, one) => one.NodesOverLimit);
        leftOut.Add(
            "edgesOverLimit", new IntGraphType().Required(), $"Relations among the shown entities beyond the {Limits.EdgesPerNode} for each of `maxNodes`.",
            (_, one) => one.EdgesOverLimit);
        leftOut.Add(
            "hiddenRelations", hidden.Listed(),
            "Relations of predicates hidden by default that join shown entities, or lead from one within the depth to any other; none where `predicates` is given.",
            (_, one) => one.HiddenRelations.OrderBy(pair => pair.Key, StringComparer.Ordinal)).Usually(3);
        leftOut.Add(
            "relationsToOtherKinds", new IntGraphType().Required(), "Relations that lead from shown entities, within the depth, to some that `kinds` does not name.",
            (_, one) => one.RelationsToOtherKinds);
        return leftOut;
    }

    private ObjectGraphType<PathAnswer> PathsOf(GraphTypes types)
    {
        var hop = new ObjectGraphType<IReadOnlyList<GraphEdge>> { Name = "Hop", Description = "One step of a path." };
        hop.Add("edges", Edge.Listed(), "The relations that make it, at most five, each with its evidence.", (_, one) => one).Usually(2);
        var path = new ObjectGraphType<GraphPath> { Name = "Path", Description = "A path that never passes the same entity twice." };
        path.Add("length", new IntGraphType().Required(), "The number of hops.", (_, one) => one.Hops.Count);
        path.Add("entities", types.Entity.Listed(), "Both ends included.", (_, one) => one.Entities).Usually(4);
        path.Add("cite", types.Citation.Required(), "How to cite it: all relations of its hops, in order.", (context, one) =>
            Citing.Of(context.State(), one.Hops.SelectMany(edges => edges).Select(edge => edge.Answer), context.Lens())).WithComplexityImpact(CitationTypes.Price, 6);
        path.Add("hops", hop.Listed(), "Between each two entities.", (_, one) => one.Hops).Usually(3);
        var answer = new ObjectGraphType<PathAnswer> { Name = "Paths", Description = "How two entities hang together." };
        answer.Add("paths", path.Listed(), "The shorter first, then those through entities with fewer relations.", (_, one) => one.Paths).Usually(10);
        answer.Add("explanation", new StringGraphType(), "Why there is none: what no path is made of.", (_, one) => one.Explanation);
        answer.Add("absence", types.Absence, "Why there is none: whether the documents do not say it, or have not been read whole. Null where there is one.", (_, one) => one.Absence);
        return answer;
    }
}

internal sealed record PathAnswer(IReadOnlyList<GraphPath> Paths, string? Explanation, Absence? Absence = null);
