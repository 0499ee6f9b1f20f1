using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>
/// What two events tell differently: the same stage of one file with the same participant on different days; on one day, with one participant
/// or its committee, two stages that different documents tell.
/// </summary>
/// <param name="wholes">What each actor is a part of.</param>
internal sealed class EventContradictions(ContradictionSides sides, ILookup<EntityId, EntityId> wholes)
{
    public IEnumerable<Contradiction> Of(IEnumerable<StageEvent> events)
    {
        List<StageEvent> once = [.. events.Where(one => one.IsReachedOnce).OrderBy(one => one.Stage.Id, StringComparer.Ordinal)];
        return
        [
            .. once.GroupBy(one => (one.Thing, one.Stage.Stage, Class: one.Occurs.Modality.Class())).SelectMany(same => Pairs([.. same]).Select(pair => TwoEvents(pair.One, pair.Other)).OfType<Contradiction>()),
            .. once.GroupBy(one => (one.Thing, one.When)).SelectMany(same => Pairs([.. same]).Select(pair => TwoStages(pair.One, pair.Other)).OfType<Contradiction>()),
        ];
    }

    private Contradiction? TwoEvents(StageEvent one, StageEvent other)
    {
        if (one.Event == other.Event || one.Occurs.Modality == Modality.Denied || one.When!.Meets(other.When!) || IsOneDocumentTellingBoth(one, other)) return null;
        EntityId[] both = [.. one.Actors.Intersect(other.Actors).Order()];
        // Where nobody takes part in either, the stage alone tells which it is.
        if (both.Length == 0 && (one.Participants.Count > 0 || other.Participants.Count > 0)) return null;
        var certain = one.Occurs.Modality.Class() == ModalityClass.Fact;
        var with = both.Length == 0 ? "" : $" with {Named(both)}";
        var (first, last) = Edtf.CompareForSorting(one.When, other.When) <= 0 ? (one.When!, other.When!) : (other.When!, one.When!);
        var doubt = certain ? "" : "; it is still to come, so that the later may only have moved it";
        return new Contradiction(
            ContradictionForm.TwoEvents, certain ? Certainty.Certain : Certainty.Possible, sides.Ordered(Side(one, both), Side(other, both)),
            $"Two events are told as one stage of {sides.NameOf(one.Thing)} ({one.Term!.Label}){with}, but {DateText.Plain(first)} and {DateText.Plain(last)} have no day in common{doubt}.");
    }

    private Contradiction? TwoStages(StageEvent one, StageEvent other)
    {
        if (one.When is not { Precision: DatePrecision.Day, IsVague: false } || one.Stage.Stage == other.Stage.Stage || !AreFacts(one, other)) return null;
        if (IsOneDocumentTellingBoth(one, other)) return null;
        EntityId[] who = [.. Together(one, other).Concat(Together(other, one)).Distinct().Order()];
        if (who.Length == 0) return null;
        return new Contradiction(
            ContradictionForm.TwoStages, Certainty.Certain, sides.Ordered(Side(one, who), Side(other, who)),
            $"On {DateText.Plain(one.When)} different documents tell two stages of {sides.NameOf(one.Thing)} with {Named(who)}: {string.Join(" and ", new[] { one.Term!, other.Term! }.OrderBy(term => term.Order).Select(term => term.Label))}.");
    }

    /// <summary>Who tells both knows them apart: a mandate, and that it was confirmed.</summary>
    private static bool IsOneDocumentTellingBoth(StageEvent one, StageEvent other) => one.Documents.Intersect(other.Documents).Any();

    private static bool AreFacts(StageEvent one, StageEvent other) =>
        one.Occurs.Modality.Class() == ModalityClass.Fact && other.Occurs.Modality.Class() == ModalityClass.Fact;

    /// <summary>Who takes part in the one and, itself or by what it is a part of, in the other, and that.</summary>
    private IEnumerable<EntityId> Together(StageEvent one, StageEvent other) =>
        one.Actors.SelectMany(actor => wholes[actor].Append(actor).Where(other.Actors.Contains).SelectMany(whole => new[] { actor, whole }));

    private ContradictionSide Side(StageEvent told, IReadOnlyCollection<EntityId> who) =>
        sides.OfAll(told.Occurs, [told.Stage, .. told.Participants.Where(one => who.Contains(one.Subject))]);

    private string Named(IEnumerable<EntityId> ids) => string.Join(" and ", ids.Select(sides.NameOf));

    private static IEnumerable<(StageEvent One, StageEvent Other)> Pairs(List<StageEvent> events) =>
        events.SelectMany((one, i) => events.Skip(i + 1).Select(other => (one, other)));
}
