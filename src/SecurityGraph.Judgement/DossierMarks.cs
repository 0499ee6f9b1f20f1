using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement;

/// <summary>The short words beside the rows of a dossier: whether it is a fact, what has become of it, how literally it is said.</summary>
public static class DossierMarks
{
    /// <summary>Those of a statement, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier, StatementAnswer answer)
    {
        var marks = new List<string>();
        if (DateOfEvent(dossier, answer.Statement) is { } day) marks.Add(DateText.Adverb(day));
        if (PrintedDates.Of(answer.Statement) is { Length: > 0 } words) marks.Add(words);
        if (answer.Statement.Modality.Class() != ModalityClass.Fact) marks.Add(answer.Statement.Modality.Word());
        if (answer.Statement is { Modality: not (Modality.Occurred or Modality.Urged), LastSaid: { } said }) marks.Add("last said " + DateText.Plain(said));
        if (Outcome(dossier, answer.Statement) is { } outcome) marks.Add(outcome);
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (answer.Via is { } via) marks.Add("via " + dossier.NameOf(via));
        if (Literal(answer.Statement) is { } literal) marks.Add(literal);
        if (answer.Statement.Derived) marks.Add("derived");
        if (dossier.ReportedBy(answer.Statement) is { Count: > 0 } weak) marks.Add("reported by " + string.Join(", ", weak.Select(document => document.Name)));
        return marks;
    }

    /// <summary>A stage in words: whether only a part has come, and where there are several such, which event it is.</summary>
    public static string NameOf(Dossier dossier, StageReached stage) =>
        stage.Stage.Label + (stage.IsPartial ? ", in part" : "") + (IsOneOfSeveral(dossier, stage) ? ": " + dossier.NameOf(stage.Event) : "");

    /// <summary>Whose stage it is, where that is another member of the family; null where it is its own, or of a file that stands by itself.</summary>
    public static string? WhoseIs(Dossier dossier, StageReached stage) =>
        stage.Of == dossier.Entity.Id || dossier.Files.Any(file => file.File.Id == stage.Of) ? null : dossier.NameOf(stage.Of);

    /// <summary>A file may be examined, and Parliament give its mandate, in two steps: the event says which.</summary>
    private static bool IsOneOfSeveral(Dossier dossier, StageReached stage) =>
        dossier.Files.Select(file => file.Status).Append(dossier.Status).SelectMany(status => status.Stages)
            .Where(other => other.Of == stage.Of && other.Stage == stage.Stage).DistinctBy(other => other.Event).Count() > 1;

    /// <summary>Who takes part in something else does so when that comes; the dossier of the event itself has its date above.</summary>
    private static Edtf? DateOfEvent(Dossier dossier, Statement statement) =>
        statement.When is null && FactTime.EventOf(statement) is { } which && which != dossier.Entity.Id ? dossier.EventDates.GetValueOrDefault(which) : null;

    /// <summary>Of a promise what has become of it, as `promises` judges; of anything else that was to come whether its day has passed. Null where that is ahead, or has no day.</summary>
    private static string? Outcome(Dossier dossier, Statement statement)
    {
        // A verb that follows from a stage has come to what its event has come to.
        var promise = statement is { Derived: true, Occasion: { } occasion } ? dossier.Promises.Values.FirstOrDefault(one => one.Statement.Participants.Contains(occasion)) : dossier.Promises.GetValueOrDefault(statement.Id);
        if (promise is null)
            return Outlooks.Of(statement, dossier.Today) is { } outlook and not Outlook.Ahead ? outlook.ToString().ToLowerInvariant() : null;
        var isMute = promise.End.Outcome == PromiseOutcome.Ahead || (promise.End.Outcome == PromiseOutcome.Open && promise.Due is null);
        return isMute ? null : promise.End.Outcome.ToString().ToLowerInvariant();
    }

    /// <summary>What no evidence says literally; else in how many of its evidence all is said literally; null where it is in all.</summary>
    private static string? Literal(Statement statement)
    {
        if (statement.Inferred.Any()) return "inferred: " + string.Join(", ", statement.Inferred);
        return statement.LiteralIn == statement.Saying.Count ? null : $"literal in {statement.LiteralIn} of {statement.Saying.Count}";
    }
}
