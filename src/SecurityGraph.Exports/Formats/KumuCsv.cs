using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports.Formats;

/// <summary>Two tables whose columns Kumu knows by name. Kumu joins by labels, so no two elements have the same.</summary>
internal static class KumuCsv
{
    public static Task WriteElements(Picture picture, Stream stream)
    {
        var labels = Labels(picture);
        return CsvTable.Write(
            stream,
            ["Label", "Type", "Description", "Tags", "Id", .. Others(PictureNode.Names)],
            picture.Nodes.ToAsyncEnumerable().Select(node => (IEnumerable<string>)
                [labels[node.Id.ToString()], node.Entity.Kind.Name, node.Entity.Description, node.Entity.Subkind, node.Id.ToString(), .. Others(node.Values)]));
    }

    public static Task WriteConnections(Picture picture, Stream stream)
    {
        var labels = Labels(picture);
        return CsvTable.Write(
            stream,
            ["From", "To", "Label", "Type", "Direction", "Tags", "Id", .. Others(PictureEdge.Names)],
            picture.Edges.Select(edge => (IEnumerable<string>)
            [
                labels[edge.From.ToString()], labels[edge.To.ToString()], edge.Label, edge.Statement.Predicate.Name, "directed",
                edge.Class.ToString().ToLowerInvariant(), edge.Id, .. Others(edge.Values),
            ]));
    }

    public static Task WriteReadme(Picture picture, Stream stream) => CsvTable.WriteReadme(
        stream,
        picture,
        $"elements.csv: {picture.Nodes.Count} entities. connections.csv: {picture.EdgeCount} relations, each with the sentence, its dates and where it is said.",
        "In Kumu: the green + of a map, Import, first elements.csv, then connections.csv. Two things of the same name have their ids behind it, because Kumu tells elements apart by their labels alone.",
        "Tags has the subkind of an element, and whether a connection is a fact, planned, urged, proposed or denied: filter or decorate by it, or all look like facts.");

    /// <summary>By id; a name that several have, whatever the case of its letters, with the id behind it.</summary>
    private static Dictionary<string, string> Labels(Picture picture)
    {
        var names = picture.Nodes.GroupBy(node => node.Entity.Name.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase);
        return picture.Nodes.ToDictionary(node => node.Id.ToString(), node => names[node.Entity.Name.Trim()] == 1 ? node.Entity.Name : $"{node.Entity.Name} ({node.Id})", StringComparer.Ordinal);
    }

    /// <summary>Those that have no column of their own by Kumu's name.</summary>
    private static IEnumerable<string> Others(IEnumerable<string> names) => names.Where(name => name is not ("label" or "description"));

    private static IEnumerable<string> Others(IEnumerable<Told> values) => values.Where(told => told.Name is not ("label" or "description")).Select(told => told.Value);
}
