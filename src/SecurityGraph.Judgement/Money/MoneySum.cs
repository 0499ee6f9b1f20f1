using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Money;

/// <summary>One sum of money, however often it is told.</summary>
/// <param name="Money">Its key; null where it is told once.</param>
/// <param name="Quantity">The amount that counts.</param>
/// <param name="Lines">First the line that tells it so, then all that tell the same money.</param>
public sealed record MoneySum(string? Money, Quantity Quantity, IReadOnlyList<MoneyLine> Lines);
