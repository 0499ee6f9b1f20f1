using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>The stage events of a file as somebody told them.</summary>
/// <param name="StageOf">STAGE_OF statements without regard to a day: the day decides later, from their OCCURS.</param>
/// <param name="Occurs">The OCCURS of those events, without regard to a day.</param>
public sealed record StagesTold(IReadOnlyList<StatementAnswer> StageOf, IReadOnlyList<StatementAnswer> Occurs)
{
    /// <summary>All of them in the order of time, and whether each had happened by the day; null: whether it has at all.</summary>
    internal List<StageReached> InOrder(DateOnly? asOf)
    {
        var occurrenceOf = Occurs.ToLookup(answer => answer.Statement.Subject);
        var told = StageOf.Select(stage => Told(stage, occurrenceOf[stage.Statement.Subject].FirstOrDefault(), asOf)).OfType<StageReached>().ToList();
        return [.. told.OrderBy(stage => Day(stage, told)).ThenBy(stage => stage.Stage.Order).ThenBy(stage => stage.Event)];
    }

    private static StageReached? Told(StatementAnswer stage, StatementAnswer? occurrence, DateOnly? asOf)
    {
        if (stage.Statement.Stage is not { } name || !Vocabulary.Current.TryGetStage(name, out var term)) return null;
        var told = occurrence ?? stage;
        var happened = asOf is { } day ? Reached(told.Statement)?.HappenedBy(day) ?? Certainty.Possible : Certainty.Certain;
        var certainty = new[] { happened, told.Certainty, stage.Certainty }.Min();
        return new StageReached(term, stage.Statement, told.Statement, certainty);
    }

    /// <summary>Talks that last for months are reached when they begin.</summary>
    private static Edtf? Reached(Statement told) => told is { Predicate: var predicate, When: { IsInterval: true, Start: not { IsOpen: true } } } && predicate == Predicate.Occurs ? FactTime.Begun(told) : FactTime.When(told);

    /// <summary>
    /// The day that orders it: the last possible one, so that "by the end of the year" comes after the year's days. A mere bound of a fact says
    /// nothing of when: such a stage comes before every further one of its file.
    /// </summary>
    private static DateOnly Day(StageReached stage, List<StageReached> all)
    {
        var day = Day(stage);
        if (stage.Occurrence is not { When.IsOnOrBefore: true } || !stage.IsFact) return day;
        return all.Where(other => other.Of == stage.Of && other.IsFact && other.Stage.Order > stage.Stage.Order).Select(Day).Append(day).Min();
    }

    /// <summary>What goes on without an end was reached when it began.</summary>
    private static DateOnly Day(StageReached stage) => FactTime.When(stage.Occurrence) switch
    {
        null => DateOnly.MaxValue,
        { IsInterval: true, End.IsOpen: true, Start: { IsOpen: false } start } => start.Latest,
        var date => date.Latest,
    };
}
