using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>Asks in which sections of which documents some entities are spoken of.</summary>
/// <param name="Documents">Only in these; null: in all.</param>
public sealed record MentionQuery(IReadOnlyCollection<EntityId> Entities, IReadOnlyCollection<EntityId>? Documents = null);
