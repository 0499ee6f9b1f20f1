using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>An amount in words, with its unit: <c>up to EUR 100,000,000</c>.</summary>
public static class QuantityText
{
    /// <summary>Empty where both ends are unknown.</summary>
    public static string Of(Quantity quantity) =>
        Vocabulary.Current.TryGetUnit(quantity.Unit, out var unit) ? unit.Text(quantity.Low, quantity.High) : $"{quantity.Low}–{quantity.High} {quantity.Unit}";
}
