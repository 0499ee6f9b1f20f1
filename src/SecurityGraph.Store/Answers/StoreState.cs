using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Answers;

/// <summary>What a store holds: what is there, not what will be.</summary>
/// <param name="Generation">Grows with each write, so that other processes notice.</param>
/// <param name="IsComplete">False while a load in several steps is unfinished, and where what is there is not what was loaded.</param>
public sealed record StoreState(ExchangeHeader Header, int Entities, int Statements, long Generation, bool IsComplete)
{
    /// <summary>Where it is not complete, or complete only as long as it is held in memory: why, and what to do, for whoever asks.</summary>
    public string? Fault { get; init; }

    /// <summary>Another one for other content, for whoever keeps answers; null where the store is not complete or cannot tell.</summary>
    public string? Content { get; init; }
}
