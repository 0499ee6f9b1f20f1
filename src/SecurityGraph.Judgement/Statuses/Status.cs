using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>
/// How far a procedure, an act, a system or a body has come (docs/data-model.md, What is computed): the stages that its events have
/// reached, in the order of time, and what had been told of others and has not come.
/// </summary>
/// <param name="Current">The last stage certainly reached; null where none is.</param>
/// <param name="Reached">All stages reached, certainly or possibly, by date; deadlines that have passed are among them.</param>
/// <param name="Ahead">Stages that may still come.</param>
/// <param name="Overtaken">Stages that were to come, and a later one has been reached.</param>
/// <param name="Overdue">Stages whose day has passed, and a document of a later day tells them as not reached.</param>
/// <param name="Open">Stages whose day has passed: what became of them nobody says here.</param>
public sealed record Status(
    StageReached? Current, IReadOnlyList<StageReached> Reached, IReadOnlyList<StageReached> Ahead,
    IReadOnlyList<StageReached> Overtaken, IReadOnlyList<StageReached> Overdue, IReadOnlyList<StageReached> Open)
{
    /// <summary>Reached or not.</summary>
    public IEnumerable<StageReached> Stages => [.. Reached, .. Ahead, .. Overtaken, .. Overdue, .. Open];

    /// <summary>
    /// Judges from stage events. The current stage is the latest in time, of one day the further one; partial stages, amendments and
    /// deadlines are reached, but never current.
    /// </summary>
    /// <param name="told">The stages as all that counts tells them: what had happened by the day.</param>
    /// <param name="then">The same as told by the day: what was to come.</param>
    /// <param name="asOf">The day; null: as far as the data goes.</param>
    /// <param name="today">The day on which what was to come is ahead or has lapsed.</param>
    public static Status Of(StagesTold told, StagesTold then, DateOnly? asOf, DateOnly today)
    {
        var reached = told.InOrder(asOf).Where(stage => (stage.IsFact || stage.HasPassed(today)) && stage.Certainty != Certainty.Impossible).ToList();
        var current = reached.LastOrDefault(stage => stage is { Certainty: Certainty.Certain, IsPartial: false } && !stage.Stage.NeverCurrent);
        var come = reached.Select(stage => stage.Event).ToHashSet();
        var outlooks = then.InOrder(asOf: null)
            .Where(stage => !stage.IsFact && stage.Occurrence.Modality != Modality.Denied && !come.Contains(stage.Event) && !stage.HasPassed(today))
            .ToLookup(stage => OutlookOf(stage, reached, today));
        return new Status(
            current, reached, [.. outlooks[Outlook.Ahead]], [.. outlooks[Outlook.Overtaken]], [.. outlooks[Outlook.Overdue]], [.. outlooks[Outlook.Open]]);
    }

    private static Outlook OutlookOf(StageReached stage, List<StageReached> reached, DateOnly today) =>
        reached.Any(other => other is { Certainty: Certainty.Certain, IsPartial: false } && other.Stage.Overtakes(stage.Stage))
            ? Outlook.Overtaken
            : Outlooks.Of(stage.Occurrence, today) ?? Outlook.Ahead;
}
