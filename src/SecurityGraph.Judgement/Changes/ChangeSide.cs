using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement.Changes;

/// <summary>One of the two tellings that are compared: a store, and how it is looked at.</summary>
/// <param name="Store">Of a document a graph of its own, of what it alone tells.</param>
/// <param name="Document">The document, where that is the end.</param>
internal sealed record ChangeSide(ChangePoint Point, IGraphStore Store, Lens Lens, ExchangeHeader Header, EntityId? Document = null)
{
    /// <summary>The date of the document; null where it has none, or the end is something else.</summary>
    public Edtf? SaidOn { get; init; }
}
