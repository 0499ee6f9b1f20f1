using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>A table, and the text beside tables that tells what they are: a table has no place for it.</summary>
internal static class CsvTable
{
    public static async Task Write(Stream stream, IEnumerable<string> head, IAsyncEnumerable<IEnumerable<string>> rows)
    {
        await foreach (var row in rows.Prepend(head)) stream.Write(Encoding.UTF8.GetBytes(Csv.Row(row)));
    }

    /// <param name="lines">What is in which file, and how to open it.</param>
    public static async Task WriteReadme(Stream stream, Picture picture, params IEnumerable<string> lines)
    {
        IEnumerable<string> all =
        [
            "SecurityGraph: a picture of the graph as two tables.",
            "",
            .. picture.FrameLines.Select(line => SafeText.Printable(line).ReplaceLineEndings(" ")),
            "",
            .. lines,
            "when, validFrom, validTo and due are the dates as they were told (EDTF), earliest and latest their first and last day.",
            "A cell that would begin a formula has an apostrophe in front; U+FFFD stands for characters that a text file cannot hold.",
        ];
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\n", all) + "\n"));
    }
}
