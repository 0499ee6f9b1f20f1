using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>An event that is a stage of something, with its date and those who take part in it.</summary>
/// <param name="Stage">Its STAGE_OF.</param>
/// <param name="Occurs">Its OCCURS.</param>
/// <param name="Participants">PARTICIPATES_IN without a role, or as responsible: those who reach the stage.</param>
internal sealed record StageEvent(Statement Stage, Statement Occurs, IReadOnlyList<Statement> Participants)
{
    public EntityId Event => Stage.Subject;

    public EntityId Thing => Stage.Object!.Value;

    public Stage? Term => Stage.Stage is { } code && Vocabulary.Current.TryGetStage(code, out var term) ? term : null;

    public Edtf? When => FactTime.When(Occurs);

    public IEnumerable<EntityId> Actors => Participants.Select(one => one.Subject);

    /// <summary>The documents that tell of it: one that tells two events knows them apart.</summary>
    public IEnumerable<EntityId> Documents => Stage.Evidence.Concat(Occurs.Evidence).Select(evidence => evidence.Document);

    /// <summary>
    /// Whether two of its kind would contradict each other: work and talks go on over many days, parts are reached one by one, an act is
    /// amended and a system started more than once.
    /// </summary>
    public bool IsReachedOnce =>
        !Stage.Partial && When is not null && Stage.Modality != Modality.Denied
        && Term is { Name: not ("trilogue" or "examined" or "amended" or "stalled" or "operational") }
        && (Thing.Kind == EntityKind.Procedure.Prefix || Thing.Kind == EntityKind.Instrument.Prefix);

    /// <summary>All events that are told so; several for one that is several stages.</summary>
    public static IEnumerable<StageEvent> All(IReadOnlyCollection<Statement> told)
    {
        var occurs = told.Where(one => one.Predicate == Predicate.Occurs).DistinctBy(one => one.Id).ToDictionary(one => one.Subject);
        var participants = told.Where(one => one.Predicate == Predicate.ParticipatesIn && one.Role is null or "responsible").DistinctBy(one => one.Id).ToLookup(one => one.Object!.Value);
        return told.Where(one => one.Predicate == Predicate.StageOf).DistinctBy(one => one.Id)
            .Where(one => occurs.ContainsKey(one.Subject))
            .Select(one => new StageEvent(one, occurs[one.Subject], [.. participants[one.Subject].OrderBy(who => who.Id, StringComparer.Ordinal)]));
    }
}
