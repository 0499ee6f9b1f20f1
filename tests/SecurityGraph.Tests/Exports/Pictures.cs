using System.Text;
using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Store;

namespace SecurityGraph.Tests.Exports;

/// <summary>Pictures of graphs in memory, and the files made of them.</summary>
internal static class Pictures
{
    public static async Task<Picture> Of(Graph graph, Lens? lens = null, string? around = null, int depth = 1)
    {
        using var store = EmbeddedStore.Of(graph);
        return await Held(await PictureReader.Read(store, new PictureRequest(lens ?? Lens.All, around is null ? null : new PicturePart.Around(EntityId.Parse(around), depth))));
    }

    public static async Task<Picture> Of(Graph graph, PicturePart part)
    {
        using var store = EmbeddedStore.Of(graph);
        return await Held(await PictureReader.Read(store, new PictureRequest(Lens.All, part)));
    }

    /// <summary>Of the small world and more.</summary>
    public static Task<Picture> OfSmall(params Statement[] more) => Of(SmallGraph.Compile(SmallGraph.Entities, [.. SmallGraph.Statements, .. more]));

    /// <summary>All edges of a picture that is held.</summary>
    public static IReadOnlyList<PictureEdge> AllEdges(this Picture picture) => [.. picture.Edges.ToBlockingEnumerable()];

    public static PictureEdge Edge(this Picture picture, string triple) =>
        picture.AllEdges().Single(edge => $"{edge.From} {edge.Statement.Predicate} {edge.To}" == triple);

    /// <summary>Every file of the formats named, or of all, by the format's name and that of the file.</summary>
    public static Dictionary<string, string> Files(Picture picture, params string[] formats) =>
        ExportFormat.All.Where(format => formats.Length == 0 || formats.Contains(format.Name)).SelectMany(format => format.Files.Select(file => (Name: Path.Combine(format.Name, file.Name).TrimEnd('/', '\\'), file.Write)))
            .ToDictionary(file => file.Name.Replace('\\', '/'), file => Written(stream => file.Write(picture, stream).GetAwaiter().GetResult()), StringComparer.Ordinal);

    /// <summary>The same when its store is gone.</summary>
    private static async Task<Picture> Held(Picture picture) => picture with { Edges = (await picture.Edges.ToListAsync()).ToAsyncEnumerable() };

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
