namespace SecurityGraph.Judgement.Promises;

/// <summary>Promises and what became of them.</summary>
/// <param name="Promises">By the day on which they were due (undated last), then by id; each promise once.</param>
/// <param name="Today">The day for which it is judged, none later than knowledge ends.</param>
/// <param name="KnowledgeEnds">The last day that the release knows.</param>
public sealed record PromiseLedger(IReadOnlyList<Promise> Promises, DateOnly Today, DateOnly KnowledgeEnds)
{
    /// <summary>What has to do with the thing asked about, where more is promised of that; the nearest first.</summary>
    public IReadOnlyList<PromiseNeighbour> Neighbours { get; init; } = [];
}
