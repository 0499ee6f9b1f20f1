using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>Statements of an entity as of a day, and statements by number, with their evidence.</summary>
internal sealed class StatementReads
{
    private readonly EntityReads _entities;
    private readonly Query _asOf;
    private readonly Query _byNumber;
    private readonly StatementLens _lens;

    /// <summary>The OCCURS of the event whose time the statement at hand takes.</summary>
    private Statement? _occurrence;

    public StatementReads(Database database, EntityReads entities)
    {
        _entities = entities;
        _lens = new StatementLens(_ => 0, _ => _occurrence);
        _byNumber = new Query(database, "SELECT line FROM statement WHERE number = $1", parameters: 1);
        _asOf = new Query(
            database,
            """
            SELECT s.line, o.line
            FROM part p
            JOIN statement s ON s.number = p.statement
            LEFT JOIN happening h ON h.event = s.takes_time_of
            LEFT JOIN statement o ON o.number = h.statement
            WHERE p.entity = $1 AND p.true_from <= $2 AND p.true_to >= $2
            ORDER BY p.start, p.start_text, p.statement LIMIT $3
            """,
            parameters: 3);
    }

    /// <summary>The first statements in which an entity takes part and that can be true on the day.</summary>
    public List<StatementAnswer> AsOf(EntityId id, DateOnly day, int first)
    {
        var lens = new Lens { AsOf = day };
        var answers = new List<StatementAnswer>();
        using var rows = _asOf.Run(_entities.NumberOf(id), day.DayNumber, first);
        while (rows.Read())
        {
            _occurrence = rows.IsDBNull(1) ? null : Lines.Statement(rows, column: 1);
            answers.Add(_lens.Apply(Lines.Statement(rows, column: 0), lens)!);
        }
        return answers;
    }

    public Statement At(long number)
    {
        using var rows = _byNumber.Run(number);
        rows.Read();
        return Lines.Statement(rows, column: 0);
    }
}
