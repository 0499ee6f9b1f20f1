using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Asks what has changed between two documents, two days or two releases.</summary>
/// <param name="From">The earlier: a document by id, slug or identifier, a day such as 2017-10-18, or a release such as 2026.11.0.</param>
/// <param name="To">The later, of the same sort.</param>
/// <param name="About">Only of this entity, its family and their events; null: of all.</param>
public sealed record ChangeQuestion(string From, string To, EntityId? About = null);
