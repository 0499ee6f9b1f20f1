using SecurityGraph.Model.Names;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>
/// Search for the beginning of a word with FTS5: systems first, then more relations before fewer, then id. Our store puts whole words
/// before beginnings; for a text that is nowhere a whole word both rank alike.
/// </summary>
internal sealed class NameReads(Database database)
{
    private readonly Query _prefix = new(
        database,
        """
        SELECT f.relations, e.line
        FROM (
          SELECT d.entity, d.relations, d.is_system FROM name n CROSS JOIN degree d ON d.entity = n.rowid
          WHERE n.name MATCH $1 ORDER BY d.is_system DESC, d.relations DESC, d.entity LIMIT $2
        ) f
        CROSS JOIN entity e ON e.number = f.entity
        ORDER BY f.is_system DESC, f.relations DESC, f.entity
        """,
        parameters: 2);

    public List<SearchHit> Search(string prefix, int first)
    {
        using var rows = _prefix.Run($"\"{Folding.Fold(prefix)}\"*", first);
        var hits = new List<SearchHit>();
        while (rows.Read())
        {
            var entity = Lines.Entity(rows, column: 1);
            var (match, name) = EntityNames.Best(entity, prefix)!.Value;
            hits.Add(new SearchHit(entity, match, name, rows.GetInt32(0)));
        }
        return hits;
    }
}
