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
            if (rows.ContainsKey(i) || Columns(lines[i]) is not { Count: > 1 } columns) continue;
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

    private static string Row(string line, List<int> columns)
    {
        var cells = columns.Select((start, i) =>
        {
            var from = Math.Min(i == 0 ? 0 : start, line.Length);
            var to = i + 1 < columns.Count ? Math.Min(columns[i + 1], line.Length) : line.Length;
            return line[from..to].Trim();
        });
        return string.Join($" {Spacing.Break} ", cells.Where(cell => cell.Length > 0));
    }
}
