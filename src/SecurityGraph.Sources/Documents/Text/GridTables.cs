namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Tables whose rows stand between drawn lines (<c>+-----+---+</c>, <c>+=====+===+</c> below the head): a row may span lines, and each of its cells
/// goes on below itself. A row stands at its first line.
/// </summary>
internal static class GridTables
{
    /// <summary>The text of each row by the index of its line; empty for lines that draw the table or go on with a row.</summary>
    public static void AddTo(Dictionary<int, string> rows, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsBorder(lines[i])) continue;
            for (var end = End(lines, i); end > i; end = End(lines, i))
            {
                rows[i] = rows[end] = "";
                for (var line = i + 2; line < end; line++) rows[line] = "";
                if (end > i + 1) rows[i + 1] = Tables.Text([.. lines[(i + 1)..end].Select(line => line.Trim())]);
                i = end;
            }
        }
    }

    /// <summary>The line that closes the row below a drawn one; that one itself where no row stands there.</summary>
    private static int End(string[] lines, int border)
    {
        var end = border + 1;
        while (end < lines.Length && Tables.IsRow(lines[end].Trim())) end++;
        return end < lines.Length && end > border + 1 && IsBorder(lines[end]) ? end : border;
    }

    private static bool IsBorder(string line)
    {
        var drawn = line.AsSpan().Trim();
        return drawn is ['+', '-' or '=' or ':', .., '+'] && !drawn.ContainsAnyExcept("+-=:");
    }
}
