using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Money;

/// <summary>What a total is, in words, to stand behind its amount: <c>committed, calculated from 2 sums</c>, <c>announced (planned), for 2018</c>.</summary>
public static class MoneyText
{
    public static string Of(MoneyTotal total)
    {
        var parts = new[]
        {
            total.Kind == MoneyKind.Given ? Given(total) : Size(total),
            total.Quantity.Period is { } period ? "for " + DateText.Span(period) : null,
            total.IsCalculated ? "calculated from " + CountText.Of(total.Sums.Count, "sum", "sums") : null,
        };
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A call that is open has given nothing yet: the step is named where it is known.</summary>
    private static string Given(MoneyTotal total) =>
        total.Commitment is { } step ? step.Replace('_', ' ') + Way(total.Class, "", " (planned)", " (asked for)", " (proposed)")
        : Way(total.Class, "given", "to be given", "asked for", "proposed");

    private static string Size(MoneyTotal total) =>
        "size" + (total.Quantity.Of.Length > 0 ? $" ({total.Quantity.Of})" : "") + (total.Commitment is { } step ? ", " + step.Replace('_', ' ') : "")
        + Way(total.Class, "", ", planned", ", asked for", ", proposed");

    private static string Way(ModalityClass how, string fact, string planned, string urged, string proposed) => how switch
    {
        ModalityClass.Planned => planned,
        ModalityClass.Urged => urged,
        ModalityClass.Proposed => proposed,
        _ => fact,
    };
}
