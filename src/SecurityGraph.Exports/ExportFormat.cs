using System.IO.Compression;
using SecurityGraph.Exports.Formats;
using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports;

/// <summary>A form in which other tools read a picture of the graph (docs/exports.md): of one picture the same bytes each time.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Meaning">For people, as the beginning of a list's line.</param>
/// <param name="Ending">Of a file's name; of several files that of their archive.</param>
/// <param name="MediaType">As HTTP names it; of several files that of their archive.</param>
/// <param name="Files">One, without a name; or those of a folder.</param>
public sealed record ExportFormat(string Name, string Meaning, string Ending, string MediaType, IReadOnlyList<ExportFile> Files)
{
    /// <summary>All there are. A new one is a class in Formats and a line here.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        Single("gexf", "Gephi, Gephi Lite", "gexf", "application/xml", Gexf.Write),
        Single("gexf-1.2", "the same for older readers", "gexf", "application/xml", Gexf.WriteOlder),
        Single("graphml", "yEd, igraph, NetworkX", "graphml", "application/xml", GraphMl.Write),
        Single("cyjs", "Cytoscape", "cyjs", "application/json", CytoscapeJson.Write),
        Single("node-link", "D3, NetworkX", "json", "application/json", NodeLinkJson.Write),
        Folder("csv-gephi", "a folder of tables for Gephi and spreadsheets", new("nodes.csv", GephiCsv.WriteNodes), new("edges.csv", GephiCsv.WriteEdges), new("README.txt", GephiCsv.WriteReadme)),
        Folder("csv-kumu", "a folder of tables for Kumu", new("elements.csv", KumuCsv.WriteElements), new("connections.csv", KumuCsv.WriteConnections), new("README.txt", KumuCsv.WriteReadme)),
        Single("jsonld", "RDF as JSON-LD", "jsonld", "application/ld+json", JsonLd.Write),
        Single("nquads", "RDF as N-Quads", "nq", "application/n-quads", NQuads.Write),
        Single("dot", "Graphviz", "dot", "text/vnd.graphviz", Dot.Write),
        Single("mermaid", "Mermaid, small pictures alone", "mmd", "text/plain", Mermaid.Write),
        Single("markdown", "a text with footnotes", "md", "text/markdown", Markdown.Write),
        Single("csl-json", "the sources, for reference managers", "json", "application/vnd.citationstyles.csl+json", CslJson.Write),
    ];

    /// <summary>The format of a name; null where there is none.</summary>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Whether it takes several files.</summary>
    public bool IsFolder => Files.Count > 1;

    /// <summary>One file, or those of a folder as a zip archive, whose bytes tell no time either.</summary>
    /// <exception cref="PictureTooLargeException">The format holds no picture of this size; nothing was written.</exception>
    public async Task Write(Picture picture, Stream stream)
    {
        if (!IsFolder)
        {
            await Files[0].Write(picture, stream);
            return;
        }
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Files)
        {
            var entry = zip.CreateEntry(file.Name);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that an archive can name
            await using var content = await entry.OpenAsync();
            await file.Write(picture, content);
        }
    }

    private static ExportFormat Single(string name, string meaning, string ending, string mediaType, Func<Picture, Stream, Task> write) => new(name, meaning, ending, mediaType, [new("", write)]);

    private static ExportFormat Folder(string name, string meaning, params ExportFile[] files) => new(name, meaning, "zip", "application/zip", files);
}

/// <summary>One file of a format.</summary>
/// <param name="Name">Within the folder; empty where there is none.</param>
/// <param name="Write">Does not close the stream. Throws <see cref="PictureTooLargeException"/>, before it has written anything, where the format holds no picture of the size.</param>
public sealed record ExportFile(string Name, Func<Picture, Stream, Task> Write);
