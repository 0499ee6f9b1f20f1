using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Answers;

/// <summary>How much a graph holds.</summary>
/// <param name="Relations">For each entity asked for that the store holds: the number of statements it takes part in.</param>
/// <param name="ByPredicate">For each entity so asked for that the store holds: its relations by predicate and part, in the order of their names and parts; none that is 0.</param>
/// <param name="Totals">Null where they were not asked for.</param>
public sealed record GraphCounts(IReadOnlyDictionary<EntityId, int> Relations, GraphTotals? Totals, IReadOnlyDictionary<EntityId, IReadOnlyList<RelationCount>> ByPredicate);

/// <param name="EntitiesByKind">By the name of the kind.</param>
/// <param name="StatementsByPredicate">By the name of the predicate; derived verbs included.</param>
/// <param name="EvidenceByDocument">How many pieces of evidence each document gives.</param>
/// <param name="Said">From when to when anything is said.</param>
public sealed record GraphTotals(
    IReadOnlyDictionary<string, int> EntitiesByKind,
    IReadOnlyDictionary<string, int> StatementsByPredicate,
    IReadOnlyDictionary<ModalityClass, int> StatementsByClass,
    IReadOnlyDictionary<EntityId, int> EvidenceByDocument,
    SaidRange Said);

/// <summary>The first and the last date of evidence, as the sources have them; null where no evidence has a day that begins or ends it.</summary>
/// <param name="First">The one that begins first; of several the one that ends first, the more precise.</param>
/// <param name="Last">The one that ends last; of several the one that begins last.</param>
public sealed record SaidRange(Edtf? First, Edtf? Last)
{
    public static SaidRange Of(IReadOnlyCollection<Edtf> dates) => new(
        dates.Where(date => date.Earliest != DateOnly.MinValue).Min(Comparer<Edtf>.Create(Edtf.CompareForSorting)),
        dates.Where(date => date.Latest != DateOnly.MaxValue).Max(Comparer<Edtf>.Create(CompareEnds)));

    private static int CompareEnds(Edtf a, Edtf b)
    {
        var order = a.Latest.CompareTo(b.Latest);
        return order == 0 ? Edtf.CompareForSorting(a, b) : order;
    }
}
