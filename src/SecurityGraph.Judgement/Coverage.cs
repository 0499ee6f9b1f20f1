using System.Globalization;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>What a store holds, for those who want to know how far they can trust it.</summary>
public sealed record Coverage(StoreState State, GraphTotals Totals)
{
    public static async Task<Coverage> Read(IGraphStore store, CancellationToken cancellationToken)
    {
        var counts = await store.Count(new CountQuery([], Totals: true), Lens.All, cancellationToken);
        return new Coverage(await store.ReadState(cancellationToken), counts.Totals!);
    }

    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{State.Statements} statements about {State.Entities} entities, from {Totals.EvidenceByDocument.Count} documents{Years}, ")
        + string.Create(CultureInfo.InvariantCulture, $"collected up to {State.Header.AsOf:d MMMM yyyy}. Not complete, and not an official source.");

    private string Years => Totals.Said is { First: { } first, Last: { } last }
        ? string.Create(CultureInfo.InvariantCulture, $" of {first.Earliest.Year} to {last.Latest.Year}")
        : "";
}
