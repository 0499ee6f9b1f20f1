using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Finding;

/// <summary>The entity that a text means.</summary>
/// <param name="Besides">The next ones that the text finds, a few: somebody may have meant one of them.</param>
public sealed record FoundEntity(Entity Entity, IReadOnlyList<Entity> Besides);
