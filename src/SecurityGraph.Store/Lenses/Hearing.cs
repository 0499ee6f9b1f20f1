using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Lenses;

/// <summary>
/// By when something had been said (docs/data-model.md, Two days in every question). A dated document spoke on its date. What is undated
/// was said for certain by the day on which it was collected, and possibly from the first day of the fact on that it tells: nothing is
/// told before it happened. A plan, and a fact without a first day, only from the day on which it was collected.
/// </summary>
internal static class Hearing
{
    /// <summary>Whether it had been said by the day.</summary>
    /// <param name="evidence">Of that statement, brief or written out.</param>
    /// <param name="statement">What it tells.</param>
    /// <param name="eventTime">The date of the event of which the statement takes its date; null where it takes none.</param>
    /// <param name="by">The day.</param>
    public static Certainty Of(Evidence evidence, Statement statement, Edtf? eventTime, DateOnly by) =>
        evidence.SaidOn is { } said ? said.HappenedBy(by)
        : evidence.CollectedOn?.HappenedBy(by) == Certainty.Certain ? Certainty.Certain
        : FirstDay(evidence, statement, eventTime) <= by ? Certainty.Possible
        : Certainty.Impossible;

    /// <summary>
    /// The day from which on some of it may have been said, and the one from which on a lens shows it as it is stored: all of it has
    /// certainly been said, and the fact may have begun. What waits for its event's day besides, only the lens knows.
    /// </summary>
    public static (DateOnly From, DateOnly Whole) Days(Statement statement)
    {
        var takesEventTime = statement.Start is null && FactTime.EventOf(statement) is not null;
        if (takesEventTime && statement.Evidence.Any(evidence => evidence.SaidOn is null)) return (DateOnly.MinValue, DateOnly.MaxValue);
        var (from, whole) = (DateOnly.MaxValue, statement.Modality.Class() == ModalityClass.Fact ? FactTime.FirstDay(statement, eventTime: null) : DateOnly.MinValue);
        if (FactTime.EarliestEnd(statement) is var end && end > whole) whole = end;
        foreach (var evidence in statement.Evidence)
        {
            var first = FirstDay(evidence, statement, eventTime: null);
            if (first < from) from = first;
            var certain = evidence.ToldOn?.CertainlyBy ?? DateOnly.MaxValue;
            if (certain > whole) whole = certain;
        }
        return (from, whole);
    }

    /// <summary>The first day on which it may have been said; <see cref="DateOnly.MaxValue"/> where there is none.</summary>
    public static DateOnly FirstDay(Evidence evidence, Statement statement, Edtf? eventTime)
    {
        if (evidence.SaidOn is { } said) return said.Earliest;
        var collected = evidence.CollectedOn?.Earliest ?? DateOnly.MaxValue;
        if ((evidence.Modality ?? statement.Modality).Class() != ModalityClass.Fact) return collected;
        var told = (evidence.When ?? evidence.ValidFrom ?? statement.Start ?? eventTime)?.Earliest ?? DateOnly.MinValue;
        return told == DateOnly.MinValue || told > collected ? collected : told;
    }
}
