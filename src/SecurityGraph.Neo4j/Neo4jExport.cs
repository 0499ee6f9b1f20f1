using System.Text;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j;

/// <summary>Writes the exchange file of what a Neo4j database holds: byte by byte the one that was loaded.</summary>
public static class Neo4jExport
{
    private const int PageSize = 2_000;

    /// <returns>How many of each it holds.</returns>
    /// <exception cref="Neo4jException">There is no whole graph in the database, or a load changed it meanwhile.</exception>
    public static async Task<(int Entities, int Statements)> WriteTo(Neo4jOptions options, Stream stream, CancellationToken cancellationToken = default)
    {
        using var client = new QueryApiClient(options);
        var before = await LoadState.Read(client, cancellationToken);
        if (!before.IsComplete) throw Unfinished(before);
        await Write(stream, before.Properties["header"]);
        var entities = await WriteLines(client, RowMapper.EntityLabel, stream, cancellationToken);
        var statements = await WriteLines(client, RowMapper.StatementLabel, stream, cancellationToken);
        foreach (var link in before.Properties.GetValueOrDefault("links") as object?[] ?? []) await Write(stream, link);
        if ((await LoadState.Read(client, cancellationToken)).Steps != before.Steps)
            throw new Neo4jException(Neo4jException.Incomplete, "A load changed the database while it was read; try again when it is done.");
        return (entities, statements);
    }

    private static Neo4jException Unfinished(LoadState state) => state.Steps == 0
        ? new(Neo4jException.NothingLoaded, "The database holds no graph: load one with 'securitygraph load'.")
        : new(Neo4jException.Incomplete, "The last load did not come to its end; 'securitygraph load' completes it.");

    private static async Task<int> WriteLines(QueryApiClient client, string label, Stream stream, CancellationToken token)
    {
        var cypher = $"MATCH (n:{label}) WHERE n.id > $after AND n.line IS NOT NULL RETURN n.id AS id, n.line AS line ORDER BY n.id LIMIT {PageSize}";
        var lines = 0;
        for (var after = ""; ;)
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after };
            var page = (await client.Run(new CypherStatement(cypher, parameters, IsRead: true), token)).Rows;
            foreach (var row in page) await Write(stream, row["line"]);
            lines += page.Count;
            if (page.Count < PageSize) return lines;
            after = page[^1].Text("id");
        }
    }

    private static async Task Write(Stream stream, object? line)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes((string)line!));
        stream.WriteByte((byte)'\n');
    }
}
