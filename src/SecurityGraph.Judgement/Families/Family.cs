using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Families;

/// <summary>
/// System, acts, procedures and proposals that belong together, though each is an entity of its own (docs/data-model.md, Entities):
/// from a system to its acts (GOVERNED_BY, or an act that ESTABLISHES it), to the procedures that PRODUCE them, to the proposals that
/// INITIATED them; many of each, never through a second system. Who belongs together does not change with the day.
/// </summary>
/// <param name="Systems">The systems at its head; empty for a procedure whose act governs none.</param>
/// <param name="Acts">The acts that govern or establish the systems.</param>
/// <param name="Procedures">The procedures that produce the acts.</param>
/// <param name="Proposals">The documents that began the procedures.</param>
public sealed record Family(
    IReadOnlyList<EntityId> Systems, IReadOnlyList<EntityId> Acts, IReadOnlyList<EntityId> Procedures, IReadOnlyList<EntityId> Proposals)
{
    /// <summary>All members, the systems first.</summary>
    public IEnumerable<EntityId> Members => [.. Systems, .. Acts, .. Procedures, .. Proposals];
}
