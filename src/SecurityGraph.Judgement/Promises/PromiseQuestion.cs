using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Whose promises, or on what; what is left out does not restrict.</summary>
public sealed record PromiseQuestion
{
    /// <summary>Who must deliver; what a group must deliver is found for its members, and what a person is quoted with for him.</summary>
    public EntityId? MadeBy { get; init; }

    /// <summary>Who asks; what a group asks is found for its members.</summary>
    public EntityId? AskedBy { get; init; }

    /// <summary>What takes part in it, its family included.</summary>
    public EntityId? About { get; init; }

    /// <summary>All that it names.</summary>
    public IReadOnlyList<EntityId> Named => [.. new[] { MadeBy, AskedBy, About }.OfType<EntityId>()];
}
