using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Requests;

/// <summary>How two entities hang together.</summary>
public sealed record PathQuery
{
    public const int DefaultMaxHops = 4;

    public const int DefaultFirst = 10;

    public required EntityId From { get; init; }

    public required EntityId To { get; init; }

    /// <summary>Entities that no path may pass through; the ends are not concerned.</summary>
    public IReadOnlyCollection<EntityId> Avoid { get; init; } = [];

    public GraphFilter Filter { get; init; } = new();

    /// <summary>1 to <see cref="Limits.MaxHops"/>.</summary>
    public int MaxHops { get; init; } = DefaultMaxHops;

    /// <summary>1 to <see cref="Limits.MaxPaths"/>.</summary>
    public int First { get; init; } = DefaultFirst;
}
