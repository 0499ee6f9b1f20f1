using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Money;

/// <summary>Of which money the total is asked.</summary>
/// <param name="By">What the entity is to the money.</param>
/// <param name="Of">The entity.</param>
public sealed record MoneyQuestion(MoneyPart By, EntityId Of)
{
    /// <summary>What somebody typed for it, where that may have meant other fields, too; null: its name.</summary>
    public string? Words { get; init; }
}
