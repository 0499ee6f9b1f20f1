using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// An amount or figure as a range: "up to" has <see cref="High"/> alone, "more than" <see cref="Low"/> alone, an exact
/// one has both, equal.
/// </summary>
public sealed record Quantity
{
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>What is counted, from the vocabulary's units; money is <c>EUR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The time the figure is for; null where the source names none.</summary>
    public Edtf? Period { get; init; }

    /// <summary>Which figure or share of what, from the vocabulary's list; empty where the unit says enough.</summary>
    public string Of { get; init; } = "";

    /// <summary>What the vocabulary knows of <see cref="Of"/>; null where it is empty.</summary>
    public Figure? Figure => Of.Length == 0 ? null : Vocabulary.Current.Figures.FirstOrDefault(figure => figure.Name == Of);

    /// <summary>True where both ranges, open ends included, have an amount in common and count the same.</summary>
    public bool Meets(Quantity other) =>
        Unit == other.Unit
        && (Low ?? decimal.MinValue) <= (other.High ?? decimal.MaxValue)
        && (other.Low ?? decimal.MinValue) <= (High ?? decimal.MaxValue);
}
