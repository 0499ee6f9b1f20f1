using Microsoft.Data.Sqlite;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>A prepared query or insertion with the parameters <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed class Query(Database database, string sql, int parameters)
{
    private readonly SqliteCommand _command = database.Prepare(sql, parameters);

    public static Query Insertion(Database database, string table, int columns) =>
        new(database, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(i => $"${i}"))})", columns);

    public SqliteDataReader Run(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Insert(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
