namespace SecurityGraph.Neo4j.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Step">What it does now, in words.</param>
/// <param name="Done">Entities, sections and statements written or deleted, of <paramref name="Total"/>.</param>
public sealed record LoadProgress(string Step, int Done = 0, int Total = 0);
