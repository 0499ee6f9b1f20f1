using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>What a load says of the database, and whether it is so still.</summary>
internal static class StateReads
{
    private const string Unfinished = "A load has not come to its end: answers lack what it has not written yet. 'securitygraph load' completes it where it was cut off.";
    private const string ChangedByHand = "The database does not hold all that was loaded, or more: it was changed by hand. 'securitygraph load' says what is wrong, and mends it.";

    /// <exception cref="Neo4jException">Nothing is loaded.</exception>
    public static async Task<StoreState> Read(CypherReads reads, CancellationToken cancellationToken)
    {
        var row = await Load(reads, "state", cancellationToken);
        var header = StoredLine.Header(row.MaybeText("header") ?? "");
        if (row["complete"] is true && row["asLoaded"] is true)
            return new StoreState(header, (int)row.Whole("entities"), (int)row.Whole("statements"), row.Whole("generation"), IsComplete: true) { Content = row.MaybeText("run") };
        var counted = (await reads.Run("nodes-count", new CypherParameters(), cancellationToken))[0];
        return new StoreState(header, (int)counted.Whole("entities"), (int)counted.Whole("statements"), row["generation"] as long? ?? 0, IsComplete: false)
        {
            Fault = row["complete"] is true ? ChangedByHand : Unfinished,
        };
    }

    /// <summary>What a text finds of the node that says what is loaded.</summary>
    /// <exception cref="Neo4jException">There is none.</exception>
    public static async Task<CypherRow> Load(CypherReads reads, string text, CancellationToken cancellationToken)
    {
        if (await reads.Run(text, new CypherParameters(), cancellationToken) is [var row]) return row;
        throw (await reads.Run("older", new CypherParameters(), cancellationToken))[0].Flag("isOlder") ? Neo4jException.HoldsOlder() : Neo4jException.HoldsNothing();
    }
}
