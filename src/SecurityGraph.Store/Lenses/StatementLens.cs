using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Store.Lenses;

/// <summary>What a lens makes of one statement: the one definition that every store follows.</summary>
/// <param name="bindingOf">How binding a document is (<see cref="GraphCompiler.Binding"/>): what was said by a day is rolled up anew.</param>
/// <param name="occurrenceOf">The OCCURS of an event, as stored; its date is that of statements which take their event's.</param>
public sealed class StatementLens(Func<EntityId, int> bindingOf, Func<EntityId, Statement?> occurrenceOf)
{
    private readonly RollUp _rollUp = new(bindingOf);

    /// <summary>The statement as the lens shows it; null where it does not: not said by then, of another class, or impossible on the day.</summary>
    public StatementAnswer? Apply(Statement statement, Lens lens)
    {
        if (Told(statement, lens) is not { } said) return null;
        if (lens.Documents is { } documents && !said.Statement.Evidence.Any(evidence => documents.Contains(evidence.Document))) return null;
        if (lens.Classes?.Contains(said.Statement.Modality.Class()) == false) return null;
        var certainty = Least(said.Certainty, AsOf(said.Statement, lens));
        return certainty < (lens.Least ?? Certainty.Possible) || certainty == Certainty.Impossible ? null : said with { Certainty = certainty };
    }

    /// <summary>
    /// The day of <see cref="Lens.SaidBy"/> from which on some of the statement may have been said, and the one from which on it is shown as
    /// it is stored, as far as it alone says: what waits for its event's day besides, only <see cref="Apply"/> knows.
    /// </summary>
    public static (DateOnly From, DateOnly Whole) SaidDays(Statement statement) => Hearing.Days(statement);

