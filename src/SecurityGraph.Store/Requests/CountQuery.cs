using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>What to count.</summary>
/// <param name="Relations">Entities whose number of relations is wanted.</param>
/// <param name="Totals">Whether the totals over the whole graph are wanted.</param>
public sealed record CountQuery(IReadOnlyCollection<EntityId> Relations, bool Totals);
