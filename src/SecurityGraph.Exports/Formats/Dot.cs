using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>Graphviz. Beside what it draws, every value stands as an attribute that it passes over.</summary>
internal static class Dot
{
    public static async Task Write(Picture picture, Stream stream)
    {
        Line(stream, string.Join("\n", picture.FrameLines.Select(line => "// " + SafeText.Printable(line).ReplaceLineEndings(" "))));
        Line(stream, "digraph SecurityGraph {");
        Line(stream, " node [style=filled];");
        foreach (var node in picture.Nodes) Line(stream, Node(node));
        await foreach (var edge in picture.Edges) Line(stream, Edge(edge));
        Line(stream, "}");
    }

    private static string Node(PictureNode node)
    {
        var look = Looks.Of(node.Entity.Kind);
        IEnumerable<Told> drawn = [new("shape", look.DotShape), new("fillcolor", look.Hex), new("fontcolor", look.Dark ? "white" : "black")];
        return $" {Quoted(node.Id.ToString())} [{Attributes([.. node.Values, .. drawn])}];";
    }

    private static string Edge(PictureEdge edge)
    {
        IEnumerable<Told> drawn = [new("id", edge.Id), new("style", Looks.LineOf(edge.Class)), new("tooltip", $"{edge.Text} ({edge.Citation})"), new("URL", edge.Url)];
        return $" {Quoted(edge.From.ToString())} -> {Quoted(edge.To.ToString())} [{Attributes([.. edge.Values.Where(told => told.Name != "url"), .. drawn])}];";
    }

    private static string Attributes(IEnumerable<Told> values) => string.Join(", ", values.Where(told => told.Value.Length > 0).Select(told => $"{told.Name}={Quoted(told.Value)}"));

    /// <summary>Graphviz reads escapes (\N is the node's name) and entities (&amp;lt;) in texts: both are written so that they stand for themselves.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(SafeText.Printable(text));
        quoted.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("&", "&amp;").Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\r", "\\n");
        return $"\"{quoted}\"";
    }

    private static void Line(Stream stream, string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
