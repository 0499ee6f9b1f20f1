using System.Runtime.CompilerServices;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Reads all that a load wrote, page by page.</summary>
internal static class EverythingReads
{
    private const int PageSize = 2_000;

    private static readonly string[] Kinds = Prefixes(Vocabulary.Current.Kinds.Select(kind => kind.Prefix));
    private static readonly string[] Predicates = Prefixes(Vocabulary.Current.Predicates.Select(predicate => predicate.KebabName));

    /// <exception cref="Neo4jException">There is no whole graph in the database, or a load changed it meanwhile.</exception>
    public static async IAsyncEnumerable<ExchangeLine> Read(CypherReads reads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = await StateReads.Load(reads, "whole", cancellationToken);
        if (before["complete"] is not true) throw new Neo4jException(Neo4jException.Incomplete, "The last load did not come to its end; 'securitygraph load' completes it.");
        yield return StoredLine.Line(before.Text("header"));
        var (entities, statements) = (0L, 0L);
        await foreach (var line in Lines(reads, Kinds, cancellationToken))
        {
            entities++;
            yield return line;
        }
        await foreach (var line in Lines(reads, Predicates, cancellationToken))
        {
            statements++;
            yield return line;
        }
        foreach (var part in Layout.LoadLists)
        {
            foreach (var line in before.Texts(part)) yield return StoredLine.Line(line);
        }
        if ((await StateReads.Load(reads, "whole", cancellationToken))["steps"] is not long steps || !Equals(steps, before["steps"]))
            throw new Neo4jException(Neo4jException.Incomplete, "A load changed the database while it was read; try again when it is done.");
        if (!Equals(before["entities"], entities) || !Equals(before["statements"], statements))
            throw new Neo4jException(
                Neo4jException.Incomplete,
                $"The database holds {CountText.OfGraph(entities, statements, " and ")}, where {before["entities"]} and {before["statements"]} were loaded: it was changed by hand. 'securitygraph load' says what is wrong, and mends it.");
        // What counts has not told: sections and relationships.
        if (await StateReads.Read(reads, cancellationToken) is { IsComplete: false } state) throw new Neo4jException(Neo4jException.Incomplete, state.Fault!);
    }

    /// <summary>With the colon, before which ids of other prefixes sort.</summary>
    private static string[] Prefixes(IEnumerable<string> names) => [.. names.Select(name => name + ":").Order(StringComparer.Ordinal)];

    private static async IAsyncEnumerable<ExchangeLine> Lines(CypherReads reads, string[] prefixes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var prefix in prefixes)
        {
            for (var after = prefix; ;)
            {
                var page = await reads.Run(
                    "lines", new CypherParameters().With("after", after).With("before", prefix[..^1] + ';').With("limit", PageSize), cancellationToken);
                foreach (var row in page) yield return StoredLine.Line(row.Text("line"));
                if (page.Count < PageSize) break;
                after = page[^1].Text("id");
            }
        }
    }
}
