using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Answers;

/// <summary>
/// A part of the graph, ready to be drawn. Nodes by depth, then more relations before fewer, then id; where there is no room for
/// all, the first in this order are kept and only they lead on. Edges join two different nodes, by start as shown (undated last),
/// then statement id, then end; where there are too many, each node keeps the first that leads to it from the layer before, and
/// of the others the first are kept. <c>actor:unstated</c> is never drawn.
/// </summary>
public sealed record Neighbourhood(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, LeftOut LeftOut);

/// <param name="Depth">How many relations away from the nearest seed; 0 for a seed.</param>
/// <param name="Relations">The number of statements that it takes part in, in the whole graph.</param>
public sealed record GraphNode(Entity Entity, int Depth, int Relations);

/// <summary>A relation drawn from its subject to its object or to what it is about.</summary>
/// <param name="IsAbout">True where the far end is a further participant, not the object.</param>
public sealed record GraphEdge(StatementAnswer Answer, EntityId From, EntityId To, bool IsAbout);

/// <summary>
/// What a picture does not show of what the lens does, so that it can say so. What lies beyond the depth is not counted, nor what is
/// left out because <see cref="GraphFilter.Predicates"/> does not name it: whoever sets a filter of predicates knows.
/// </summary>
/// <param name="NodesOverLimit">Entities that the shown ones lead to, within the depth, for which there was no room.</param>
/// <param name="EdgesOverLimit">Edges among the shown entities for which there was no room.</param>
/// <param name="HiddenRelations">
/// Where no predicates are named: statements of predicates hidden by default that join shown entities, or a shown entity within the
/// depth with any other, by predicate name.
/// </param>
/// <param name="RelationsToOtherKinds">Statements that lead from shown entities, within the depth, to some that <see cref="GraphFilter.Kinds"/> left out.</param>
public sealed record LeftOut(int NodesOverLimit, int EdgesOverLimit, IReadOnlyDictionary<string, int> HiddenRelations, int RelationsToOtherKinds);
