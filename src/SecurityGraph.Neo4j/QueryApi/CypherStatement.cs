namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>A statement and its parameters. Its text is one of ours, never built from data.</summary>
/// <param name="Text">Without the language prefix; one statement.</param>
/// <param name="Parameters">
/// Texts, truth values, int, long, finite double, DateOnly (sent as ISO text: <c>date($day)</c>), null, lists and string-keyed
/// dictionaries of these.
/// </param>
/// <param name="IsRead">It writes nothing, and the server may hold it to that.</param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters, bool IsRead = false)
{
    private readonly bool _repeatable;

    public CypherStatement(string text, bool isRead = false)
        : this(text, new Dictionary<string, object?>(StringComparer.Ordinal), isRead)
    {
    }

    /// <summary>Run twice it does what it does once: it may be sent again where an answer was lost. Reads are.</summary>
    public bool IsRepeatable
    {
        get => _repeatable || IsRead;
        init => _repeatable = value;
    }

    /// <summary>Looks at the answer; what it throws rolls back the transaction that the statement is part of.</summary>
    public Action<CypherResult>? Verify { get; init; }
}
