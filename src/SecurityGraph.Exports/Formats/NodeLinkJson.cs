using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>Nodes and links as D3 and NetworkX read them; the key of a link, its id, keeps relations between the same two apart.</summary>
internal static class NodeLinkJson
{
    public static async Task Write(Picture picture, Stream stream)
    {
        await using var json = JsonFile.Open(stream);
        json.WriteStartObject();
        json.WriteBoolean("directed", true);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("graph");
        json.Values(picture.Frame);
        json.WriteEndObject();
        json.WriteStartArray("nodes");
        foreach (var node in picture.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id.ToString());
            json.Values(node.Values);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("links");
        await foreach (var edge in picture.Edges)
        {
            await json.FlushSome();
            json.WriteStartObject();
            json.WriteString("source", edge.From.ToString());
            json.WriteString("target", edge.To.ToString());
            json.WriteString("key", edge.Id);
            json.Values(edge.Values);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
