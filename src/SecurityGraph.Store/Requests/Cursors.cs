using System.Globalization;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Requests;

/// <summary>The place of an entity in the order of entities. Cursors of one store are good in another.</summary>
public readonly record struct EntityCursor(string FoldedName, EntityId Id)
{
    private const char List = 'e';

    public string Encode() => Cursor.Encode(List, FoldedName, Id.ToString());

    public static EntityCursor Decode(string cursor)
    {
        var values = Cursor.Decode(List, cursor, count: 2);
        return EntityId.TryParse(values[1], out var id) ? new EntityCursor(values[0], id) : throw Cursor.Refused(cursor);
    }
}

/// <summary>The place of a statement in the order of statements.</summary>
public readonly record struct StatementCursor(Edtf? Start, string Id)
{
    private const char List = 's';

    public static StatementCursor Of(Statement statement) => new(statement.Start, statement.Id);

    public string Encode() => Cursor.Encode(List, Start?.ToString() ?? "", Id);

    public static StatementCursor Decode(string cursor)
    {
        var values = Cursor.Decode(List, cursor, count: 2);
        Edtf? start = null;
        return values[0].Length == 0 || Edtf.TryParse(values[0], out start, out _) ? new StatementCursor(start, values[1]) : throw Cursor.Refused(cursor);
    }
}

/// <summary>The place of a hit in the rank of a search.</summary>
public readonly record struct HitCursor(int Match, bool IsSystem, int Relations, EntityId Id)
{
    private const char List = 'h';

    public string Encode() => Cursor.Encode(List, Text(Match), IsSystem ? "1" : "", Text(Relations), Id.ToString());

    public static HitCursor Decode(string cursor)
    {
        var values = Cursor.Decode(List, cursor, count: 4);
        return TryRead(values[0], out var match) && TryRead(values[2], out var relations) && EntityId.TryParse(values[3], out var id)
            ? new HitCursor(match, values[1].Length > 0, relations, id)
            : throw Cursor.Refused(cursor);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
