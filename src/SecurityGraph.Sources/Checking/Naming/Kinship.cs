using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>
/// Who belongs together, so that one name may mean either: a system or body, the acts that govern or found it, the procedures that
/// produce them, their proposals; never through a second system. A person and an office ("President Juncker"). And what an event is a
/// stage of.
/// </summary>
internal sealed class Kinship
{
    private readonly ILookup<EntityId, HashSet<EntityId>> _families;
    private readonly ILookup<EntityId, EntityId> _stageOf;
    private readonly ILookup<EntityId, string> _stages;
    private readonly ILookup<EntityId, EntityId> _wholes;
    private readonly ILookup<EntityId, EntityId> _proposals;

    public Kinship(IEnumerable<Statement> statements)
    {
        var joining = statements.Where(one => one.Modality != Modality.Denied && one.Object is not null).ToList();
        ILookup<EntityId, EntityId> Objects(Predicate predicate) => Of(predicate).ToLookup(one => one.Subject, one => one.Object!.Value);
        ILookup<EntityId, EntityId> Subjects(Predicate predicate) => Of(predicate).ToLookup(one => one.Object!.Value, one => one.Subject);
        IEnumerable<Statement> Of(Predicate predicate) => joining.Where(one => one.Predicate == predicate);
        (_stageOf, _proposals) = (Objects(Predicate.StageOf), Objects(Predicate.InitiatedBy));
        _stages = Of(Predicate.StageOf).Where(one => one.Stage is not null).ToLookup(one => one.Subject, one => one.Stage!);
        _wholes = Of(Predicate.PartOf).Where(one => one.Subject.Kind == EntityKind.Event.Prefix).ToLookup(one => one.Subject, one => one.Object!.Value);
        var produced = Subjects(Predicate.Produces);
        var acts = Objects(Predicate.GovernedBy).Concat(Subjects(Predicate.Establishes))
            .SelectMany(group => group.Where(IsInstrument), (group, act) => (Head: group.Key, Act: act)).ToLookup(pair => pair.Head, pair => pair.Act);
        var families = acts.Select(group => Family(group, produced).Append(group.Key))
            .Concat(produced.Select(group => Family([group.Key], produced)))
            .Concat(_proposals.Select(group => group.Append(group.Key)))
            .Concat(Of(Predicate.HoldsOffice).Select(one => one.Participants)).Select(members => members.ToHashSet());
        _families = families.SelectMany(family => family, (family, member) => (member, family)).ToLookup(pair => pair.member, pair => pair.family);
    }

    /// <summary>Whether two entities are of one family.</summary>
    public bool Joins(EntityId one, EntityId other) => one == other || _families[one].Any(family => family.Contains(other));

    /// <summary>Whose names are names of an event: what it, or the series that it belongs to, is a stage of, and the families of that.</summary>
    public IEnumerable<EntityId> NamingEvent(EntityId id) =>
        _wholes[id].Prepend(id).SelectMany(one => _stageOf[one]).SelectMany(one => _families[one].SelectMany(family => family).Prepend(one)).Distinct();

    /// <summary>Which stages an event is.</summary>
    public IEnumerable<string> Stages(EntityId id) => _stages[id].Distinct(StringComparer.Ordinal);

    /// <summary>The documents that opened a procedure: their numbers are names of it.</summary>
    public IEnumerable<EntityId> Proposals(EntityId procedure) => _proposals[procedure];

    private IEnumerable<EntityId> Family(IEnumerable<EntityId> acts, ILookup<EntityId, EntityId> produced)
    {
        foreach (var act in acts)
        {
            yield return act;
            foreach (var procedure in produced[act])
            {
                yield return procedure;
                foreach (var proposal in _proposals[procedure]) yield return proposal;
            }
        }
    }

    private static bool IsInstrument(EntityId id) => id.Kind == EntityKind.Instrument.Prefix;
}
