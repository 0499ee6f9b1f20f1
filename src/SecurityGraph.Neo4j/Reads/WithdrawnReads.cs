using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Statements of earlier releases that were wrong: they are few, and stand with what says what is loaded.</summary>
internal static class WithdrawnReads
{
    public static async Task<IReadOnlyList<Withdrawn>> Find(CypherReads reads, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var all = (await StateReads.Load(reads, "withdrawn", cancellationToken)).Texts("withdrawn").Select(StoredLine.Line).OfType<ExchangeLine.OfWithdrawn>();
        return [.. all.Select(line => line.Withdrawn).Where(one => wanted.Contains(one.Id)).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }
}
