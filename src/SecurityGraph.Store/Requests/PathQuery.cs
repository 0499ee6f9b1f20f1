using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Requests;

/// <summary>
/// How two entities hang together. A statement joins all who take part in it. Mere talk, and what is denied, joins two entities, but carries no path on: it is
/// a path's only hop. Nor does a path go from one to another of three who take part in one statement by way of the third.
/// </summary>
public sealed record PathQuery
{
    public const int DefaultMaxHops = 4;

    public const int DefaultFirst = 10;

    public required EntityId From { get; init; }

    public required EntityId To { get; init; }

    /// <summary>Entities that no path may pass through; the ends are not concerned.</summary>
    public IReadOnlyCollection<EntityId> Avoid { get; init; } = [];

    /// <summary>Places and countries that paths may pass through; no other is passed.</summary>
    public IReadOnlyCollection<EntityId> Through { get; init; } = [];

    public GraphFilter Filter { get; init; } = new();

    /// <summary>1 to <see cref="Limits.MaxHops"/>.</summary>
    public int MaxHops { get; init; } = DefaultMaxHops;

    /// <summary>1 to <see cref="Limits.MaxPaths"/>.</summary>
    public int First { get; init; } = DefaultFirst;
}
