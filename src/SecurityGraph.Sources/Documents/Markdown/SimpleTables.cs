using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Tables of Pandoc whose columns stand below groups of hyphens (<c>-----  ---</c>): the line above them is the head, those below up to
/// an empty line or another such line are the rows. Each is a paragraph, and no sentence goes on in the next cell.
/// </summary>
internal static class SimpleTables
{
    /// <summary>The text of each row by the index of its line; empty for the line of hyphens.</summary>
    public static Dictionary<int, string> In(string[] lines)
    {
        var rows = new Dictionary<int, string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (rows.ContainsKey(i) || Columns(lines[i]) is not { Count: > 1 } columns || TryRowsOfLines(lines, i, columns, rows) || TryRowsWithoutHead(lines, i, columns, rows)) continue;
            if (i > 0 && !IsEnd(lines[i - 1])) rows.TryAdd(i - 1, Row(lines[i - 1], columns));
            rows[i] = "";
            var row = i + 1;
            for (; row < lines.Length && !IsEnd(lines[row]); row++) rows[row] = Row(lines[row], columns);
            if (row < lines.Length && !string.IsNullOrWhiteSpace(lines[row])) rows[row++] = "";
            while (row < lines.Length && string.IsNullOrWhiteSpace(lines[row])) row++;
            if (row < lines.Length && IsCaption(lines[row].Trim())) rows[row] = lines[row].Trim();
        }

        return rows;
    }

    /// <summary>
    /// A table whose rows have several lines: a rule above the head, empty lines between the rows, a rule below the last. A row stands at its
    /// first line.
    /// </summary>
    private static bool TryRowsOfLines(string[] lines, int hyphens, List<int> columns, Dictionary<int, string> rows)
    {
        var (top, bottom) = (hyphens - 1, hyphens + 1);
        while (top >= 0 && !string.IsNullOrWhiteSpace(lines[top]) && !IsRule(lines[top])) top--;
        while (bottom < lines.Length && !IsRule(lines[bottom]) && Columns(lines[bottom]) is not { Count: > 1 }) bottom++;
        if (top < 0 || !IsRule(lines[top]) || bottom == lines.Length || !IsRule(lines[bottom])) return false;
        TakeRows(lines, top, hyphens, columns, rows);
        TakeRows(lines, hyphens, bottom, columns, rows);
        return true;
    }

    /// <summary>
    /// The same without a rule above the head, or without a head: the columns stand above the first row, below the head and below the last row.
    /// </summary>
    private static bool TryRowsWithoutHead(string[] lines, int top, List<int> columns, Dictionary<int, string> rows)
    {
        if (top > 0 && !IsEnd(lines[top - 1])) return false;
        List<int> ends = [top];
        while (NextEnd(lines, ends[^1], columns) is { } end) ends.Add(end);
        if (ends.Count == 1 || (ends.Count == 2 && !lines[top..ends[1]].Any(string.IsNullOrWhiteSpace))) return false;
        for (var i = 0; i + 1 < ends.Count; i++) TakeRows(lines, ends[i], ends[i + 1], columns, rows);
        return true;
    }

    /// <summary>The next line of the same columns, where a row stands right below this one.</summary>
    private static int? NextEnd(string[] lines, int after, List<int> columns)
    {
        if (after + 1 >= lines.Length || string.IsNullOrWhiteSpace(lines[after + 1])) return null;
        var end = after + 1;
        while (end < lines.Length && !IsRule(lines[end]) && Columns(lines[end]) is not { Count: > 1 }) end++;
        return end < lines.Length && Columns(lines[end]) is { } last && last.SequenceEqual(columns) ? end : null;
    }

    /// <summary>Rows between two lines of hyphens, parted by empty lines.</summary>
    private static void TakeRows(string[] lines, int top, int bottom, List<int> columns, Dictionary<int, string> rows)
    {
        rows[top] = "";
        for (var (i, first) = (top + 1, top + 1); i <= bottom; i++)
        {
            rows[i] = "";
            if (i < bottom && !string.IsNullOrWhiteSpace(lines[i])) continue;
            if (i > first) rows[first] = Row(lines[first..i], columns);
            first = i + 1;
        }
    }

    /// <summary>Hyphens across all columns.</summary>
    private static bool IsRule(string line) => line.TrimEnd() is { Length: > 3 } rule && !rule.AsSpan().ContainsAnyExcept('-');

    /// <summary>Where the groups begin; null where the line is anything else.</summary>
    private static List<int>? Columns(string line)
    {
        const int ShortestGroup = 2;
        if (line.AsSpan().Trim().ContainsAnyExcept('-', ' ')) return null;
        var columns = new List<int>();
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && line[end] == '-') end++;
            if (end > i && end - i < ShortestGroup) return null;
            if (end > i) columns.Add(i);
            i = end + 1;
        }

        return columns;
    }

    private static bool IsCaption(string line) => line.StartsWith("Table: ", StringComparison.Ordinal) || line.StartsWith(": ", StringComparison.Ordinal);

    private static bool IsEnd(string line) => string.IsNullOrWhiteSpace(line) || !line.AsSpan().Trim().ContainsAnyExcept('-', ' ');

    private static string Row(string line, List<int> columns) => Row([line], columns);

    private static string Row(string[] lines, List<int> columns)
    {
        var cells = columns.Select((_, i) => string.Join(' ', lines.Select(line => Cell(line, columns, i)).Where(part => part.Length > 0)));
        return string.Join($" {Spacing.Break} ", cells.Where(cell => cell.Length > 0));
    }

    private static string Cell(string line, List<int> columns, int column)
    {
        var from = Math.Min(column == 0 ? 0 : columns[column], line.Length);
        var to = column + 1 < columns.Count ? Math.Min(columns[column + 1], line.Length) : line.Length;
        return line[from..to].Trim();
    }
}
