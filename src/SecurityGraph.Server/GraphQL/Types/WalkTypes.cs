using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Parts of the graph, ready for a network library.</summary>
internal sealed class WalkTypes
{
    public WalkTypes(GraphTypes types)
    {
        Edge = EdgeOf(types);
        Graph = PictureTypes.Graph(types, Edge);
        Paths = PathsOf(types);
    }

    public ObjectGraphType<GraphEdge> Edge { get; }

    public ObjectGraphType<Picture> Graph { get; }

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
