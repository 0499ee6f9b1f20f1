using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Answers;

/// <summary>What a store holds.</summary>
/// <param name="Generation">Grows with each write, so that other processes notice.</param>
/// <param name="IsComplete">False while a load in several steps is unfinished.</param>
public sealed record StoreState(ExchangeHeader Header, int Entities, int Statements, long Generation, bool IsComplete);
