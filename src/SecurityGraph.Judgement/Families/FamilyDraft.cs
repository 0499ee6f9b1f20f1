using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Families;

/// <summary>A family while it is being found, from the member that was asked for.</summary>
internal sealed class FamilyDraft
{
    /// <param name="asked">The id that was asked for; a former one belongs to <paramref name="member"/>.</param>
    /// <param name="member">Null where the store holds none.</param>
    public FamilyDraft(EntityId asked, Entity? member)
    {
        var id = member?.Id ?? asked;
        if (id.Kind == EntityKind.Document.Prefix) Documents.Add(id);
        if (id.Kind == EntityKind.Procedure.Prefix) Procedures.Add(id);
        if (id.Kind == EntityKind.Instrument.Prefix) (member?.IsSystem() == true ? Systems : Acts).Add(id);
    }

    /// <summary>Where it begins, if at a document: a proposal only if a procedure was initiated by it.</summary>
    public HashSet<EntityId> Documents { get; } = [];

    public HashSet<EntityId> Systems { get; } = [];

    public HashSet<EntityId> Acts { get; } = [];

    public HashSet<EntityId> Procedures { get; } = [];

    public HashSet<EntityId> Proposals { get; } = [];

    public Family Family => new([.. Systems.Order()], [.. Acts.Order()], [.. Procedures.Order()], [.. Proposals.Order()]);
}
