using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>
/// What the evidence of one statement tells differently: of one class of modality, dates or amounts that do not meet; and what one denies that
/// by another was so. A fact beside its plan contradicts nothing: that is a promise kept or not.
/// </summary>
internal sealed class StatementContradictions(ContradictionSides sides)
{
    private const string Moved = "; they were told on different days, so that the later may only have moved it";

    // No statement compared here takes the date of another.
    private readonly StatementLens _lens = new(sides.BindingOf, _ => null);

    public IEnumerable<Contradiction> Of(Statement statement)
    {
        if (statement.Derived || statement.Evidence.Count < 2) return [];
        List<Telling> tellings = [.. statement.Evidence.Select(evidence => Telling.Of(statement, evidence, sides.RollUp))];
        List<Clash> clashes = [.. Pairs(tellings).Where(pair => !pair.One.IsSameSentenceAs(pair.Other)).SelectMany(pair => Clashes(pair.One, pair.Other))];
        // However many documents tell each of two values, it is one contradiction.
        return clashes.GroupBy(clash => (clash.Form, clash.Why)).Select(same => Contradiction(statement, same.Key.Form, same.Key.Why, [.. same]));
    }

    private Contradiction Contradiction(Statement statement, ContradictionForm form, string why, List<Clash> clashes)
    {
        var certain = clashes.Exists(clash => clash.IsCertain);
        return new Contradiction(
            form, certain ? Certainty.Certain : Certainty.Possible,
            sides.Ordered(sides.Of(statement, clashes.Select(clash => clash.One)), sides.Of(statement, clashes.Select(clash => clash.Other))),
            why + (certain ? "." : Moved + "."));
    }

    private IEnumerable<Clash> Clashes(Telling one, Telling other)
    {
        if (one.Class == other.Class) return Dates(one, other).Concat(Amounts(one, other));
        if (one.Class == ModalityClass.Denied && other.Class == ModalityClass.Fact) return Denials(one, other);
        if (other.Class == ModalityClass.Denied && one.Class == ModalityClass.Fact) return Denials(other, one);
        return [];
    }

    private static IEnumerable<Clash> Dates(Telling one, Telling other)
    {
        foreach (var dates in TellingDates.All)
        {
            if (dates.Of(one.Alone) is not { } date || dates.Of(other.Alone) is not { } second || date.Meets(second)) continue;
            var (first, last, swapped) = Edtf.CompareForSorting(date, second) <= 0 ? (date, second, false) : (second, date, true);
            var why = $"{dates.Told(one.Class)}, but {DateText.Plain(first)} and {DateText.Plain(last)} have no day in common";
            yield return Clash.Of(ContradictionForm.Dates, swapped ? other : one, swapped ? one : other, why, one.Class == ModalityClass.Fact || one.IsOfOneDayWith(other));
        }
    }

    private static IEnumerable<Clash> Amounts(Telling one, Telling other)
    {
        if (one.Alone.Quantity is not { } amount || other.Alone.Quantity is not { } second || !AreOfOneFigure(one, other) || amount.Meets(second)) yield break;
        var swapped = (amount.Low ?? amount.High) > (second.Low ?? second.High);
        var (first, last) = swapped ? (second, amount) : (amount, second);
        var told = one.Class == ModalityClass.Fact ? "Both tell the amount as a fact" : "Both tell the amount in the same way";
        var why = $"{told}, but {QuantityText.Of(first)} and {QuantityText.Of(last)} do not meet";
        yield return Clash.Of(ContradictionForm.Amounts, swapped ? other : one, swapped ? one : other, why, one.IsOfOneDayWith(other) || IsFixed(one, other));
    }

    /// <summary>What is counted in another unit or for another time is another figure; what was announced and what was committed are a plan and its fact.</summary>
    private static bool AreOfOneFigure(Telling one, Telling other) =>
        one.Alone.Quantity!.Unit == other.Alone.Quantity!.Unit
        && (one.Alone.Quantity.Period is not { } period || other.Alone.Quantity.Period is not { } second || period == second)
        && (one.Alone.Commitment is not { } commitment || other.Alone.Commitment is not { } step || commitment == step);

    /// <summary>A fact of one time stays as it is; what is told as going on, without its time, may grow.</summary>
    private static bool IsFixed(Telling one, Telling other) =>
        one.Class == ModalityClass.Fact
        && ((one.Alone.Modality == Modality.Occurred && other.Alone.Modality == Modality.Occurred) || (one.Alone.Quantity!.Period is not null && other.Alone.Quantity!.Period is not null));

    private IEnumerable<Clash> Denials(Telling denial, Telling fact)
    {
        if (!Refutes(fact, denial)) yield break;
        var day = denial.Alone.Start is { } date ? DateText.Adverb(date) : denial.Told is { } told ? DateText.Adverb(Edtf.Day(told)) : "";
        yield return Clash.Of(ContradictionForm.Denial, denial, fact, $"What is denied {day} was by then so, as the other tells it", true);
    }

    /// <summary>Whether it was so on the day for which it is denied: that of the denial's own date, else that on which it was told.</summary>
    private bool Refutes(Telling fact, Telling denial)
    {
        if (denial.Alone.When is { } when)
            return FactTime.When(fact.Alone) is { } happened && when.Earliest <= happened.Earliest && happened.Latest <= when.Latest && !when.IsVague && !happened.IsVague;
        return (denial.Alone.ValidFrom?.Latest ?? denial.Told) is { } day && _lens.Apply(fact.Alone, new Lens { AsOf = day }) is { Certainty: Certainty.Certain };
    }

    private static IEnumerable<(Telling One, Telling Other)> Pairs(List<Telling> tellings) =>
        tellings.SelectMany((one, i) => tellings.Skip(i + 1).Select(other => (one, other)));

    /// <summary>Two tellings that do not go together, as far as dates and amounts say; the side that stands first in its words is <paramref name="One"/>.</summary>
    private sealed record Clash(ContradictionForm Form, Telling One, Telling Other, string Why, bool IsCertain)
    {
        public static Clash Of(ContradictionForm form, Telling one, Telling other, string why, bool isCertain) => new(form, one, other, why, isCertain);
    }
}
