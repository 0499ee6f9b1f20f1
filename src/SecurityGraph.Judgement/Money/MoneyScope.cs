using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Money;

/// <summary>Which statements about money are those asked for.</summary>
/// <param name="By">What the entities are to it.</param>
/// <param name="Entities">The one asked for, with its family and its parts; of a purpose also what is about it.</param>
/// <param name="OwnFunds">Of a purpose: the funds that are for it alone, with their parts: all that they have and give is for it.</param>
/// <param name="Helpers">Of a purpose: what supports it, or counters it; money that goes there need not be for it.</param>
internal sealed record MoneyScope(MoneyPart By, IReadOnlySet<EntityId> Entities, IReadOnlySet<EntityId> OwnFunds, IReadOnlySet<EntityId> Helpers)
{
    public static IReadOnlyList<Predicate> Telling { get; } = [Predicate.Funds, Predicate.HasBudget];

    /// <summary>Whether the money is that asked for.</summary>
    public bool Has(Statement told) => By switch
    {
        MoneyPart.Fund => Entities.Contains(told.Subject),
        MoneyPart.Giver => told.Predicate == Predicate.Funds && Entities.Contains(told.Subject),
        MoneyPart.Recipient => Entities.Contains(told.Object ?? told.Subject),
        _ => OwnFunds.Contains(told.Subject) || Entities.Contains(told.Object ?? told.Subject) || told.About.Any(Entities.Contains),
    };

    /// <summary>Whether it goes to something that helps the purpose.</summary>
    public bool Helps(Statement told) => told.Object is { } target && Helpers.Contains(target);
}
