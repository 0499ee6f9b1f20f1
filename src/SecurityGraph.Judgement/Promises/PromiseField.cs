using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>What promises must be on, so that they are on the thing asked for.</summary>
/// <param name="Itself">The thing with its family.</param>
/// <param name="Work">Its parts, and work on it or for it: what concerns, supports, strengthens or counters it. Empty for a text.</param>
internal sealed record PromiseField(IReadOnlySet<EntityId> Itself, IReadOnlySet<EntityId> Work)
{
    /// <summary>Nothing was asked for.</summary>
    public static PromiseField None { get; } = new(new HashSet<EntityId>(), new HashSet<EntityId>());

    public IReadOnlyCollection<EntityId> All => [.. Itself.Union(Work)];

    /// <summary>Whether the promise is on it.</summary>
    /// <param name="things">To what it is to be done.</param>
    public bool Has(Statement told, IReadOnlyCollection<EntityId> things) =>
        told.Participants.Concat(things).Any(Itself.Contains) || Ends(told).Concat(things).Any(Work.Contains);

    /// <summary>A text on the field promises much besides, of other fields; what is done to the text is done on the field.</summary>
    private static IEnumerable<EntityId> Ends(Statement told) =>
        told.Subject.Kind == EntityKind.Document.Prefix ? told.Participants.Where(one => one != told.Subject) : told.Participants;
}
