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

/// <summary>The place of an entity among the most related.</summary>
/// <param name="Relations">In how many statements it takes part.</param>
/// <param name="Id">Its id.</param>
public readonly record struct RelatedCursor(int Relations, EntityId Id) : IComparable<RelatedCursor>
{
    private const char List = 'r';

    public string Encode() => Cursor.Encode(List, Relations.ToString(CultureInfo.InvariantCulture), Id.ToString());

    public static RelatedCursor Decode(string cursor)
    {
        var values = Cursor.Decode(List, cursor, count: 2);
        return int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var relations) && EntityId.TryParse(values[1], out var id)
            ? new RelatedCursor(relations, id)
            : throw Cursor.Refused(cursor);
    }

    public int CompareTo(RelatedCursor other)
    {
        var order = other.Relations.CompareTo(Relations);
        return order == 0 ? Id.CompareTo(other.Id) : order;
    }
}

/// <summary>The place of an entity in an order by time.</summary>
/// <param name="When">The date of the event; null of what has none.</param>
/// <param name="Id">Its id.</param>
/// <param name="Order">A cursor of one order is none of another.</param>
public readonly record struct TimedCursor(Edtf? When, EntityId Id, ListOrder Order) : IComparable<TimedCursor>
{
    public string Encode() => Cursor.Encode(ListOf(Order), When?.ToString() ?? "", Id.ToString());

    public static TimedCursor Decode(string cursor, ListOrder order)
    {
        var values = Cursor.Decode(ListOf(order), cursor, count: 2);
        Edtf? when = null;
        return (values[0].Length == 0 || Edtf.TryParse(values[0], out when, out _)) && EntityId.TryParse(values[1], out var id)
            ? new TimedCursor(when, id, order)
            : throw Cursor.Refused(cursor);
    }

    public int CompareTo(TimedCursor other)
    {
        var order = Edtf.CompareForSorting(When, other.When);
        if (order == 0) order = Id.CompareTo(other.Id);
        return Order == ListOrder.Newest && When is not null && other.When is not null ? -order : order;
    }

    private static char ListOf(ListOrder order) => order == ListOrder.Newest ? 'w' : 'o';
}

/// <summary>The place of a statement in an order of statements.</summary>
/// <param name="Start">What orders it (<see cref="FactTime.Start"/>).</param>
/// <param name="Id">Its id.</param>
/// <param name="Order">A cursor of one order is none of another.</param>
public readonly record struct StatementCursor(Edtf? Start, string Id, TimeOrder Order = TimeOrder.Oldest)
{
    public string Encode() => Cursor.Encode(ListOf(Order), Start?.ToString() ?? "", Id);

    public static StatementCursor Decode(string cursor, TimeOrder order = TimeOrder.Oldest)
    {
        var values = Cursor.Decode(ListOf(order), cursor, count: 2);
        Edtf? start = null;
        return values[0].Length == 0 || Edtf.TryParse(values[0], out start, out _) ? new StatementCursor(start, values[1], order) : throw Cursor.Refused(cursor);
    }

    private static char ListOf(TimeOrder order) => order == TimeOrder.Newest ? 'n' : 's';
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
