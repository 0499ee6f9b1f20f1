using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Money;

/// <summary>A statement about money, with the evidence that tells it with one amount, as one step.</summary>
/// <param name="Statement">With that evidence alone.</param>
/// <param name="Why">Why it is not added; null where it counts.</param>
public sealed record MoneyLine(Statement Statement, string? Why)
{
    /// <summary>Whether its amount is in the total.</summary>
    public bool IsCounted => Why is null;
}
