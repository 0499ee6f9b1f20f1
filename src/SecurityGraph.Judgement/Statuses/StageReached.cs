using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>A stage that an event has reached, or is to reach.</summary>
/// <param name="Stage">The stage, as the vocabulary has it.</param>
/// <param name="StageOf">The statement that makes the event a stage.</param>
/// <param name="Occurrence">The OCCURS of the event, or where it has none, <paramref name="StageOf"/> again.</param>
/// <param name="Certainty">Whether it had happened by the day asked for, and been said by the other.</param>
public sealed record StageReached(Stage Stage, Statement StageOf, Statement Occurrence, Certainty Certainty)
{
    /// <summary>The event that is the stage.</summary>
    public EntityId Event => StageOf.Subject;

    /// <summary>The procedure, act, system or body whose stage it is.</summary>
    public EntityId Of => StageOf.Object!.Value;

    /// <summary>The date of the event, as precise as its sources; null where none says it.</summary>
    public Edtf? When => Occurrence.When;

    /// <summary>The day of the last document that tells it so; null where none is dated.</summary>
    public Edtf? LastSaid => Occurrence.LastSaid;

    /// <summary>A deadline passes with its day, whatever was done by then.</summary>
    internal bool HasPassed(DateOnly day) => Stage.IsDeadline && When?.Latest <= day;

    /// <summary>Whether only a part has come so far: it is never where a file stands.</summary>
    public bool IsPartial => StageOf.Partial;

    /// <summary>Whether sources state it as a fact, not as a plan or an appeal.</summary>
    public bool IsFact => Occurrence.Modality.Class() == ModalityClass.Fact;
}
