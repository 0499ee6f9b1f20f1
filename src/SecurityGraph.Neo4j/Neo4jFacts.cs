using System.Globalization;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Neo4j.Reads;

namespace SecurityGraph.Neo4j;

/// <summary>What can be said of a Neo4j server before it is worked with.</summary>
/// <param name="Version"><c>5.26.29</c>.</param>
/// <param name="Edition"><c>community</c> or <c>enterprise</c>.</param>
/// <param name="Loaded">Null where nothing is loaded that this version reads; false where what is there is not a whole load.</param>
/// <param name="TransactionMegabytes">What one transaction may take of the server's memory; null where the server does not tell.</param>
public sealed record Neo4jFacts(string Version, string Edition, bool? Loaded, int? TransactionMegabytes)
{
    /// <summary>Where a whole load is not there: why, and what to do.</summary>
    public string? Fault { get; init; }

    /// <summary>What the largest load in one transaction takes, in megabytes: 5,000 entities and statements of 20 KB.</summary>
    public const int NeededMegabytes = 100;

    private static readonly CypherStatement ReadMemory = new(
        "SHOW SETTINGS YIELD name, value WHERE name IN ['db.memory.transaction.max', 'dbms.memory.transaction.total.max'] RETURN name, value", isRead: true);

    /// <exception cref="Neo4jException">Nothing answers there, or not as a Neo4j that this program can use: the message says what to do.</exception>
    public static async Task<Neo4jFacts> Read(Neo4jOptions options, CancellationToken cancellationToken = default)
    {
        using var client = new QueryApiClient(options with { Attempts = 1 });
        var server = await client.ReadServer(cancellationToken);
        var facts = new Neo4jFacts(server.Version, server.Edition, Loaded: null, await Memory(client, cancellationToken));
        try
        {
            var state = await StateReads.Read(new CypherReads(client), cancellationToken);
            return facts with { Loaded = state.IsComplete, Fault = state.Fault };
        }
        catch (Neo4jException fault) when (fault.HoldsNoGraph)
        {
            return facts with { Fault = fault.Message };
        }
    }

    /// <summary>Some servers keep their settings to themselves.</summary>
    private static async Task<int?> Memory(QueryApiClient client, CancellationToken token)
    {
        try
        {
            var limits = (await client.Run(ReadMemory, token)).Rows.Select(row => Megabytes(row.MaybeText("value"))).Where(limit => limit > 0).ToList();
            return limits.Count == 0 ? null : limits.Min();
        }
        catch (Neo4jException)
        {
            return null;
        }
    }

    /// <summary>Of <c>256.00MiB</c>; 0 for what is no limit.</summary>
    private static int Megabytes(string? value)
    {
        if (value is null || !double.TryParse(value.TrimEnd('i', 'B', 'K', 'M', 'G', 'T'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return 0;
        var factor = value switch
        {
            _ when value.EndsWith("TiB", StringComparison.Ordinal) => 1024 * 1024,
            _ when value.EndsWith("GiB", StringComparison.Ordinal) => 1024,
            _ when value.EndsWith("MiB", StringComparison.Ordinal) => 1,
            _ => 0,
        };
        return (int)(number * factor);
    }
}
