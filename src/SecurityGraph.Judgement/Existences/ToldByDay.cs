using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Existences;

/// <summary>How a statement stood on a day: a fact from its date on, before that as the plans and proposals said that had been told by then.</summary>
/// <param name="day">Null: as far as the data goes.</param>
internal sealed class ToldByDay(DateOnly? day)
{
    /// <summary>The class of modality in which it stood; null where nothing had been told.</summary>
    public ModalityClass? ClassOf(Statement statement)
    {
        if (day is null) return statement.Modality.Class();
        if (statement.Modality.Class() == ModalityClass.Fact && HadHappened(statement)) return ModalityClass.Fact;
        return LastBefore(statement) is not { } modality ? null : modality.Class() == ModalityClass.Fact ? ModalityClass.Planned : modality.Class();
    }

    /// <summary>Whether what is shown on the day as a fact is one that had begun by then, and goes on for all that anybody says.</summary>
    public bool IsFact(StatementAnswer answer) =>
        answer.Statement.Modality.Class() == ModalityClass.Fact
        && (answer.Certainty == Certainty.Certain || day is not { } by || IsTold(answer.Statement) || FactTime.Begun(answer.Statement)?.HappenedBy(by) == Certainty.Certain);

    /// <summary>What is dated may have come from its first day on; what is not, once somebody had told of it.</summary>
    private bool HadHappened(Statement statement) =>
        FactTime.Begun(statement) is { } begun ? begun.HappenedBy(day!.Value) != Certainty.Impossible : IsTold(statement);

    public bool IsTold(Statement statement) => day is not { } by || statement.Evidence.Any(evidence => evidence.ToldOn?.HappenedBy(by) == Certainty.Certain);

    /// <summary>The modality of the latest saying by the day; of what an act has fixed for a later day that is a fact.</summary>
    private Modality? LastBefore(Statement statement) =>
        statement.Evidence.Where(evidence => evidence.ToldOn?.HappenedBy(day!.Value) is Certainty.Certain or Certainty.Possible)
            .OrderByDescending(evidence => evidence.ToldOn!.HappenedBy(day!.Value))
            .ThenByDescending(evidence => evidence.ToldOn!.Latest)
            .Select(evidence => (Modality?)(evidence.Modality ?? statement.Modality)).FirstOrDefault();
}
