using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Who is a member or a part of whom.</summary>
internal sealed class Memberships
{
    private readonly ILookup<EntityId, EntityId> _groups;
    private readonly ILookup<EntityId, EntityId> _members;
    private readonly ILookup<EntityId, EntityId> _parts;

    /// <param name="partOf">PART_OF statements.</param>
    public Memberships(IEnumerable<Statement> partOf)
    {
        List<Statement> told = [.. partOf.Where(one => one.Modality != Modality.Denied).DistinctBy(one => one.Id)];
        var members = told.Where(one => one.Role == "member").ToList();
        _groups = members.ToLookup(one => one.Subject, one => one.Object!.Value);
        _members = members.ToLookup(one => one.Object!.Value, one => one.Subject);
        _parts = told.ToLookup(one => one.Object!.Value, one => one.Subject);
    }

    /// <summary>The actor, and the groups in which it is a member: what is said of them is said of it.</summary>
    public IReadOnlySet<EntityId> SpeakingFor(EntityId actor) => _groups[actor].Append(actor).ToHashSet();

    /// <summary>The members of a group; empty of any other.</summary>
    public IReadOnlyList<EntityId> MembersOf(EntityId group) => [.. _members[group].Distinct()];

    /// <summary>The actor and all that is a part of it.</summary>
    public IReadOnlySet<EntityId> PartsOf(EntityId actor) => _parts[actor].Append(actor).ToHashSet();
}
