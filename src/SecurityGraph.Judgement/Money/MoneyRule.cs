using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Money;

/// <summary>
/// Adds money up (docs/judgements.md, Money): the same money once; ceilings, lower bounds and exact sums apart, and so currencies, periods,
/// figures, steps; a fund and its part never together.
/// </summary>
/// <param name="scope">Which statements are those asked for.</param>
/// <param name="lines">Takes statements apart.</param>
/// <param name="wholes">What each fund is a part of.</param>
/// <param name="nameOf">The name of an entity, for reasons.</param>
/// <param name="hearsWeak">Whether weak sources were asked for: else they decide nothing.</param>
internal sealed class MoneyRule(
    MoneyScope scope, MoneyLines lines, IReadOnlyDictionary<EntityId, IReadOnlySet<EntityId>> wholes, Func<EntityId, string> nameOf, bool hearsWeak)
{
    /// <param name="told">As it counts on the day.</param>
    public MoneyAnswer Judge(IReadOnlyCollection<Statement> told)
    {
        var reasons = new MoneyReasons(scope, lines, nameOf);
        var sums = new List<MoneySum>();
        var leftOut = new List<MoneyLine>();
        foreach (var same in told.SelectMany(lines.Of).GroupBy(line => line.Money ?? line.Id, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            List<Statement> all = [.. same.OrderBy(line => line.Id, StringComparer.Ordinal).ThenBy(line => line.Modality).ThenBy(line => line.Commitment, StringComparer.Ordinal).ThenBy(line => line.Quantity?.ToString(), StringComparer.Ordinal)];
            List<Statement> counting = [.. all.Where(Counts)];
            if (counting.Count == 0)
            {
                leftOut.AddRange(all.Select(line => new MoneyLine(line, reasons.WithoutSum(line))));
                continue;
            }
            var deciding = lines.Deciding(counting);
            sums.Add(new MoneySum(deciding.Money, deciding.Quantity!, [new MoneyLine(deciding, null), .. all.Where(line => line != deciding).Select(line => new MoneyLine(line, reasons.Beside(line, deciding)))]));
        }
        var parts = sums.Where(sum => WholeOf(sum, sums) is not null).ToList();
        leftOut.AddRange(parts.SelectMany(sum => sum.Lines.Select(line => new MoneyLine(line.Statement, $"part of {nameOf(Subject(WholeOf(sum, sums)!))}, whose money counts"))));
        return new MoneyAnswer(Totals(sums.Except(parts)), leftOut, default, default);
    }

    private bool Counts(Statement line) =>
        scope.Has(line) && MoneyLines.HasAmount(line) && line.Modality != Modality.Denied && (hearsWeak || !lines.IsWeak(line));

    /// <summary>The sum of a fund that this one's fund is a part of, and that would stand in the same line.</summary>
    private MoneySum? WholeOf(MoneySum part, IReadOnlyList<MoneySum> sums) =>
        sums.FirstOrDefault(whole => whole != part && Above(Subject(part)).Contains(Subject(whole)) && !Above(Subject(whole)).Contains(Subject(part))
            && KindOf(whole) == KindOf(part) && whole.Quantity.Unit == part.Quantity.Unit && whole.Quantity.Period == part.Quantity.Period && FigureOf(whole) == FigureOf(part));

    private IReadOnlySet<EntityId> Above(EntityId fund) => wholes[fund];

    private static EntityId Subject(MoneySum sum) => sum.Lines[0].Statement.Subject;

    /// <summary>Where one line tells that it is given, it is: its fund has no more of it than it gives.</summary>
    private MoneyKind KindOf(MoneySum sum) => sum.Lines.Any(line => line.Statement.Predicate == Predicate.Funds && scope.Has(line.Statement)) ? MoneyKind.Given : MoneyKind.Size;

    /// <summary>Which figure of a size it is; what is given is no figure of its fund.</summary>
    private string FigureOf(MoneySum sum) => KindOf(sum) == MoneyKind.Size ? sum.Quantity.Of : "";

    private IReadOnlyList<MoneyTotal> Totals(IEnumerable<MoneySum> sums) =>
    [
        .. sums.GroupBy(sum => (Kind: KindOf(sum), Bound: BoundOf(sum.Quantity), Class: sum.Lines[0].Statement.Modality.Class(), sum.Lines[0].Statement.Commitment, sum.Quantity.Unit, sum.Quantity.Period, Figure: FigureOf(sum)))
            .OrderBy(same => same.Key.Kind).ThenBy(same => same.Key.Class).ThenByDescending(same => MoneyLines.StepOf(same.Key.Commitment)).ThenBy(same => same.Key.Unit, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Period?.ToString(), StringComparer.Ordinal).ThenBy(same => same.Key.Figure, StringComparer.Ordinal).ThenBy(same => same.Key.Bound)
            .Select(same => new MoneyTotal(same.Key.Kind, same.Key.Bound, same.Key.Class, same.Key.Commitment, Added(same.Key.Unit, same.Key.Period, same.Key.Figure, [.. same]), [.. same])),
    ];

    private static Quantity Added(string unit, Model.Dates.Edtf? period, string figure, IReadOnlyList<MoneySum> sums) => new()
    {
        Unit = unit,
        Period = period,
        Of = figure,
        Low = sums.All(sum => sum.Quantity.Low is not null) ? sums.Sum(sum => sum.Quantity.Low) : null,
        High = sums.All(sum => sum.Quantity.High is not null) ? sums.Sum(sum => sum.Quantity.High) : null,
    };

    private static MoneyBound BoundOf(Quantity quantity) => (quantity.Low, quantity.High) switch
    {
        (null, _) => MoneyBound.Ceiling,
        (_, null) => MoneyBound.LowerBound,
        var (low, high) => low == high ? MoneyBound.Exact : MoneyBound.Range,
    };
}
