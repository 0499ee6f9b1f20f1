using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>Answers as text, whole and in their order: two sides that give the same text give the same answer.</summary>
internal static class AnswerText
{
    public static string Of(Entity? entity) => entity is null ? "" : Written(writer => writer.Write(entity));

    public static string Of(IEnumerable<StatementAnswer> answers) => string.Concat(answers.Select(Of));

    public static string Of(IEnumerable<SearchHit> hits) =>
        string.Concat(hits.Select(hit => $"{hit.Match} {hit.MatchedName} {hit.Relations} {Of(hit.Entity)}"));

    public static string Of(Neighbourhood graph)
    {
        var nodes = graph.Nodes.Select(node => $"{node.Depth} {node.Relations} {Of(node.Entity)}");
        var hidden = graph.LeftOut.HiddenRelations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}\n");
        return string.Concat([.. nodes, .. graph.Edges.Select(Of), $"{graph.LeftOut.NodesOverLimit} {graph.LeftOut.EdgesOverLimit}\n", .. hidden]);
    }

    public static string Of(GraphPath? path) => path is null
        ? ""
        : string.Concat([.. path.Entities.Select(Of), .. path.Hops.SelectMany(hop => hop).Select(Of), $"{path.HubDegree}\n"]);

    private static string Of(StatementAnswer answer) => $"{answer.Certainty} {Written(writer => writer.Write(answer.Statement))}";

    private static string Of(GraphEdge edge) => $"{edge.From} {edge.To} {edge.IsAbout} {Of(edge.Answer)}";

    private static string Written(Action<ExchangeWriter> write)
    {
        using var stream = new MemoryStream();
        write(new ExchangeWriter(stream));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
