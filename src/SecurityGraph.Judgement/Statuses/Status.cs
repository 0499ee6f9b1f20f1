using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>
/// How far a procedure, an act, a system or a body has come (docs/data-model.md, What is computed): the stages that its events have
/// reached, in the order of time.
/// </summary>
/// <param name="Current">The last stage certainly reached; null where none is.</param>
/// <param name="Reached">All stages reached, certainly or possibly, by date.</param>
/// <param name="Ahead">Stages that are planned, expected, urged or required and not reached.</param>
public sealed record Status(StageReached? Current, IReadOnlyList<StageReached> Reached, IReadOnlyList<StageReached> Ahead)
{
    /// <summary>
    /// Judges from stage events. The current stage is the latest in time, of one day the further one; partial stages and
    /// amendments are reached, but never current.
    /// </summary>
    /// <param name="stages">STAGE_OF statements without regard to a day: the day decides here, from their OCCURS.</param>
    /// <param name="occurrences">The OCCURS of those events, said by the day of the lens, without regard to its asOf day.</param>
    /// <param name="asOf">The day; null: as far as the data goes.</param>
    public static Status Of(IReadOnlyList<StatementAnswer> stages, IReadOnlyList<StatementAnswer> occurrences, DateOnly? asOf)
    {
        var occurrenceOf = occurrences.ToLookup(answer => answer.Statement.Subject);
        var told = stages
            .Where(stage => stage.Statement.Stage is not null && Vocabulary.Current.TryGetStage(stage.Statement.Stage, out _))
            .Select(stage => Told(stage, occurrenceOf[stage.Statement.Subject].FirstOrDefault(), asOf))
            .OrderBy(stage => Day(stage)).ThenBy(stage => stage.Stage.Order).ThenBy(stage => stage.Event)
            .ToList();
        var reached = told.Where(stage => stage.IsFact && stage.Certainty != Certainty.Impossible).ToList();
        var ahead = told.Where(stage => !stage.IsFact && stage.Occurrence.Modality != Modality.Denied).ToList();
        var current = reached.LastOrDefault(stage => stage is { Certainty: Certainty.Certain, IsPartial: false } && !stage.Stage.NeverCurrent);
        return new Status(current, reached, ahead);
    }

    private static StageReached Told(StatementAnswer stage, StatementAnswer? occurrence, DateOnly? asOf)
    {
        _ = Vocabulary.Current.TryGetStage(stage.Statement.Stage!, out var term);
        var told = occurrence ?? stage;
        var happened = asOf is { } day ? told.Statement.When?.HappenedBy(day) ?? Certainty.Possible : Certainty.Certain;
        var certainty = new[] { happened, told.Certainty, stage.Certainty }.Min();
        return new StageReached(term!, stage.Statement, told.Statement, certainty);
    }

    /// <summary>The day that orders it: the last possible one, so that "by the end of the year" comes after the year's days.</summary>
    private static DateOnly Day(StageReached stage) => stage.When?.Latest ?? DateOnly.MaxValue;
}
