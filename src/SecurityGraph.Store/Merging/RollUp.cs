using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Makes one statement's dates, amounts and modality from its evidence. Modality: that of the latest saying (a fact told without a date
/// was told on its own first day or later), then of the more binding document, then the weaker. Each date and the quantity: whole from one
/// evidence of that modality's class, of facts from the more binding document first, of anything else from the latest and then the more
/// binding; then the more precise, and of facts then the later said. A mere bound comes after any date. Weak sources decide nothing of it while any other speaks.
/// </summary>
/// <param name="bindingOf">How binding a document is: greater is more, 0 is weak (<see cref="GraphCompiler.Binding"/>).</param>
public sealed class RollUp(Func<EntityId, int> bindingOf)
{
    /// <summary>Rolls up evidence that says everything itself (<see cref="EvidenceView.WriteOut"/>), and makes it brief again.</summary>
    public Statement Of(Statement statement, IReadOnlyList<Evidence> writtenOut)
    {
        var deciding = Deciding(writtenOut);
        var latest = Best(deciding, LatestFirst);
        var modality = (FixedByAct(deciding, latest) ?? latest).Modality!.Value;
        var speaking = deciding.Count == 1 ? deciding : [.. deciding.Where(evidence => evidence.Modality!.Value.Class() == modality.Class())];
        var order = modality.Class() == ModalityClass.Fact ? (Comparison<Evidence>)BindingFirst : LatestFirst;
        var rolled = statement with
        {
            Modality = modality,
            When = Date(speaking, order, evidence => evidence.When),
            ValidFrom = Date(speaking, order, evidence => evidence.ValidFrom),
            ValidTo = Date(speaking, order, evidence => evidence.ValidTo),
            Due = Date(speaking, order, evidence => evidence.Due),
            Quantity = Value(speaking, order, evidence => evidence.Quantity, Width) ?? Unsaid(statement),
            Condition = Value(speaking, order, evidence => evidence.Condition, _ => 0),
            Commitment = Value(speaking, order, evidence => evidence.Commitment, _ => 0),
        };
        return rolled with { Evidence = [.. writtenOut.Select(evidence => EvidenceView.Brief(evidence, rolled))] };
    }

    /// <summary>Not even a date that no other gives comes from a weak source beside others: shown as the statement's, it would look like theirs.</summary>
    private IReadOnlyList<Evidence> Deciding(IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 1) return evidence;
        var others = evidence.Where(one => bindingOf(one.Document) > 0).ToList();
        return others.Count > 0 ? others : evidence;
    }

    /// <summary>"On or before" is a bound that a document sets for want of a date: any date that another gives comes first.</summary>
    private static Edtf? Date(IReadOnlyList<Evidence> speaking, Comparison<Evidence> order, Func<Evidence, Edtf?> member) =>
        Value(
            Ended(speaking, member),
            (a, b) => member(a)!.IsOnOrBefore == member(b)!.IsOnOrBefore ? order(a, b) : member(a)!.IsOnOrBefore.CompareTo(member(b)!.IsOnOrBefore),
            member,
            date => (decimal)date.Latest.DayNumber - date.Earliest.DayNumber);

    /// <summary>That it goes on says nothing of its end to who tells later when it ended.</summary>
    private static IReadOnlyList<Evidence> Ended(IReadOnlyList<Evidence> speaking, Func<Evidence, Edtf?> member)
    {
        if (speaking.Count == 1) return speaking;
        var ended = speaking.Where(evidence => member(evidence) is { IsInterval: true, End.IsOpen: false }).Select(SaidDay).DefaultIfEmpty(-1).Max();
        return [.. speaking.Where(evidence => member(evidence) is not { IsInterval: true, End.IsOpen: true } || SaidDay(evidence) >= ended)];
    }

    /// <summary>The value of the first evidence that says one; among equals the more precise, then the later said, then the smaller text.</summary>
    private static T? Value<T>(IReadOnlyList<Evidence> speaking, Comparison<Evidence> order, Func<Evidence, T?> member, Func<T, decimal> vagueness)
        where T : class
    {
        Evidence? best = null;
        foreach (var evidence in speaking)
        {
            if (member(evidence) is not { } value) continue;
            if (best is null || Compare(evidence, value, best, member(best)!) < 0) best = evidence;
        }
        return best is null ? null : member(best);

        int Compare(Evidence a, T valueOfA, Evidence b, T valueOfB)
        {
            var compared = order(a, b);
            if (compared == 0) compared = vagueness(valueOfA).CompareTo(vagueness(valueOfB));
            if (compared == 0) compared = SaidDay(b).CompareTo(SaidDay(a));
            return compared == 0 ? string.CompareOrdinal(valueOfA.ToString(), valueOfB.ToString()) : compared;
        }
    }

    /// <summary>
    /// What an act has fixed stays a fact where the latest document, which foresees it, tells no other day; null where it does, or no act
    /// has fixed it.
    /// </summary>
    private static Evidence? FixedByAct(IReadOnlyList<Evidence> deciding, Evidence latest) =>
        latest.Modality!.Value.Class() != ModalityClass.Planned ? null : deciding.FirstOrDefault(evidence =>
            evidence.Document.Kind == EntityKind.Instrument.Prefix && evidence.Modality!.Value.Class() == ModalityClass.Fact
            && (evidence.When ?? evidence.ValidFrom) is { } day && (latest.When ?? latest.ValidFrom)?.Meets(day) != false);

    private static decimal Width(Quantity quantity) =>
        quantity.Low is { } low && quantity.High is { } high ? high - low : decimal.MaxValue;

    /// <summary>A figure that no evidence of the class gives keeps what identifies it: unit, share and period. Money that flows has no such part.</summary>
    private static Quantity? Unsaid(Statement statement) =>
        statement is { Predicate.Object: ObjectForm.Quantity, Quantity: { } quantity } ? quantity with { Low = null, High = null } : null;

    private int LatestFirst(Evidence a, Evidence b)
    {
        var order = ToldDay(b).CompareTo(ToldDay(a));
        return order == 0 ? BindingFirst(a, b) : order;
    }

    private int BindingFirst(Evidence a, Evidence b) => bindingOf(b.Document).CompareTo(bindingOf(a.Document));

    private static Evidence Best(IReadOnlyList<Evidence> evidence, Comparison<Evidence> order)
    {
        var best = evidence[0];
        foreach (var other in evidence)
        {
            var compared = order(other, best);
            if (compared == 0) compared = best.Modality!.Value.CompareTo(other.Modality!.Value); // the weaker stands further down
            if (compared < 0) best = other;
        }
        return best;
    }

    /// <summary>
    /// Undated is last; but nobody tells a fact before its first day, so that it comes behind the plan of a day before. "On or before" a day is what
    /// somebody knew on that day.
    /// </summary>
    private static int ToldDay(Evidence evidence) =>
        evidence.SaidOn is null && evidence.Modality!.Value.Class() == ModalityClass.Fact && (evidence.When ?? evidence.ValidFrom) is { IsOpen: false } told
            ? (told.IsOnOrBefore ? told.Latest : told.Earliest).DayNumber
            : SaidDay(evidence);

    /// <summary>Undated is last.</summary>
    private static int SaidDay(Evidence evidence) => evidence.SaidOn?.Latest.DayNumber ?? -1;
}
