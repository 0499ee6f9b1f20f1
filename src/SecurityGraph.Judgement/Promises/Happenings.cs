using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>
/// An event that is to come is one promise, however many statements plan it: that it takes place; where nobody says so, that it is to be a
/// stage, that somebody organises it, that somebody takes part.
/// </summary>
internal static class Happenings
{
    private static readonly IReadOnlyList<Predicate> Telling =
        [Predicate.Occurs, Predicate.StageOf, Predicate.Organises, Predicate.ParticipatesIn];

    /// <summary>What an event says of itself.</summary>
    public static IReadOnlyList<Predicate> Own => [Predicate.Occurs, Predicate.StageOf];

    /// <summary>What actors have to do with it.</summary>
    public static IReadOnlyList<Predicate> OfActors => [Telling[2], Predicate.ParticipatesIn];

    public static bool IsOrganised(Statement statement) => statement.Predicate == Telling[2];

    /// <summary>The event that the statement plans; null where it plans none.</summary>
    public static EntityId? Of(Statement told) =>
        !Telling.Contains(told.Predicate) ? null
        : Own.Contains(told.Predicate) ? told.Subject
        : told.Object;

    /// <summary>One promise for each event, and all that plan none.</summary>
    public static IEnumerable<PromiseDraft> Once(IEnumerable<PromiseDraft> drafts) =>
        drafts.GroupBy(draft => Of(draft.Told)?.ToString() ?? draft.Told.Id).Select(group =>
            group.OrderBy(draft => Rank(draft.Told)).ThenBy(draft => draft.Told.Id, StringComparer.Ordinal).First());

    private static int Rank(Statement told) => Telling.TakeWhile(one => one != told.Predicate).Count();
}
