using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Benchmarks.Documents;

/// <summary>
/// How the time of reading a document grows with its length, for texts that repeat what a reader may look back or ahead for: what is
/// linear takes ten times as long for ten times the text, what is quadratic a hundred times.
/// </summary>
internal static class ReadingGrowth
{
    private const int Attempts = 3;

    private static readonly string[] Pieces =
    [
        "The harbour is open to all ships today. ", "The harbour is open to all ships and\n", "The harbour is open.\n\n", "[a](", "](", "<a ", ". ", ".\"", "co-\n", "a1 ",
        "# I. Foo\n\n", "- foo\n", "word1 word2\n____\n1  Note.\n2  Note.\n", "word<sup>1</sup>\n\n---\n\n<sup>1</sup> Note.\n\n", "\n", "\u0301\u0323",
        "word ", "lit.[1] ", "[^a", "^[", "| a | b |\n", "<!--x-->", "(a) foo;\n\n", "The lamp1 and 5 of 2. ", "EN\n\n1\n\n", "\f1\n\nlamp1\n\n", "option B. J. F.B.I. ", "# Foo\n\nBar.\n\n", "[…] ",
    ];

    /// <param name="length">Of the shorter text, in characters.</param>
    public static void Run(int length, TextWriter output)
    {
        output.WriteLine($"| text, repeated | as | {length:N0} characters, ms | {10 * length:N0} characters, ms | times |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var piece in Pieces)
        {
            foreach (var name in (string[])["Markdown", "text"])
            {
                var (small, large) = (Milliseconds(name, piece, length), Milliseconds(name, piece, 10 * length));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{JsonEncodedText.Encode(piece, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}` | {name} | {small:0.0} | {large:0.0} | {large / small:0.0} |"));
            }
        }
    }

    /// <summary>The fastest of some attempts.</summary>
    private static double Milliseconds(string name, string piece, int length)
    {
        var text = "A text.\n" + new StringBuilder().Insert(0, piece, length / piece.Length);
        return Enumerable.Range(0, Attempts).Min(_ =>
        {
            var begin = Stopwatch.GetTimestamp();
            DocumentReader.ReadText(name == "Markdown" ? "a.md" : "a.txt", text);
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        });
    }
}
