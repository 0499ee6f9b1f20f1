using System.Text;
using CsCheck;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

[Slow]
public sealed class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "word", "Word", "eu-LISA", " ", " ", "\n", "\n\n", "\r\n", "\f", ".", ". ", "1", "12", "3 ", "\n1  ", "\n2  ", "<sup>1</sup>", "<sup>", "</sup>", "---\n", "\n____________\n",
        "# ", "## I. ", "\nII. ", "\n1. ", "- ", "• ", "[", "](", ")", "(", "**", "_", "`", "\\", "<", ">", "&amp;", "&", "http://a.b/c-", "-\n", "\u00AD\n", "\u0301", "\uFB01", "\uD83D\uDE00", "\u200B", "€", "\"", "'", "\t", "| a |", "!",
        "[1, 2]", "(1) ", "\n(1) Note", "[a]", "\n[a] Note", "*", "\n* Note", "†", "{1}", "¹", "²", "\n¹ Note", "1,2", "EN", "\n2 EN\n", "\niv\n", "12345/18 AB/cd 3",
        "<table>", "<tr>", "<td>", "</tr>", "\n<li>", "<ul>", "</ul>", "<h2>", "</h2>", "\n<pre>", "</pre>", "\n<style>", "\n> ```\n", "\n- ```\n", "\n  ```\n", "\n\uF0B7 ", "\no ", "<sup>[1](#a)</sup>",
    ];

    private static readonly Gen<string> Salad = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(chosen => string.Concat(chosen.Select(index => Pieces[index])));

    [Fact]
    public void No_text_crashes_the_reader() =>
        Salad.Sample(
            text =>
            {
                foreach (var name in new[] { "a.md", "a.txt" }) ShouldBeSound(name, Text.BlankRule + "\n" + text + "\n" + Text.BlankRule + "\n1  Note.");
            },
            iter: 2000);

    [Fact]
    public void No_bytes_crash_the_reader() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                try
                {
                    _ = SourceText.Parse("a.txt", bytes);
                }
                catch (DocumentException fault)
                {
                    fault.Reason.ShouldNotBeEmpty();
                }
            },
            iter: 2000);

    [Theory]
    [InlineData("lights-2019.md")]
    [InlineData("lights-2019.pdf.txt")]
    [InlineData("lamps-release.md")]
    public void No_truncated_file_crashes_the_reader(string name)
    {
        var text = File.ReadAllText(Path.Combine(Text.CaseFolder, name));
        for (var length = 10; length < text.Length; length += 7) ShouldBeSound(name, text[..length]);
    }

    [Theory]
    [InlineData("lights-2019.md")]
    [InlineData("lights-2019.pdf.txt")]
    public void Five_megabytes_are_read(string name)
    {
        var piece = File.ReadAllText(Path.Combine(Text.CaseFolder, name));
        ShouldBeSound(name, new StringBuilder().Insert(0, piece, 5_000_000 / piece.Length).ToString());
    }

    private static void ShouldBeSound(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var read = DocumentReader.ReadText(name, text);
        foreach (var section in read.Sections)
        {
            section.Paragraphs.Select(paragraph => paragraph.Number).ShouldBe(Enumerable.Range(1, section.Paragraphs.Count));
            foreach (var paragraph in section.Paragraphs) paragraph.Sentences.Select(sentence => sentence.Number).ShouldBe(Enumerable.Range(1, paragraph.Sentences.Count));
        }

        foreach (var sentence in read.AllSentences())
        {
            sentence.Text.ShouldBe(sentence.Text.Trim());
            sentence.Text.Any(char.IsLetterOrDigit).ShouldBeTrue();
            sentence.Line.ShouldBeInRange(1, text.Length + 1);
        }

        foreach (var note in read.Footnotes.Where(note => note.CalledOutAt is null)) read.Warnings.ShouldContain(warning => warning.Message.Contains($"footnote {note.Number} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("[")]
    [InlineData("(1)")]
    [InlineData("~")]
    [InlineData("<")]
    [InlineData("!")]
    [InlineData("†")]
    [InlineData("¹")]
    [InlineData("^[")]
    [InlineData("[1](#a)")]
    [InlineData("[↩](#a)")]
    public void A_line_of_nothing_but_marks_is_read(string mark)
    {
        var line = new StringBuilder().Insert(0, mark, 300_000 / mark.Length).ToString(); // it took minutes
        foreach (var name in new[] { "a.md", "a.txt" }) ShouldBeSound(name, $"The lamps are lit.* {line}\n\n* Harbour Act. {line}");
    }
}
