using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Money;

/// <summary>Of which money the total is asked.</summary>
/// <param name="By">What the entity is to the money.</param>
/// <param name="Of">The entity.</param>
public sealed record MoneyQuestion(MoneyPart By, EntityId Of);
