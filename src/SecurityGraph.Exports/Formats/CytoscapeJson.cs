using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>Cytoscape's JSON, with what networkx.cytoscape_graph asks for besides: <c>name</c> and <c>value</c> of nodes, <c>key</c> of edges.</summary>
internal static class CytoscapeJson
{
    public static async Task Write(Picture picture, Stream stream)
    {
        await using var json = JsonFile.Open(stream);
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", "SecurityGraph");
        json.WriteBoolean("directed", true);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("data");
        json.WriteString("name", "SecurityGraph");
        json.Values(picture.Frame);
        json.WriteEndObject();
        json.WriteStartObject("elements");
        json.WriteStartArray("nodes");
        foreach (var node in picture.Nodes)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", node.Id.ToString());
            json.WriteString("value", node.Id.ToString());
            json.WriteString("name", SafeText.Whole(node.Entity.Name));
            json.Values(node.Values);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("edges");
        await foreach (var edge in picture.Edges)
        {
            await json.FlushSome();
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", edge.Id);
            json.WriteString("key", edge.Id);
            json.WriteString("source", edge.From.ToString());
            json.WriteString("target", edge.To.ToString());
            json.WriteString("interaction", edge.Label);
            json.Values(edge.Values);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
