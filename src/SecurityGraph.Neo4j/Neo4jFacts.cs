using System.Globalization;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j;

/// <summary>What can be said of a Neo4j server before it is worked with.</summary>
/// <param name="Version"><c>5.26.29</c>.</param>
/// <param name="Edition"><c>community</c> or <c>enterprise</c>.</param>
/// <param name="Loaded">Null where nothing was loaded yet; false where the last load did not come to its end.</param>
/// <param name="TransactionMegabytes">What one transaction may take of the server's memory; null where the server does not tell.</param>
public sealed record Neo4jFacts(string Version, string Edition, bool? Loaded, int? TransactionMegabytes)
{
    /// <summary>What the largest load in one transaction takes, in megabytes: 5,000 entities and statements of 20 KB.</summary>
    public const int NeededMegabytes = 100;

    private static readonly CypherStatement ReadMemory = new(
        "SHOW SETTINGS YIELD name, value WHERE name IN ['db.memory.transaction.max', 'dbms.memory.transaction.total.max'] RETURN name, value", isRead: true);

    /// <exception cref="Neo4jException">Nothing answers there, or not as a Neo4j that this program can use: the message says what to do.</exception>
    public static async Task<Neo4jFacts> Read(Neo4jOptions options, CancellationToken cancellationToken = default)
    {
        using var client = new QueryApiClient(options with { Attempts = 1 });
        var server = await client.ReadServer(cancellationToken);
        var state = await LoadState.Read(client, cancellationToken);
        return new Neo4jFacts(server.Version, server.Edition, state.Steps == 0 ? null : state.IsComplete, await Memory(client, cancellationToken));
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
