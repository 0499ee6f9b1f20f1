using SecurityGraph.Store;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>What Neo4j answered instead of a result, or why it answered nothing.</summary>
/// <param name="code">Neo4j's own, <c>Neo.ClientError.Schema.ConstraintValidationFailed</c>, or one of the constants here.</param>
/// <param name="isTransient">The same request may succeed a moment later.</param>
public sealed class Neo4jException(string code, string message, bool isTransient = false, Exception? inner = null) : StoreException(message, inner)
{
    /// <summary>No connection, or one that broke before the answer was whole.</summary>
    public const string Unreachable = "SecurityGraph.Unreachable";

    /// <summary>The statement ran longer than it may and was stopped.</summary>
    public const string TimeLimit = "SecurityGraph.TimeLimit";

    /// <summary>Something answered, but not in the words of the Query API.</summary>
    public const string BrokenAnswer = "SecurityGraph.BrokenAnswer";

    /// <summary>A server without the Query API: not Neo4j, too old, or with the API switched off.</summary>
    public const string NoQueryApi = "SecurityGraph.NoQueryApi";

    /// <summary>The loader found the database other than a load may go on with.</summary>
    public const string LoadRefused = "SecurityGraph.LoadRefused";

    /// <summary>The database holds other people's data, and nobody said that the graph may stand beside it.</summary>
    public const string OtherData = "SecurityGraph.OtherData";

    /// <summary>A load did not come to its end.</summary>
    public const string Incomplete = "SecurityGraph.Incomplete";

    /// <summary>The database holds no graph of ours.</summary>
    public const string NothingLoaded = "SecurityGraph.NothingLoaded";

    /// <summary>A statement of ours met a value of another type than it reckons with.</summary>
    public const string WrongType = "Neo.ClientError.Statement.TypeError";

    public const string WrongCredentials = "Neo.ClientError.Security.Unauthorized";

    public const string UnknownDatabase = "Neo.ClientError.Database.DatabaseNotFound";

    public string Code { get; } = code;

    public bool IsTransient { get; } = isTransient;

    internal static Neo4jException HoldsNothing() => NoGraph("The database holds no graph: load one with 'securitygraph load'.");

    internal static Neo4jException HoldsOlder() => NoGraph("The database holds a graph that an earlier version has loaded: 'securitygraph load' takes it over.");

    /// <summary>What was asked is too much for the server's memory at once: half of it may fit.</summary>
    internal bool IsOutOfMemory => Code.EndsWith("OutOfMemoryError", StringComparison.Ordinal);

    private static Neo4jException NoGraph(string message) => new(NothingLoaded, message) { HoldsNoGraph = true };
}
