namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>The whole answer to one statement.</summary>
internal sealed class CypherResult
{
    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<CypherRow> Rows { get; init; }

    /// <summary>The row of a statement that always has one.</summary>
    public CypherRow Single => Rows is [var row] ? row : throw new Neo4jException(Neo4jException.BrokenAnswer, $"Neo4j answered with {Rows.Count} rows where one was asked for.");
}
