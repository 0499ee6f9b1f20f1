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
}
