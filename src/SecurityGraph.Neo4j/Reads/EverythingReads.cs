using System.Runtime.CompilerServices;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Reads all that a load wrote, page by page.</summary>
internal static class EverythingReads
{
    private const int PageSize = 2_000;

    /// <exception cref="Neo4jException">There is no whole graph in the database, or a load changed it meanwhile.</exception>
    public static async IAsyncEnumerable<ExchangeLine> Read(CypherReads reads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = await Whole(reads, cancellationToken);
        if (!before.Flag("complete")) throw new Neo4jException(Neo4jException.Incomplete, "The last load did not come to its end; 'securitygraph load' completes it.");
        yield return StoredLine.Line(before.Text("header"));
        await foreach (var line in Pages(reads, "entity-lines", cancellationToken)) yield return line;
        await foreach (var line in Pages(reads, "statement-lines", cancellationToken)) yield return line;
        foreach (var part in new[] { "mentions", "links", "withdrawn", "coverage" })
        {
            foreach (var line in before.Texts(part)) yield return StoredLine.Line(line);
        }
        if ((await Whole(reads, cancellationToken)).Whole("steps") != before.Whole("steps"))
            throw new Neo4jException(Neo4jException.Incomplete, "A load changed the database while it was read; try again when it is done.");
    }

    private static async Task<CypherRow> Whole(CypherReads reads, CancellationToken cancellationToken) =>
        await reads.Run("whole", new CypherParameters(), cancellationToken) is [var row] ? row : throw Neo4jException.HoldsNothing();

    private static async IAsyncEnumerable<ExchangeLine> Pages(CypherReads reads, string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ;)
        {
            var page = await reads.Run(text, new CypherParameters().With("after", after).With("limit", PageSize), cancellationToken);
            foreach (var row in page) yield return StoredLine.Line(row.Text("line"));
            if (page.Count < PageSize) yield break;
            after = page[^1].Text("id");
        }
    }
}
