using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Finding;

/// <summary>The entity that a text means.</summary>
/// <param name="IsExact">Whether it is called so: the text is its id, an identifier, its name or an alias; else the text only finds it best.</param>
/// <param name="Besides">The next ones that the text finds, a few: somebody may have meant one of them.</param>
public sealed record FoundEntity(Entity Entity, bool IsExact, IReadOnlyList<Entity> Besides);
