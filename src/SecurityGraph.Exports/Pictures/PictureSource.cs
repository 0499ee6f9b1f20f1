using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Exports.Pictures;

/// <summary>A document that a relation of the picture, or the OCCURS of an event in it, is cited from.</summary>
/// <param name="Publishers">Names of who published it, as far as the graph says so; in the order of their ids.</param>
/// <param name="IssuedOn">The first day on which it speaks; null where it is undated.</param>
/// <param name="Url">Where it can be read; empty where no citation says so.</param>
public sealed record PictureSource(Entity Document, IReadOnlyList<string> Publishers, Edtf? IssuedOn, string Url)
{
    /// <summary>When an undated page was last read; null of all others.</summary>
    public Edtf? CollectedOn { get; init; }

    /// <summary>The long name, where it has one.</summary>
    public string Title => Document.Title.Length > 0 ? Document.Title : Document.Name;

    /// <summary>Its first identifier that people write: COM(2018) 46; null where it has none.</summary>
    public string? Number => Document.Identifiers.FirstOrDefault(one => one.Scheme is not ("url" or "eli" or "wikidata"))?.Value;

    /// <param name="cited">Where the document is cited.</param>
    public static PictureSource Of(Entity document, IReadOnlyList<string> publishers, IReadOnlyList<Evidence> cited)
    {
        var issued = cited.Select(one => one.SaidOn).OfType<Edtf>().MinBy(said => said.Earliest);
        return new PictureSource(document, publishers, issued, UrlOf(document, cited))
        {
            CollectedOn = issued is null ? cited.Select(one => one.CollectedOn).OfType<Edtf>().MaxBy(read => read.Latest) : null,
        };
    }

    private static string UrlOf(Entity document, IEnumerable<Evidence> cited) =>
        document.Identifiers.FirstOrDefault(one => one.Scheme is "url" or "eli")?.Value
        ?? cited.Select(one => one.Url).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault("");
}
