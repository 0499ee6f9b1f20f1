using SecurityGraph.Model;

namespace SecurityGraph.Store.Answers;

/// <summary>How much a graph holds.</summary>
/// <param name="Relations">For each entity asked for that the store holds: the number of statements it takes part in.</param>
/// <param name="Totals">Null where they were not asked for.</param>
public sealed record GraphCounts(IReadOnlyDictionary<EntityId, int> Relations, GraphTotals? Totals);

/// <param name="EntitiesByKind">By the name of the kind.</param>
/// <param name="StatementsByPredicate">By the name of the predicate; derived verbs included.</param>
/// <param name="EvidenceByDocument">How many pieces of evidence each document gives.</param>
/// <param name="SaidFirst">The earliest day on which anything is said; null where all is undated.</param>
/// <param name="SaidLast">The latest.</param>
public sealed record GraphTotals(
    IReadOnlyDictionary<string, int> EntitiesByKind,
    IReadOnlyDictionary<string, int> StatementsByPredicate,
    IReadOnlyDictionary<ModalityClass, int> StatementsByClass,
    IReadOnlyDictionary<EntityId, int> EvidenceByDocument,
    DateOnly? SaidFirst,
    DateOnly? SaidLast);
