using SecurityGraph.Exports.Formats;
using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports;

/// <summary>A form in which other tools read a picture of the graph (docs/exports.md): of one picture the same bytes each time.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Meaning">For people, as the beginning of a list's line.</param>
/// <param name="Files">One, without a name; or those of a folder.</param>
public sealed record ExportFormat(string Name, string Meaning, IReadOnlyList<ExportFile> Files)
{
    /// <summary>All there are. A new one is a class in Formats and a line here.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        Single("gexf", "Gephi, Gephi Lite", Gexf.Write),
        Single("gexf-1.2", "the same for older readers", Gexf.WriteOlder),
        Single("graphml", "yEd, igraph, NetworkX", GraphMl.Write),
        Single("cyjs", "Cytoscape", CytoscapeJson.Write),
        Single("node-link", "D3, NetworkX", NodeLinkJson.Write),
        new("csv-gephi", "a folder of tables for Gephi and spreadsheets", [new("nodes.csv", GephiCsv.WriteNodes), new("edges.csv", GephiCsv.WriteEdges), new("README.txt", GephiCsv.WriteReadme)]),
        new("csv-kumu", "a folder of tables for Kumu", [new("elements.csv", KumuCsv.WriteElements), new("connections.csv", KumuCsv.WriteConnections), new("README.txt", KumuCsv.WriteReadme)]),
        Single("jsonld", "RDF as JSON-LD", JsonLd.Write),
        Single("nquads", "RDF as N-Quads", NQuads.Write),
        Single("dot", "Graphviz", Dot.Write),
        Single("mermaid", "Mermaid, small pictures alone", Mermaid.Write),
        Single("markdown", "a text with footnotes", Markdown.Write),
        Single("csl-json", "the sources, for reference managers", CslJson.Write),
    ];

    /// <summary>Whether it takes several files.</summary>
    public bool IsFolder => Files.Count > 1;

    private static ExportFormat Single(string name, string meaning, Action<Picture, Stream> write) => new(name, meaning, [new("", write)]);
}

/// <summary>One file of a format.</summary>
/// <param name="Name">Within the folder; empty where there is none.</param>
/// <param name="Write">Does not close the stream. Throws <see cref="PictureTooLargeException"/>, before it has written anything, where the format holds no picture of the size.</param>
public sealed record ExportFile(string Name, Action<Picture, Stream> Write);
