using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Money;

/// <summary>A total of amounts that can be added: of one kind, bound, currency, period, figure, class of modality and commitment.</summary>
/// <param name="Kind">Whether it flows, or is the size of a fund or a budget.</param>
/// <param name="Bound">Exact, a ceiling, a lower bound, or between both.</param>
/// <param name="Class">Whether it is a fact or is still to come.</param>
/// <param name="Commitment">How firmly it is promised, of the vocabulary; null where nobody says.</param>
/// <param name="Quantity">The sum, with unit, period and figure.</param>
/// <param name="Sums">What it is made of; with more than one it is calculated.</param>
public sealed record MoneyTotal(MoneyKind Kind, MoneyBound Bound, ModalityClass Class, string? Commitment, Quantity Quantity, IReadOnlyList<MoneySum> Sums)
{
    /// <summary>Whether no source says it: it was added up here.</summary>
    public bool IsCalculated => Sums.Count > 1;
}
