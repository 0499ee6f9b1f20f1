using System.Text;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Rows of tables whose cells stand between vertical bars. A row is a paragraph, and no sentence goes on in the next cell.</summary>
internal static class Tables
{
    private const char Bar = '|';

    /// <summary>A row that its bars alone show, one at either end.</summary>
    public static bool IsRow(string line) => line.Length > 2 && line[0] == Bar && line[^1] == Bar;

    /// <summary>The line below the head of a table: <c>|---|:--:|</c>.</summary>
    public static bool IsDelimiter(string line) =>
        line.Contains(Bar, StringComparison.Ordinal) && line.Contains('-', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept("|-: \t");

    /// <summary>True where a line is the head of a table by what follows it.</summary>
    public static bool IsHead(string line, string next) =>
        line.Contains(Bar, StringComparison.Ordinal) && IsDelimiter(next) && Cells(line).Count == Cells(next).Count;

    /// <summary>A line of one of Pandoc's line blocks, where it is no row of a table: a bar, a blank and the line.</summary>
    public static bool IsLineOfBlock(string line) => line is "|" or ['|', ' ', ..] && line.IndexOf(Bar, 1) < 0;

    /// <summary>The cells of a row as one text.</summary>
    public static string Text(string line) => string.Join($" {Spacing.Break} ", Cells(line).Where(cell => cell.Length > 0));

    /// <summary>The same of a row that spans lines: each cell goes on in the next line.</summary>
    public static string Text(IReadOnlyList<string> lines)
    {
        var parts = lines.Select(Cells).ToList();
        var cells = Enumerable.Range(0, parts.Max(line => line.Count)).Select(i => string.Join(' ', parts.Where(line => i < line.Count && line[i].Length > 0).Select(line => line[i])));
        return string.Join($" {Spacing.Break} ", cells.Where(cell => cell.Length > 0));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = line[0] == Bar ? 1 : 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == Bar) cell.Append(line[++i]);
            else if (line[i] != Bar) cell.Append(line[i]);
            else Take();
        }

        if (line[^1] != Bar) Take();
        return cells;

        void Take()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
