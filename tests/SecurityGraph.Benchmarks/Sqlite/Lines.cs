using Microsoft.Data.Sqlite;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>The entity or statement that a column holds as its line.</summary>
internal static class Lines
{
    public static Entity Entity(SqliteDataReader rows, int column) =>
        ((ExchangeLine.OfEntity)ExchangeReader.Read(rows.GetFieldValue<byte[]>(column), "peer", lineNumber: 0)).Entity;

    public static Statement Statement(SqliteDataReader rows, int column) =>
        ((ExchangeLine.OfStatement)ExchangeReader.Read(rows.GetFieldValue<byte[]>(column), "peer", lineNumber: 0)).Statement;
}
