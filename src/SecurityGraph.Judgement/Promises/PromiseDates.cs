using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>When a promise was kept, and what that makes of it.</summary>
internal static class PromiseDates
{
    /// <summary>
    /// When a fact came about, so that it can keep a promise; null where it cannot: it had come before, or was known when the promise was
    /// made, or has not come by today; of a date that may lie before it, nothing has come on the day of the promise itself. A fact without a date, and a state that goes on, came by the day on which that was told.
    /// </summary>
    /// <param name="fact">With the evidence that tells it as a fact.</param>
    /// <param name="from">The first day of the promise.</param>
    /// <param name="today">The day for which is asked.</param>
    /// <param name="same">It is the promise itself, told as a fact: then what its documents say on one day is settled by the roll-up.</param>
    public static Edtf? Came(Statement fact, DateOnly from, DateOnly today, bool same)
    {
        var date = fact.Predicate.Aspect == Aspect.Event ? FactTime.When(fact) : FactTime.Begun(fact);
        var told = fact.Evidence.Select(evidence => evidence.ToldOn?.Latest).OfType<DateOnly>().Where(day => same ? day >= from : day > from).Order().ToList();
        if (date is { IsOpen: false } && !Before(date, from))
            return date.HappenedBy(today) != Certainty.Impossible && (date.Earliest >= from || (told.Count > 0 && (told[0] <= from || today > from))) ? date : null;
        if (date is { IsOpen: false } && fact.Predicate.Aspect == Aspect.Event) return null;
        return told.Count > 0 && told[0] <= today ? Edtf.OnOrBefore(told[0]) : null;
    }

    /// <summary>Kept, early or late, and how surely.</summary>
    /// <param name="came">When it was done.</param>
    /// <param name="due">When it was to be; null where nobody says.</param>
    /// <param name="hasFirstDay">Whether it can be too early.</param>
    /// <param name="today">The day for which is asked.</param>
    public static (PromiseOutcome Outcome, Certainty Certainty) Judge(Edtf came, Edtf? due, bool hasFirstDay, DateOnly today)
    {
        if (due is { IsInterval: true, Start.IsOpen: false } && came is { IsInterval: true, Start.IsOpen: false }) return JudgeLasting(came, due, hasFirstDay, today);
        var done = came.HappenedBy(today) == Certainty.Certain ? Certainty.Certain : Certainty.Possible;
        if (due is null) return (PromiseOutcome.Kept, done);
        if (hasFirstDay && came.Before(due) == Certainty.Certain) return (PromiseOutcome.Early, done);
        if (came.HappenedBy(due.Latest) == Certainty.Certain) return (PromiseOutcome.Kept, done);
        return due.Before(came) == Certainty.Certain ? (PromiseOutcome.Late, done) : (PromiseOutcome.Kept, Certainty.Possible);
    }

    /// <summary>What lasts is kept once it begins; one that ended on another day than was told, nobody can call so for certain.</summary>
    private static (PromiseOutcome Outcome, Certainty Certainty) JudgeLasting(Edtf came, Edtf due, bool hasFirstDay, DateOnly today)
    {
        var (outcome, certainty) = Judge(came.Start!, due.Start!, hasFirstDay, today);
        var endedOtherwise = came.End is { IsOpen: false } ended && due.End is { IsOpen: false } end && !ended.Meets(end);
        return (outcome, endedOtherwise && outcome == PromiseOutcome.Kept ? Certainty.Possible : certainty);
    }

    /// <summary>Whether its day has passed; of what has no last day, its first.</summary>
    public static bool HasPassed(Edtf due, DateOnly today) => Before(due.Latest == DateOnly.MaxValue ? Edtf.Day(due.Earliest) : due, today);

    private static bool Before(Edtf date, DateOnly day) => day != DateOnly.MinValue && date.HappenedBy(day.AddDays(-1)) == Certainty.Certain;
}
