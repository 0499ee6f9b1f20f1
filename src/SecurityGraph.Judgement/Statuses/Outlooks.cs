using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>Whether what is told as a plan, an appeal or a proposal can still come.</summary>
public static class Outlooks
{
    /// <summary>By its own date, or until when it is due; null of what is told as a fact, or denied.</summary>
    /// <param name="told">As told by the day.</param>
    /// <param name="today">The day, none later than knowledge ends.</param>
    public static Outlook? Of(Statement told, DateOnly today)
    {
        if (told.Modality.Class() is ModalityClass.Fact or ModalityClass.Denied) return null;
        if ((told.Due ?? told.Start) is not { } date || today == DateOnly.MinValue || date.HappenedBy(today.AddDays(-1)) != Certainty.Certain) return Outlook.Ahead;
        return told.LastSaid?.Earliest > date.Latest ? Outlook.Overdue : Outlook.Open;
    }
}
