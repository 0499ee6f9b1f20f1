using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// The date of a fact for every comparison: nothing is told before it happened, so that "January 2018", told on the 24th, ends on the
/// 24th. Only an act tells of days to come, which it fixes itself. What is printed stays as the document said it.
/// </summary>
public static class FactTime
{
    /// <summary>The event whose OCCURS gives a statement without a date of its own its date: null where its predicate takes none.</summary>
    public static EntityId? EventOf(Statement statement) =>
        !statement.Predicate.TakesEventTime ? null
        : statement.Subject.Kind == EntityKind.Event.Prefix ? statement.Subject
        : statement.Object;

    /// <summary>The date that orders a statement among others: its own start, else the date of its event.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="eventTime">The date of the event of which the statement takes its date.</param>
    public static Edtf? Start(Statement statement, Edtf? eventTime) => statement.Start ?? (statement.Predicate.TakesEventTime ? eventTime : null);

    /// <summary>When it happened, narrowed by the first day on which somebody told that it had.</summary>
    public static Edtf? When(Statement statement) => Narrow(statement.When, statement, Modality.Occurred);

    /// <summary>How long it holds; its start narrowed by the first day on which somebody told it as a fact.</summary>
    public static Period Validity(Statement statement)
    {
        var period = statement.Validity;
        return period.From is { } from ? period with { From = Narrow(from, statement, Modality.Ongoing) } : period;
    }

    /// <summary>When what is told as a fact began: the start of its date, narrowed like it; null where it has none.</summary>
    public static Edtf? Begun(Statement statement) => Narrow(First(statement.Start), statement, Modality.Ongoing);

    /// <summary>The first day on which what is told as a fact can have begun; <see cref="DateOnly.MinValue"/> where nothing says.</summary>
    /// <param name="statement">The fact.</param>
    /// <param name="eventTime">The date of the event of which the statement takes its date.</param>
    public static DateOnly FirstDay(Statement statement, Edtf? eventTime) => (statement.Start ?? eventTime)?.Earliest ?? DateOnly.MinValue;

    /// <summary>The first day on which a state that is told as over can have ended; <see cref="DateOnly.MinValue"/> of anything else.</summary>
    public static DateOnly EarliestEnd(Statement statement) =>
        statement is { Modality: Modality.Occurred, Predicate.Aspect: Aspect.State, ValidTo: { IsOpen: false } to } ? to.Earliest : DateOnly.MinValue;

    /// <summary>Whether it had begun by the day.</summary>
    /// <param name="statement">The fact.</param>
    /// <param name="eventTime">The date of the event of which the statement takes its date.</param>
    /// <param name="day">The day.</param>
    public static Certainty BegunBy(Statement statement, Edtf? eventTime, DateOnly day) =>
        (Begun(statement) ?? Narrow(eventTime?.Start, statement, Modality.Ongoing)) is { IsOpen: false } start ? start.HappenedBy(day) : Certainty.Certain;

    /// <summary>What began on a day that nobody tells had begun when it ended.</summary>
    private static Edtf? First(Edtf? date) => date is { IsInterval: true, Start: null, End: { IsOpen: false } end } ? Edtf.OnOrBefore(end.Latest) : date?.Start;

    /// <param name="enough">Ongoing: that it goes on tells that it has begun. Occurred: only that it has happened tells that it is over.</param>
    private static Edtf? Narrow(Edtf? date, Statement statement, Modality enough)
    {
        // A day is as narrow as it can be: most dates are days, and their evidence need not be looked at.
        if (date is null || date.IsOpen || date.Earliest == date.Latest || statement.Modality.Class() != ModalityClass.Fact) return date;
        return FirstTold(statement, enough) is { } told && date.Earliest <= told && told < date.Latest ? Until(date, told) : date;
    }

    private static Edtf Until(Edtf date, DateOnly told) => date.Earliest == DateOnly.MinValue ? Edtf.OnOrBefore(told) : Edtf.Between(date.Earliest, told);

    private static DateOnly? FirstTold(Statement statement, Modality enough)
    {
        DateOnly? first = null;
        foreach (var evidence in statement.Evidence)
        {
            var modality = evidence.Modality ?? statement.Modality;
            if (modality.Class() != ModalityClass.Fact || modality > enough || evidence.Document.Kind == EntityKind.Instrument.Prefix) continue;
            if (evidence.ToldOn?.Latest is { } told && !(told >= first)) first = told;
        }
        return first;
    }
}