    /// <summary>The first day of <see cref="Lens.SaidBy"/> on which the statement is shown, be it otherwise than it is stored; <see cref="DateOnly.MaxValue"/> where there is none.</summary>
    public static DateOnly ToldFrom(Statement statement) => statement.Evidence.Select(evidence => evidence.ToldOn?.CertainlyBy ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    private StatementAnswer? Told(Statement statement, Lens lens)
    {
        if (lens is { SaidBy: null, Sources: null }) return new StatementAnswer(statement, Certainty.Certain);
        var eventTime = TimeOfEvent(statement, lens);
        var heard = statement.Evidence.Select(evidence => (Evidence: evidence, Said: Heard(evidence, statement, eventTime, lens)))
            .Where(one => one.Said >= (lens.Least == Certainty.Possible ? Certainty.Possible : Certainty.Certain)).ToList();
        if (heard.Count == 0) return null;
        var told = heard.Count == statement.Evidence.Count
            ? statement
            : _rollUp.Of(statement, [.. heard.Select(one => EvidenceView.WriteOut(one.Evidence, statement))]);
        var said = heard.Max(one => one.Said);
        return lens.SaidBy is { } by ? ToldBy(told, eventTime ?? WholeTime(statement, told), by, said) : new StatementAnswer(told, said);
    }

    private Certainty Heard(Evidence evidence, Statement statement, Edtf? eventTime, Lens lens) =>
        lens.Sources is { } weakest && bindingOf(evidence.Document) < weakest.Binding ? Certainty.Impossible
        : lens.SaidBy is { } by ? Hearing.Of(evidence, statement, eventTime, by)
        : Certainty.Certain;

    private Edtf? TimeOfEvent(Statement statement, Lens lens) =>
        statement.When is null && FactTime.EventOf(statement) is { } which && occurrenceOf(which) is { } occurrence ? Told(occurrence, lens)?.Statement.When : null;

    /// <summary>The date that was told later of what an act had told without one: until then it had not happened.</summary>
    private Edtf? WholeTime(Statement statement, Statement told) =>
        told.Start is not null || statement.Modality.Class() != ModalityClass.Fact ? null
        : statement.Start ?? (FactTime.EventOf(statement) is { } which && occurrenceOf(which) is { } occurrence && occurrence.Modality.Class() == ModalityClass.Fact ? occurrence.When : null);

    /// <summary>What an act fixes for a later day is expected until then; what may lie later is no more than possible. What is to end later goes on.</summary>
    private static StatementAnswer ToldBy(Statement told, Edtf? eventTime, DateOnly by, Certainty said)
    {
        if (told.Modality.Class() != ModalityClass.Fact) return new StatementAnswer(told, said);
        if (FactTime.FirstDay(told, eventTime) > by) return new StatementAnswer(EvidenceView.With(told, Modality.Expected), said);
        if (FactTime.EarliestEnd(told) > by) told = GoingOn(told);
        return new StatementAnswer(told, Least(said, FactTime.BegunBy(told, eventTime, by)));
    }

    /// <summary>What is told as over, with a last day that is to come, is so until then, whoever tells it.</summary>
    private static Statement GoingOn(Statement told) => told with
    {
        Modality = Modality.Ongoing,
        Evidence = [.. told.Evidence.Select(evidence => (evidence.Modality ?? told.Modality) is var said && said.Class() == ModalityClass.Fact ? evidence with { Modality = null } : evidence with { Modality = said })],
    };

    private Certainty AsOf(Statement statement, Lens lens)
    {
        if (lens.AsOf is not { } day) return Certainty.Certain;
        if (statement.Predicate.TakesEventTime && statement.When is null) return EventTime(statement, day, lens);
        return statement.Predicate.Aspect == Aspect.Event ? Happened(statement, day) : Holds(statement, day);
    }

    private Certainty EventTime(Statement statement, DateOnly day, Lens lens) =>
        FactTime.EventOf(statement) is { } which && occurrenceOf(which) is { } occurrence && Told(occurrence, lens) is { } told
            ? Happened(told.Statement, day)
            : Happened(statement, day);

    /// <summary>
    /// An event without a date: what is told as a fact or an appeal had happened when it was first said; a plan may fall on any day.
    /// </summary>
    private static Certainty Happened(Statement statement, DateOnly day)
    {
        if (statement.When is { } when)
            return when.HappenedBy(day) is var certainty and not Certainty.Possible ? certainty : FactTime.When(statement)!.HappenedBy(day); // narrowing decides that alone
        if (statement.Modality.Class() is not (ModalityClass.Fact or ModalityClass.Urged)) return Certainty.Possible;
        foreach (var evidence in statement.Evidence)
        {
            if (evidence.SaidOn?.Latest <= day) return Certainty.Certain;
        }
        return Certainty.Possible;
    }

    /// <summary>
    /// A state holds within its dates, and on every day between two known ones: its latest possible start, its earliest possible
    /// end, and the days on which a document says that it goes on.
    /// </summary>
    private static Certainty Holds(Statement statement, DateOnly day)
    {
        if (statement.Validity.Holds(day) is var asTold and not Certainty.Possible) return asTold; // narrowing decides the rest alone
        var validity = FactTime.Validity(statement);
        var certainty = validity.Holds(day);
        if (certainty != Certainty.Possible) return certainty;
        if (GoesOn(statement) is not { } known) return certainty;
        known = Including(Including(known, KnownStart(validity.From)), KnownEnd(validity.To));
        return known.First <= day && day <= known.Last ? Certainty.Certain : certainty;
    }

    /// <summary>The first and the last day on which a document says that it goes on; null where none does.</summary>
    private static (DateOnly First, DateOnly Last)? GoesOn(Statement statement)
    {
        (DateOnly First, DateOnly Last)? days = null;
        foreach (var evidence in statement.Evidence)
        {
            if ((evidence.Modality ?? statement.Modality) != Modality.Ongoing) continue;
            if (evidence.SaidOn is not { Precision: DatePrecision.Day, IsVague: false, Latest: var day }) continue;
            days = Including(days ?? (day, day), day);
        }
        return days;
    }

    private static (DateOnly First, DateOnly Last) Including((DateOnly First, DateOnly Last) days, DateOnly? day) =>
        day is not { } known ? days
        : (known < days.First ? known : days.First, known > days.Last ? known : days.Last);

    /// <summary>A day on which it certainly had begun; null where the start tells none.</summary>
    private static DateOnly? KnownStart(Edtf? from) =>
        from is { IsOpen: true } ? DateOnly.MinValue
        : from is { IsVague: false } && from.Latest != DateOnly.MaxValue ? from.Latest
        : null;

    /// <summary>A day on which it certainly had not ended; null where the end tells none.</summary>
    private static DateOnly? KnownEnd(Edtf? to) =>
        to is { IsOpen: true } ? DateOnly.MaxValue
        : to is { IsVague: false } && to.Earliest != DateOnly.MinValue ? to.Earliest
        : null;

    private static Certainty Least(Certainty a, Certainty b) => a < b ? a : b;
}
