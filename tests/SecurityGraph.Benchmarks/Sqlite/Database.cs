using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>A database in one file, open for one user and with nothing synced: as fast as it gets. It owns the commands prepared on it.</summary>
internal sealed class Database : IDisposable
{
    private const string Settings =
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"
        + "PRAGMA cache_size = -1000000; PRAGMA mmap_size = 4000000000";

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands = [];

    /// <param name="path">A file that is there is replaced.</param>
    public Database(string path)
    {
        _path = path;
        Delete();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Run(Settings);
    }

    public void Run(string sql) => Command(sql).ExecuteNonQuery();

    /// <param name="sql">With the parameters <c>$1</c>, <c>$2</c> and so on.</param>
    public SqliteCommand Prepare(string sql, int parameters)
    {
        var command = Command(sql);
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
        command.Prepare();
        return command;
    }

    public void Dispose()
    {
        foreach (var command in _commands) command.Dispose();
        _connection.Dispose();
        Delete();
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries", Justification = "All of it is written here; values are parameters.")]
    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        _commands.Add(command);
        command.CommandText = sql;
        return command;
    }

    private void Delete()
    {
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(_path + ending);
    }
}
