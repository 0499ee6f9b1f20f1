namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>The whole answer to one statement.</summary>
internal sealed class CypherResult
{
    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<CypherRow> Rows { get; init; }

    public required CypherCounters Counters { get; init; }

    public required IReadOnlyList<CypherNotification> Notifications { get; init; }

    /// <summary>Of EXPLAIN: <c>operatorType</c>, <c>arguments</c>, <c>identifiers</c>, <c>children</c>. Null for other statements.</summary>
    public IReadOnlyDictionary<string, object?>? Plan { get; init; }

    /// <summary>The row of a statement that always has one.</summary>
    public CypherRow Single => Rows is [var row] ? row : throw new Neo4jException(Neo4jException.BrokenAnswer, $"Neo4j answered with {Rows.Count} rows where one was asked for.");
}

/// <summary>What a statement changed.</summary>
internal readonly record struct CypherCounters(long NodesCreated, long NodesDeleted, long RelationshipsCreated, long RelationshipsDeleted, long PropertiesSet)
{
    /// <summary>True for schema and labels too.</summary>
    public bool ContainsUpdates { get; init; }
}

/// <summary>What the server thinks of a statement.</summary>
/// <param name="Category"><c>DEPRECATION</c>, <c>PERFORMANCE</c>, <c>UNRECOGNIZED</c>, …</param>
internal sealed record CypherNotification(string Code, string Category, string Description);
