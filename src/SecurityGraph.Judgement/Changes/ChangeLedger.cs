using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Changes;

/// <summary>What has changed between two ends.</summary>
/// <param name="Changes">By <see cref="Change.Key"/>.</param>
/// <param name="Silence">Whether silence means anything here.</param>
/// <param name="KnowledgeEnds">The last day that the graph knows, of two releases the later.</param>
/// <param name="Known">The entities that all of this names, gone ones included, and the documents that say it.</param>
public sealed record ChangeLedger(
    ChangePoint From, ChangePoint To, IReadOnlyList<Change> Changes, Silence Silence, DateOnly KnowledgeEnds, IReadOnlyDictionary<EntityId, Entity> Known)
{
    /// <summary>How many there are of each kind, in the order in which they are shown.</summary>
    public IReadOnlyList<(ChangeKind Kind, int Count)> Counts =>
        [.. Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count()))];
}

/// <summary>What is compared.</summary>
/// <param name="Sort">Both ends are of one sort.</param>
/// <param name="Text">The id of the document, the day, or the number of the release.</param>
/// <param name="Name">For people.</param>
public sealed record ChangePoint(ChangeSort Sort, string Text, string Name)
{
    /// <summary>The day, where that is the end.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>What can be compared.</summary>
public enum ChangeSort
{
    /// <summary>What a document tells, by its own evidence alone.</summary>
    Document,

    /// <summary>What all sources had told by a day.</summary>
    Day,

    /// <summary>What a release of the dataset holds.</summary>
    Release,
}

/// <summary>Whether it means anything that the later does not speak of something, and why or why not.</summary>
/// <param name="IsNewJudged">Whether what only the later speaks of is new: of documents only where the earlier was read whole.</param>
public sealed record Silence(bool IsJudged, string Why, bool IsNewJudged = true);
