using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Requests;

/// <summary>The graph around some entities.</summary>
public sealed record NeighbourhoodQuery
{
    public const int DefaultDepth = 1;

    public const int DefaultMaxNodes = 200;

    /// <summary>Null: the whole graph, of which the most related of the kinds that may appear are drawn, as far as there is room, whatever the depth.</summary>
    public required IReadOnlyCollection<EntityId>? Seeds { get; init; }

    /// <summary>Entities that are not drawn and lead nowhere, be they seeds.</summary>
    public IReadOnlyCollection<EntityId> Avoid { get; init; } = [];

    /// <summary>0 to <see cref="Limits.MaxDepth"/> relations away; 0 gives the relations among the seeds.</summary>
    public int Depth { get; init; } = DefaultDepth;

    public GraphFilter Filter { get; init; } = new();

    /// <summary>1 to <see cref="Limits.MaxNodes"/>, seeds included.</summary>
    public int MaxNodes { get; init; } = DefaultMaxNodes;
}
