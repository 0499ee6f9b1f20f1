using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Amounts and figures: exact, up to, more than.</summary>
internal sealed class Quantities(Draw draw)
{
    private static readonly decimal[] Steps = [1, 10, 100, 1_000, 1_000_000];

    /// <summary>Null where the predicate takes none.</summary>
    /// <param name="day">When it is said: the figure is for a year around it.</param>
    public Quantity? Of(Predicate predicate, DateOnly day)
    {
        if (!predicate.Allows.Contains("quantity") || (!predicate.Requires.Contains("quantity") && draw.Chance(0.5))) return null;
        var amount = (1 + draw.Below(99)) * draw.Of(Steps);
        var form = draw.Below(3);
        return new Quantity
        {
            Low = form == 1 ? null : amount,
            High = form == 2 ? null : amount,
            Unit = draw.Of(predicate.Units),
            Period = draw.Chance(0.6) ? Dates.Year(day.AddYears(draw.Below(5) - 2)) : null,
            Of = FigureOf(predicate),
        };
    }

    private string FigureOf(Predicate predicate)
    {
        var figures = Vocabulary.Current.Figures.Where(figure => figure.Predicate == predicate).ToList();
        return figures.Count > 0 && draw.Chance(0.3) ? draw.Of(figures).Name : "";
    }
}
