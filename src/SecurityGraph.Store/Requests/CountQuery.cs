using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>Asks in how many statements some entities take part, and how much the whole graph holds.</summary>
/// <param name="Relations">Entities whose number of relations is wanted.</param>
/// <param name="Totals">Whether the totals over the whole graph are wanted.</param>
/// <param name="ByPredicate">Entities of which the number of relations is wanted for each predicate and part.</param>
public sealed record CountQuery(IReadOnlyCollection<EntityId> Relations, bool Totals, IReadOnlyCollection<EntityId>? ByPredicate = null);
