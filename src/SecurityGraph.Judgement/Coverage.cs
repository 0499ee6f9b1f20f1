using System.Globalization;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement;

/// <summary>What a store holds, for those who want to know how far they can trust it.</summary>
/// <param name="State">The dataset, its release, and how many entities and statements there are.</param>
/// <param name="Totals">How much there is of each sort, and from when to when anything is said.</param>
/// <param name="Sections">How much of the text of documents has been read; empty where nobody counted.</param>
public sealed record Coverage(StoreState State, GraphTotals Totals, IReadOnlyList<SectionCoverage> Sections)
{
    /// <summary>Counts the whole graph.</summary>
    public static async Task<Coverage> Read(IGraphStore store, CancellationToken cancellationToken = default)
    {
        // First: where there is no graph, there is nothing to count.
        var state = await store.ReadState(cancellationToken);
        var counts = await store.Count(new CountQuery([], Totals: true), Lens.All, cancellationToken);
        return new Coverage(state, counts.Totals!, await store.FindCoverage(null, cancellationToken));
    }

    /// <summary>How much of the documents has been read, sentence by sentence; empty where nobody counted.</summary>
    public string ReadSentence => ReadSentenceOf(Sections);

    /// <summary>The same of sections alone.</summary>
    public static string ReadSentenceOf(IReadOnlyList<SectionCoverage> sections)
    {
        if (sections.Count == 0) return "";
        var documents = CountText.Of(sections.Select(one => one.Document).Distinct().Count(), "document", "documents");
        return $"{CountText.Of(sections.Sum(one => one.Sentences), "sentence", "sentences")} of {documents} were counted: " + string.Create(
            CultureInfo.InvariantCulture,
            $"{sections.Sum(one => one.Cited)} with a statement, {sections.Sum(one => one.Reasons.Values.Sum())} with a reason why not, {sections.Sum(one => one.Sentences - one.Read)} not read yet.");
    }

    /// <summary>For people: how much, from how many documents, of which years, up to which day, how much of them was read, and that it is neither complete nor official.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountText.Of(State.Statements, "statement", "statements")} about {CountText.Of(State.Entities, "entity", "entities")}, from {CountText.Of(Totals.EvidenceByDocument.Count, "document", "documents")}{Years}, ")
        + string.Create(CultureInfo.InvariantCulture, $"collected up to {State.Header.AsOf:d MMMM yyyy}. {ReadSentence}{(ReadSentence.Length > 0 ? " " : "")}Not complete, and not an official source.");

    private string Years => Totals.Said is { First: { } first, Last: { } last }
        ? string.Create(CultureInfo.InvariantCulture, $" of {first.Earliest.Year} to {last.Latest.Year}")
        : "";
}
