using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Existences;

/// <summary>How a statement stood on a day: a fact from its date on, before that as the plans and proposals said that had been told by then.</summary>
/// <param name="day">Null: as far as the data goes.</param>
internal sealed class ToldByDay(DateOnly? day)
{
    /// <summary>The statement in the modality in which it stood; null where nothing had been told.</summary>
    /// <param name="answer">The statement.</param>
    /// <param name="holds">Whether it may hold on the day: of one that takes its event's date only that tells whether it has happened.</param>
    public StatementAnswer? Shown(StatementAnswer answer, bool holds)
    {
        var statement = answer.Statement;
        var awaitsEvent = !holds && statement.Start is null && statement.Predicate.TakesEventTime;
        if (day is null || (!awaitsEvent && statement.Modality.Class() == ModalityClass.Fact && HadHappened(statement))) return answer;
        return LastBefore(statement) switch
        {
            null => null,
            { } told when told.Class() == ModalityClass.Fact => answer with { Statement = EvidenceView.With(statement, Modality.Expected) },
            { } told => told == statement.Modality ? answer : answer with { Statement = EvidenceView.With(statement, told) },
        };
    }

    /// <summary>Whether what is shown on the day as a fact is one that had begun by then, and goes on for all that anybody says.</summary>
    public bool IsFact(StatementAnswer answer) =>
        answer.Statement.Modality.Class() == ModalityClass.Fact
        && (answer.Certainty == Certainty.Certain || day is not { } by || IsTold(answer.Statement) || FactTime.Begun(answer.Statement)?.HappenedBy(by) == Certainty.Certain);

    /// <summary>What has a first day may have come from it on; what has none, "by 20 December 2017", once somebody had told of it.</summary>
    private bool HadHappened(Statement statement) =>
        FactTime.Begun(statement) is { Earliest: var first } begun && first != DateOnly.MinValue ? begun.HappenedBy(day!.Value) != Certainty.Impossible
        : FactTime.Begun(statement)?.HappenedBy(day!.Value) == Certainty.Certain || IsToldAsFact(statement);

    private bool IsToldAsFact(Statement statement) => statement.Evidence.Any(evidence =>
        (evidence.Modality ?? statement.Modality).Class() == ModalityClass.Fact && evidence.ToldOn?.HappenedBy(day!.Value) == Certainty.Certain);

    private bool IsTold(Statement statement) => day is not { } by || statement.Evidence.Any(evidence => evidence.ToldOn?.HappenedBy(by) == Certainty.Certain);

    /// <summary>The modality of the latest saying by the day; of what an act has fixed for a later day that is a fact.</summary>
    private Modality? LastBefore(Statement statement) =>
        statement.Evidence.Where(evidence => evidence.ToldOn?.HappenedBy(day!.Value) is Certainty.Certain or Certainty.Possible)
            .OrderByDescending(evidence => evidence.ToldOn!.HappenedBy(day!.Value))
            .ThenByDescending(evidence => evidence.ToldOn!.Latest)
            .Select(evidence => (Modality?)(evidence.Modality ?? statement.Modality)).FirstOrDefault();
}
