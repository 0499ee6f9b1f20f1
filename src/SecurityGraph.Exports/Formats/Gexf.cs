using System.Globalization;
using System.Xml;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>
/// GEXF 1.3, and 1.2 for readers that know no other. Relations that are facts have the days of their spell as start and end, everything else has its class and no days, or a player would
/// show plans as facts. The dates stand as values besides, as they were told: some readers drop start and end.
/// </summary>
internal static class Gexf
{
    private static readonly Version Current = new("1.3", "http://gexf.net/1.3", IsOlder: false);
    private static readonly Version Older = new("1.2", "http://www.gexf.net/1.2draft", IsOlder: true);

    public static Task Write(Picture picture, Stream stream) => Write(picture, stream, Current);

    public static Task WriteOlder(Picture picture, Stream stream) => Write(picture, stream, Older);

    private static async Task Write(Picture picture, Stream stream, Version version)
    {
        await using var xml = XmlFile.Open(stream);
        Begin(xml, picture, version);
        await foreach (var edge in picture.Edges) Edge(xml, edge, version);
    }

    /// <summary>All before the first edge; what is open then ends with the file.</summary>
    private static void Begin(XmlWriter xml, Picture picture, Version version)
    {
        xml.WriteStartElement("gexf", version.Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, version.Viz);
        xml.WriteAttributeString("version", version.Name);
        Meta(xml, picture);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("timeformat", "date");
        if (!version.IsOlder) xml.WriteAttributeString("timerepresentation", "interval");
        Declare(xml, "node", PictureNode.Names);
        Declare(xml, "edge", PictureEdge.Names);
        xml.WriteStartElement("nodes");
        foreach (var node in picture.Nodes) Node(xml, node, version);
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
    }

    private static void Meta(XmlWriter xml, Picture picture)
    {
        xml.WriteStartElement("meta");
        xml.WriteAttributeString("lastmodifieddate", picture.CollectedUpTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteElementString("creator", "SecurityGraph");
        xml.WriteElementString("description", SafeText.Printable(string.Join("\n", picture.FrameLines)));
        xml.WriteEndElement();
    }

    /// <summary>The label is an attribute of every element and needs no declaration.</summary>
    private static void Declare(XmlWriter xml, string of, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        xml.WriteAttributeString("mode", "static");
        foreach (var name in names.Where(name => name != "label"))
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", "string");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, PictureNode node, Version version)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", node.Id.ToString());
        xml.Attribute("label", node.Entity.Name);
        Values(xml, node.Values);
        var look = Looks.Of(node.Entity.Kind);
        xml.WriteStartElement("color", version.Viz);
        xml.WriteAttributeString("r", look.Red.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("g", look.Green.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("b", look.Blue.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        Shape(xml, look.GexfShape, version);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, PictureEdge edge, Version version)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", edge.From.ToString());
        xml.WriteAttributeString("target", edge.To.ToString());
        if (!version.IsOlder) xml.WriteAttributeString("kind", edge.Statement.Predicate.Name);
        xml.Attribute("label", edge.Label);
        xml.Attribute("start", edge.Spell.First);
        xml.Attribute("end", edge.Spell.Last);
        Values(xml, edge.Values);
        Shape(xml, Looks.LineOf(edge.Class), version);
        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IEnumerable<Told> values)
    {
        xml.WriteStartElement("attvalues");
        foreach (var (name, value) in values.Where(told => told.Name != "label" && told.Value.Length > 0))
        {
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", name);
            xml.Attribute("value", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Shape(XmlWriter xml, string shape, Version version)
    {
        xml.WriteStartElement("shape", version.Viz);
        xml.WriteAttributeString("value", shape);
        xml.WriteEndElement();
    }

    private sealed record Version(string Name, string Namespace, bool IsOlder)
    {
        public string Viz => Namespace + "/viz";
    }
}
