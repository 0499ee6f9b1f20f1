using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Requests;

/// <summary>Asks in which sections of which documents entities are spoken of. It names entities, documents, or both.</summary>
/// <param name="Entities">Only these; null: all that are spoken of in the documents.</param>
/// <param name="Documents">Only in these; null: in all.</param>
public sealed record MentionQuery(IReadOnlyCollection<EntityId>? Entities, IReadOnlyCollection<EntityId>? Documents = null);
