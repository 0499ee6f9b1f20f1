using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Promises;

/// <summary>A promise before anybody has looked for its outcome.</summary>
/// <param name="Form">How it was promised.</param>
/// <param name="Told">All of it, as told by the day.</param>
/// <param name="Promised">With the evidence alone that promises it.</param>
/// <param name="Deadline">The date of the event by which what is promised is due; null where there is none.</param>
internal sealed record PromiseDraft(PromiseForm Form, Statement Told, Statement Promised, Edtf? Deadline)
{
    /// <summary>Null where the statement promises nothing.</summary>
    public static PromiseDraft? Of(Statement told, Edtf? deadline, bool isPromisable, RollUp rollUp)
    {
        List<Evidence> writtenOut = [.. told.Evidence.Select(evidence => EvidenceView.WriteOut(evidence, told))];
        if (PromiseForms.Of(told, writtenOut, deadline is not null, isPromisable) is not { } form) return null;
        List<Evidence> making = [.. writtenOut.Where(evidence => PromiseForms.Makes(form, evidence, deadline is not null))];
        return new PromiseDraft(form, told, rollUp.Of(told, making), deadline);
    }

    /// <summary>When it was due: until when it is asked or required, else when it is planned for, else by its deadline.</summary>
    public Edtf? Due => Promised.Due ?? PlannedFor ?? Deadline;

    /// <summary>A plan that names its first day can be kept too early; who does in time what is due cannot.</summary>
    public bool HasFirstDay => Promised.Due is null && PlannedFor is { IsOnOrBefore: false } day && day.Earliest != DateOnly.MinValue;

    /// <summary>Whether a text has a date for it that is none to measure by: "in the coming weeks".</summary>
    public bool HasVagueDate => Due is null && Promised.Evidence.Any(evidence => evidence.Printed is not null);

    /// <summary>The first day on which it was promised.</summary>
    public DateOnly From => Promised.Evidence.Select(evidence => evidence.ToldOn?.Earliest).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MinValue).Min();

    /// <summary>Other dates for which its sources told it.</summary>
    public IReadOnlyList<Edtf> OtherDates =>
    [
        .. Promised.Evidence.Select(evidence => EvidenceView.WriteOut(evidence, Promised)).Select(evidence => evidence.Due ?? (HasOwnDate ? evidence.When ?? Span(evidence.ValidFrom, evidence.ValidTo) : null))
            .OfType<Edtf>().Where(date => date != Due).Distinct().Order(Comparer<Edtf>.Create(Edtf.CompareForSorting)),
    ];

    private bool HasOwnDate => Form is PromiseForm.Plan or PromiseForm.Forecast;

    private Edtf? PlannedFor => HasOwnDate ? Promised.When ?? Span(Promised.ValidFrom, Promised.ValidTo) : null;

    /// <summary>What is planned for a time has until its end.</summary>
    private static Edtf? Span(Edtf? from, Edtf? to) => from is { IsOpen: false } && to is { IsOpen: false } && from.Earliest < to.Latest ? Edtf.Between(from.Earliest, to.Latest) : from;
}
