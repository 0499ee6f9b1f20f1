using SecurityGraph.Model.Dates;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>The order of statements (by start, undated last, then id) as a text that the database compares.</summary>
internal static class StatementOrder
{
    /// <summary>
    /// First day, last day, text, id, as <see cref="Edtf.CompareForSorting"/> has it: a blank is less than all that dates are written with,
    /// a tilde more than any day begins with.
    /// </summary>
    public static string KeyOf(Edtf? start, string id) =>
        start is null ? $"~ {id}" : $"{PropertyBag.Text(start.Earliest)} {PropertyBag.Text(start.Latest)} {start} {id}";
}
