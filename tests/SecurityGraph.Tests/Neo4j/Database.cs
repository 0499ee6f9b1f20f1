using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Looks at the test database with Cypher of its own.</summary>
internal static class Database
{
    /// <summary>All that is in it, a line for each node and each relationship, with the types of values; without what tells one load from another.</summary>
    public static async Task<List<string>> Dump(Neo4jOptions options)
    {
        using var client = new QueryApiClient(options);
        var nodes = await client.Run(new CypherStatement(
            "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties, [name IN keys(n) WHERE NOT n:Load | name + ' ' + valueType(n[name])] AS types", isRead: true), CancellationToken.None);
        var relationships = await client.Run(new CypherStatement(
            "MATCH (a)-[r]->(b) RETURN toString(coalesce(a.id, a.name)) AS from, type(r) AS type, toString(coalesce(b.id, b.name)) AS to, properties(r) AS properties, [name IN keys(r) | name + ' ' + valueType(r[name])] AS types", isRead: true), CancellationToken.None);
        return
        [
            .. nodes.Rows.Select(row => $"({string.Join(':', row.Texts("labels").Order(StringComparer.Ordinal))} {Text(row)})").Order(StringComparer.Ordinal),
            .. relationships.Rows.Select(row => $"{row.MaybeText("from")} {row.Text("type")} {row.MaybeText("to")} {Text(row)}").Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<long> Count(Neo4jOptions options, string match)
    {
        using var client = new QueryApiClient(options);
        return (await client.Run(new CypherStatement($"{match} RETURN count(*) AS n", isRead: true), CancellationToken.None)).Single.Whole("n");
    }

    public static async Task Run(Neo4jOptions options, string cypher)
    {
        using var client = new QueryApiClient(options);
        await client.Run(new CypherStatement(cypher), CancellationToken.None);
    }

    public static async Task<byte[]> Export(Neo4jOptions options)
    {
        using var stream = new MemoryStream();
        using var store = Neo4jStore.Connect(options);
        await ExchangeFileWriter.Write(stream, store.ReadEverything(), CancellationToken.None);
        return stream.ToArray();
    }

    public static byte[] Bytes(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.WriteTo(stream);
        return stream.ToArray();
    }

    public static async Task<LoadSummary> Load(Neo4jOptions options, Graph graph, int mostAtOnce = 5000, LoadOptions? how = null)
    {
        using var loader = new Neo4jLoader(options, progress: null, mostAtOnce, TimeProvider.System) { Options = how ?? new LoadOptions() };
        return await loader.Load(graph, CancellationToken.None);
    }

    private static string Text(CypherRow row) => JsonSerializer.Serialize(
        row.Map("properties").Where(pair => pair.Key is not ("steps" or "seen" or "generation" or "run" or "lastRun")).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        + string.Join(',', row.Texts("types").Order(StringComparer.Ordinal));
}
