using System.Buffers;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>Rows as RFC 4180 has them, of which no cell begins a formula in a spreadsheet.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>What spreadsheets take for a formula where it begins a cell, their wide forms included; a tab or a line break in front is skipped by some.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n");

    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var cell = SafeText.Printable(text);
        // An apostrophe is what a spreadsheet itself writes before a text that looks like a formula.
        if (cell.TrimStart(' ') is [var first, ..] && Formula.Contains(first)) cell = "'" + cell;
        return cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
