using System.Xml;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>
/// GraphML. It knows no time: dates are values. Nodes and edges have keys of their own, also where a name is the same: readers drop or refuse what is declared for all.
/// </summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static async Task Write(Picture picture, Stream stream)
    {
        await using var xml = XmlFile.Open(stream);
        Begin(xml, picture);
        await foreach (var edge in picture.Edges) Edge(xml, edge);
    }

    /// <summary>All before the first edge; what is open then ends with the file.</summary>
    private static void Begin(XmlWriter xml, Picture picture)
    {
        xml.WriteStartElement("graphml", Namespace);
        Declare(xml, "graph", picture.Frame.Select(told => told.Name));
        Declare(xml, "node", PictureNode.Names);
        Declare(xml, "edge", PictureEdge.Names);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "SecurityGraph");
        xml.WriteAttributeString("edgedefault", "directed");
        Values(xml, "graph", picture.Frame);
        foreach (var node in picture.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id.ToString());
            Values(xml, "node", node.Values);
            xml.WriteEndElement();
        }
    }

    private static void Edge(XmlWriter xml, PictureEdge edge)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", edge.From.ToString());
        xml.WriteAttributeString("target", edge.To.ToString());
        Values(xml, "edge", edge.Values);
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, string of, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", $"{of}-{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", "string");
            xml.WriteEndElement();
        }
    }

    private static void Values(XmlWriter xml, string of, IEnumerable<Told> values)
    {
        foreach (var (name, value) in values.Where(told => told.Value.Length > 0))
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", $"{of}-{name}");
            xml.WriteString(SafeText.Printable(value));
            xml.WriteEndElement();
        }
    }
}
