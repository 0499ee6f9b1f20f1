using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>Whether what is told as a plan, an appeal or a proposal can still come.</summary>
public static class Outlooks
{
    /// <summary>By its own date, or until when it is due; null of what is told as a fact, or denied, and of what is asked for without a day by which.</summary>
    /// <param name="told">As told by the day.</param>
    /// <param name="today">The day, none later than knowledge ends.</param>
    /// <param name="eventTime">The date of <see cref="EventOf"/>.</param>
    public static Outlook? Of(Statement told, DateOnly today, Edtf? eventTime = null)
    {
        if (told.Modality.Class() is ModalityClass.Fact or ModalityClass.Denied) return null;
        if (told.Due is null && (told.Asks is not null || (told.Predicate.IsTalk && told.Modality.Class() == ModalityClass.Urged))) return null; // its date is that of the asking
        if ((told.Due ?? told.Start ?? eventTime ?? LastDay(told)) is not { } date || today == DateOnly.MinValue || date.HappenedBy(today.AddDays(-1)) != Certainty.Certain) return Outlook.Ahead;
        // What is undated may have been written before that day, whenever it was read; an act that gives a task again tells nothing of what was done.
        return told.Saying.Any(evidence => evidence.SaidOn?.Earliest > date.Latest && !IsByAct(evidence)) ? Outlook.Overdue : Outlook.Open;
    }

    /// <summary>The event with which it comes: the one whose date it takes, or into which it is to feed; null where there is none.</summary>
    public static EntityId? EventOf(Statement told) => FactTime.EventOf(told) ?? (told.Object is { } target && target.Kind == EntityKind.Event.Prefix ? target : null);

    /// <summary>What is to be so until a day, from no day that is told, is not ahead once that has passed.</summary>
    private static Edtf? LastDay(Statement told) => told.ValidTo is { IsOpen: false } last ? last : null;

    /// <summary>Whether an act tells it: that says what is to be, whether or not it has been done by then.</summary>
    internal static bool IsByAct(Evidence evidence) => evidence.Document.Kind == EntityKind.Instrument.Prefix;
}
