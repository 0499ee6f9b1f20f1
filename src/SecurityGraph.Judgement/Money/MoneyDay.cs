using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement.Money;

/// <summary>
/// What a day makes of what is told of money. What is to come counts as told by the day; what is a fact, if it may be so on the day; and a fact
/// that was only told later, if it certainly was so.
/// </summary>
/// <param name="lens">What was asked for.</param>
/// <param name="statements">Money takes its date from no event.</param>
internal sealed class MoneyDay(Lens lens, StatementLens statements)
{
    private static readonly IReadOnlySet<ModalityClass> Facts = new HashSet<ModalityClass> { ModalityClass.Fact };

    private readonly Lens _heard = Lens.All with { SaidBy = lens.SaidBy, Sources = lens.Sources };

    /// <summary>The statement as it counts on the day; null where it does not.</summary>
    public Statement? View(Statement statement)
    {
        if (lens.AsOf is not { } day) return statements.Apply(statement, _heard)?.Statement;
        var by = _heard with { SaidBy = lens.SaidBy < day ? lens.SaidBy : day };
        var told = statements.Apply(statement, by)?.Statement;
        if (told is null) return statements.Apply(statement, _heard with { AsOf = day, Classes = Facts, Least = Certainty.Certain })?.Statement;
        return told.Modality.Class() == ModalityClass.Fact ? statements.Apply(statement, by with { AsOf = day })?.Statement : told;
    }
}
