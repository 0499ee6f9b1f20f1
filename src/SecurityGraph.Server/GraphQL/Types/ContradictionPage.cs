using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A page of contradictions, and what was compared for it.</summary>
internal sealed record ContradictionPage(IReadOnlyList<PageItem<Contradiction>> Items, bool HasMore, int? TotalCount, ContradictionLedger Ledger, string? Explanation)
    : Page<Contradiction>(Items, HasMore, TotalCount);
