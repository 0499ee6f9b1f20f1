using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>Whose mentions.</summary>
/// <param name="Documents">Only in these; null: in all.</param>
public sealed record MentionQuery(IReadOnlyCollection<EntityId> Entities, IReadOnlyCollection<EntityId>? Documents = null);
