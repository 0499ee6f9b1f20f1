using System.Globalization;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>What a store holds, for those who want to know how far they can trust it.</summary>
/// <param name="State">The dataset, its release, and how many entities and statements there are.</param>
/// <param name="Totals">How much there is of each sort, and from when to when anything is said.</param>
public sealed record Coverage(StoreState State, GraphTotals Totals)
{
    /// <summary>Counts the whole graph.</summary>
    public static async Task<Coverage> Read(IGraphStore store, CancellationToken cancellationToken = default)
    {
        // First: where there is no graph, there is nothing to count.
        var state = await store.ReadState(cancellationToken);
        var counts = await store.Count(new CountQuery([], Totals: true), Lens.All, cancellationToken);
        return new Coverage(state, counts.Totals!);
    }

    /// <summary>For people: how much, from how many documents, of which years, up to which day, and that it is neither complete nor official.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountText.Of(State.Statements, "statement", "statements")} about {CountText.Of(State.Entities, "entity", "entities")}, from {CountText.Of(Totals.EvidenceByDocument.Count, "document", "documents")}{Years}, ")
        + string.Create(CultureInfo.InvariantCulture, $"collected up to {State.Header.AsOf:d MMMM yyyy}. Not complete, and not an official source.");

    private string Years => Totals.Said is { First: { } first, Last: { } last }
        ? string.Create(CultureInfo.InvariantCulture, $" of {first.Earliest.Year} to {last.Latest.Year}")
        : "";
}
