using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Which statements promise something, and which of their evidence does: a fact was a promise where an earlier document planned it.</summary>
internal static class PromiseForms
{
    private static readonly PromiseForm[] Strongest = [PromiseForm.Plan, PromiseForm.Obligation, PromiseForm.Forecast];

    /// <summary>Whether it may promise something; an obligation without a date of its own does so only where its thing has a deadline.</summary>
    public static bool MayPromise(Statement told) => Of(told, [.. told.Evidence.Select(one => EvidenceView.WriteOut(one, told))], hasDeadline: true, isPromisable: true) is not null;

    /// <summary>How it promises; null where it does not. What is derived follows from an event, which is the promise itself.</summary>
    /// <param name="told">As told by the day.</param>
    /// <param name="writtenOut">Its evidence, each with all that its document says.</param>
    /// <param name="hasDeadline">Whether an event is the deadline of what is promised.</param>
    /// <param name="isPromisable">Whether its subject can promise: what a system is to do is a plan, but nobody's promise.</param>
    public static PromiseForm? Of(Statement told, IReadOnlyList<Evidence> writtenOut, bool hasDeadline, bool isPromisable)
    {
        if (told.Derived) return null;
        if (told.Asks is not null) return PromiseForm.Appeal;
        if (!Deeds.IsDeed(told.Predicate) || Deeds.IsPurpose(told)) return null;
        foreach (var form in Strongest)
        {
            if ((form != PromiseForm.Plan || isPromisable) && writtenOut.Any(evidence => Makes(form, evidence, hasDeadline))) return form;
        }
        return null;
    }

    /// <summary>Whether the evidence, written out, is what promises it.</summary>
    public static bool Makes(PromiseForm form, Evidence writtenOut, bool hasDeadline) => form switch
    {
        PromiseForm.Appeal => writtenOut.Modality != Modality.Denied,
        PromiseForm.Plan => writtenOut.Modality == Modality.Planned,
        PromiseForm.Obligation => writtenOut.Modality == Modality.Required && (writtenOut.Due is not null || hasDeadline),
        _ => writtenOut.Modality == Modality.Expected,
    };
}
