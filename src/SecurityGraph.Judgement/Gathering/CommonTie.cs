using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Gathering;

/// <summary>What joins an entity to one of several.</summary>
/// <param name="Of">The one of the several.</param>
/// <param name="Told">The statements in which both take part, in the order of statements; at least one.</param>
public sealed record CommonTie(EntityId Of, IReadOnlyList<StatementAnswer> Told);
