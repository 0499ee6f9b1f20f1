using SecurityGraph.Model;

namespace SecurityGraph.Store.Answers;

/// <summary>
/// A part of the graph, ready to be drawn. Nodes by depth, then more relations before fewer, then id; edges by start (undated
/// last), then statement id, then end. <c>actor:unstated</c> is never drawn.
/// </summary>
public sealed record Neighbourhood(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, LeftOut LeftOut);

/// <param name="Depth">How many relations away from the nearest seed; 0 for a seed.</param>
/// <param name="Relations">The number of statements that it takes part in, in the whole graph.</param>
public sealed record GraphNode(Entity Entity, int Depth, int Relations);

/// <param name="IsAbout">True where the far end is a further participant, not the object.</param>
public sealed record GraphEdge(StatementAnswer Answer, EntityId From, EntityId To, bool IsAbout);

/// <summary>What a picture does not show, so that it can say so.</summary>
/// <param name="NodesOverLimit">Entities within the depth for which there was no room.</param>
/// <param name="HiddenRelations">Relations among the shown entities that the filter left out, by predicate name.</param>
public sealed record LeftOut(int NodesOverLimit, IReadOnlyDictionary<string, int> HiddenRelations);
