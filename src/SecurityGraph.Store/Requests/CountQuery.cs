using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>Asks in how many statements some entities take part, and how much the whole graph holds.</summary>
/// <param name="Relations">Entities whose number of relations is wanted.</param>
/// <param name="Totals">Whether the totals over the whole graph are wanted.</param>
public sealed record CountQuery(IReadOnlyCollection<EntityId> Relations, bool Totals);
