using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports.Formats;

/// <summary>Two tables whose columns Gephi knows by name, and a text that tells what they are: a table has no place for it.</summary>
internal static class GephiCsv
{
    public static Task WriteNodes(Picture picture, Stream stream) => CsvTable.Write(
        stream,
        ["Id", "Label", .. Others(PictureNode.Names)],
        picture.Nodes.ToAsyncEnumerable().Select(node => (IEnumerable<string>)[node.Id.ToString(), node.Entity.Name, .. Others(node.Values)]));

    public static Task WriteEdges(Picture picture, Stream stream) => CsvTable.Write(
        stream,
        ["Source", "Target", "Type", "Id", "Label", .. Others(PictureEdge.Names), "Timeset"],
        picture.Edges.Select(edge => (IEnumerable<string>)[edge.From.ToString(), edge.To.ToString(), "Directed", edge.Id, edge.Label, .. Others(edge.Values), Timeset(edge.Spell)]));

    public static Task WriteReadme(Picture picture, Stream stream) => CsvTable.WriteReadme(
        stream,
        picture,
        $"nodes.csv: {picture.Nodes.Count} entities. edges.csv: {picture.EdgeCount} relations, each with the sentence, its dates and where it is said.",
        "In Gephi: File, Import spreadsheet, first nodes.csv as nodes table, then edges.csv as edges table into the same workspace. Choose not to merge edges: relations between the same two are kept apart by their Id.",
        "Timeset has the most days that the dates of a fact allow. What is planned, urged, proposed or denied has none and is always shown: filter by the column class.");

    /// <summary>The label has a column that Gephi knows.</summary>
    private static IEnumerable<string> Others(IEnumerable<string> names) => names.Where(name => name != "label");

    private static IEnumerable<string> Others(IEnumerable<Told> values) => values.Where(told => told.Name != "label").Select(told => told.Value);

    private static string Timeset(Days spell) =>
        spell.IsNone ? "" : $"<[{(spell.From is null ? "-Infinity" : spell.First)},{(spell.To is null ? "Infinity" : spell.Last)}]>";
}
