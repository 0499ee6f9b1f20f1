namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>The same graph in SQLite, with the same reads.</summary>
internal sealed class SqlitePeer : IDisposable
{
    private readonly Database _database;

    /// <param name="path">Of the database, which is loaded anew.</param>
    public SqlitePeer(string exchangeFile, string path)
    {
        _database = new Database(path);
        using (var stream = File.OpenRead(exchangeFile)) SqliteLoader.Load(_database, stream);
        Entities = new EntityReads(_database);
        Statements = new StatementReads(_database, Entities);
        Neighbourhoods = new NeighbourhoodReads(_database, Entities, Statements);
        Paths = new PathReads(_database, Entities, Statements);
        Names = new NameReads(_database);
    }

    public EntityReads Entities { get; }

    public StatementReads Statements { get; }

    public NeighbourhoodReads Neighbourhoods { get; }

    public PathReads Paths { get; }

    public NameReads Names { get; }

    public void Dispose() => _database.Dispose();
}
