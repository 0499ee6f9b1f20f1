namespace SecurityGraph.Neo4j.Loading;

/// <summary>What a load has done.</summary>
/// <param name="Diff">What was written; nothing where it is empty.</param>
/// <param name="Transactions">0, 1, or the number of those that a large load took.</param>
public sealed record LoadSummary(LoadDiff Diff, int Transactions);
