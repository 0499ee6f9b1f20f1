using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Answers;

/// <summary>A path from one entity to another, never through the same entity twice.</summary>
/// <param name="Entities">One more than hops, both ends included.</param>
/// <param name="Hops">For each step the statements that join its two entities, in the order of statements, at most five.</param>
/// <param name="HubDegree">The sum of the relations of the entities between.</param>
public sealed record GraphPath(IReadOnlyList<Entity> Entities, IReadOnlyList<IReadOnlyList<GraphEdge>> Hops, long HubDegree);
