using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>Which part of the graph, and how it is looked at.</summary>
/// <param name="Around">An entity, for the graph around it; null: the whole.</param>
/// <param name="Depth">How many relations away from it.</param>
public sealed record PictureRequest(Lens Lens, EntityId? Around = null, int Depth = NeighbourhoodQuery.DefaultDepth);
