using SecurityGraph.Judgement.Money;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Changes;

/// <summary>
/// Whether one statement, told with another modality or commitment, has moved on (docs/judgements.md, What has moved on): from what is to come to
/// what goes on or is done, and money to a firmer promise. Nothing else is a step.
/// </summary>
internal static class Steps
{
    /// <summary>Of the modality.</summary>
    /// <param name="isRelease">Whether two releases are compared, of which the later may correct the earlier.</param>
    public static Step OfModality(Statement before, Statement after, bool isRelease)
    {
        var (told, anew) = (before.Modality, after.Modality);
        if (told == anew || (!isRelease && Tells(before, anew))) return Step.None;
        if (told == Modality.Denied || anew == Modality.Denied) return Step.Otherwise;
        return (RungOf(told), RungOf(anew)) switch
        {
            // Two texts of one day, the one with "must", the other with "will", have not come to differ.
            (Rung.Ahead, Rung.Ahead) => !isRelease && IsOfOneDay(before, after) ? Step.None : Step.Otherwise,
            // Nor the one in which it is to be done and the other in which it is being done.
            (Rung.Ahead, Rung.GoingOn) when !isRelease && IsOfOneDay(before, after) => Step.None,
            (Rung.Ahead, _) => Deeds.IsPurpose(after) ? Step.Otherwise : Step.On,
            (_, Rung.Ahead) => isRelease ? Step.Otherwise : Step.Beside,
            (Rung.GoingOn, _) when after.Predicate.Aspect == Aspect.Event => Step.On,
            // That a state held says nothing of whether it still does; and what was done may be told as being done.
            _ => isRelease ? Step.Otherwise : Step.None,
        };
    }

    /// <summary>Of the commitment of money: announced, then open to calls, then committed. What says none takes none back.</summary>
    public static Step OfCommitment(Statement before, Statement after, bool isRelease)
    {
        if (before.Commitment == after.Commitment || (after.Commitment is null && !isRelease)) return Step.None;
        return before.Commitment is not null && MoneyLines.StepOf(after.Commitment) > MoneyLines.StepOf(before.Commitment) ? Step.On : Step.Otherwise;
    }

    /// <summary>One place of the earlier says what all of the later does.</summary>
    private static bool Tells(Statement before, Modality anew) => before.Evidence.Any(evidence => EvidenceView.WriteOut(evidence, before).Modality == anew);

    private static bool IsOfOneDay(Statement before, Statement after) =>
        before.LastSaid is { IsOpen: false } one && after.LastSaid is { IsOpen: false } other && one.Earliest == other.Earliest && one.Latest == other.Latest;

    private static Rung RungOf(Modality modality) => modality switch
    {
        Modality.Occurred => Rung.Done,
        Modality.Ongoing => Rung.GoingOn,
        _ => Rung.Ahead,
    };

    private enum Rung
    {
        Ahead,
        GoingOn,
        Done,
    }
}
