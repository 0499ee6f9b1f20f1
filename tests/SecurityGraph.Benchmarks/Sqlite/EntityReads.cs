using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>Entities by id and by number.</summary>
internal sealed class EntityReads(Database database)
{
    private readonly Query _byId = new(database, "SELECT line FROM entity WHERE id = $1", parameters: 1);
    private readonly Query _byNumber = new(database, "SELECT line FROM entity WHERE number = $1", parameters: 1);
    private readonly Query _number = new(database, "SELECT number FROM entity WHERE id = $1", parameters: 1);

    public Entity? Find(EntityId id)
    {
        using var rows = _byId.Run(id.ToString());
        return rows.Read() ? Lines.Entity(rows, column: 0) : null;
    }

    public Entity At(long number)
    {
        using var rows = _byNumber.Run(number);
        rows.Read();
        return Lines.Entity(rows, column: 0);
    }

    /// <summary>-1 where there is none.</summary>
    public long NumberOf(EntityId id)
    {
        using var rows = _number.Run(id.ToString());
        return rows.Read() ? rows.GetInt64(0) : -1;
    }
}
