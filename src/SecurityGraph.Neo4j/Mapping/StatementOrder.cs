using SecurityGraph.Model.Dates;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>The order of statements (by their date or that of their event, undated last, then id) as a text that the database compares.</summary>
internal static class StatementOrder
{
    /// <summary>More than any day begins with: the keys of what has a date are less than this, those of what has none more.</summary>
    public const string Undated = "~";

    /// <summary>
    /// First day, last day, text, id, as <see cref="Edtf.CompareForSorting"/> has it: a blank is less than all that dates are written with.
    /// </summary>
    public static string KeyOf(Edtf? start, string id) =>
        start is null ? $"{Undated} {id}" : $"{PropertyBag.Text(start.Earliest)} {PropertyBag.Text(start.Latest)} {start} {id}";

    /// <summary>The place that a key tells: neither dates nor ids have blanks.</summary>
    public static StatementCursor PlaceOf(string key, TimeOrder order) => key.Split(' ') switch
    {
        [_, _, var start, var id] => new StatementCursor(Edtf.Parse(start), id, order),
        [.., var id] => new StatementCursor(null, id, order),
        [] => default,
    };

    /// <summary>Whether the key stands behind another in an order.</summary>
    public static int Compare(string key, string other, TimeOrder order) =>
        order == TimeOrder.Newest && IsDated(key) && IsDated(other) ? string.CompareOrdinal(other, key) : string.CompareOrdinal(key, other);

    public static bool IsDated(string key) => !key.StartsWith(Undated, StringComparison.Ordinal);
}
