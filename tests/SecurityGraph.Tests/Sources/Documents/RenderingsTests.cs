using CsCheck;
using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Two renderings of one document.</summary>
public sealed class RenderingsTests
{
    [Fact]
    [Slow]
    public void Both_give_the_same_sentences_footnotes_and_sections() =>
        DocumentSketch.Random.Sample(
            sketch =>
            {
                var (markdown, pdf) = Read(sketch);
                pdf.AllSentences().Select(sentence => sentence.Text).ShouldBe(markdown.AllSentences().Select(sentence => sentence.Text));
                pdf.Sections.Select(section => section.Number).ShouldBe(markdown.Sections.Select(section => section.Number));
                pdf.Footnotes.Select(note => note.Text).ShouldBe(markdown.Footnotes.Select(note => note.Text));
                pdf.Warnings.ShouldBeEmpty();
                markdown.Warnings.ShouldBeEmpty();
            },
            iter: 300,
            print: sketch => sketch.PdfText());

    [Fact]
    [Slow]
    public void Both_give_the_same_paragraphs_so_that_one_citation_fits_both() =>
        DocumentSketch.Random.Sample(
            sketch =>
            {
                var (markdown, pdf) = Read(sketch);
                pdf.Shape().ShouldBe(markdown.Shape());
                pdf.Notes().ShouldBe(markdown.Notes());
            },
            iter: 300,
            print: sketch => sketch.PdfText());

    [Theory]
    [InlineData("Whereas:\n\n(1) The lamps are lit. They glow.\n\n(2) Ships call.")]
    [InlineData("Whereas:\n\n(1) The lamps are lit.\n\n(2) The ships call at the harbour every night\n\n(3) The pilots see to it.")]
    [InlineData("The plan holds:\n\n(a) lamps, and\n\n(b) ships.\n\nThe rest waits.")]
    [InlineData("The plan holds:\n\ni) lamps\n\nii) ships.\n\niii) oil.")]
    [InlineData("The plan holds:\n\n1. Lamps are lit.\n\n2. Ships call.\n\n- Oil burns.")]
    public void Both_count_points_and_recitals_alike(string text) =>
        DocumentReader.ReadText("a.txt", text).Lines().ShouldBe(DocumentReader.ReadText("a.md", text).Lines());

    [Theory]
    [InlineData("(1)\n\nThe lamps are lit. They glow.\n\n(2)\n\nShips call.")]
    [InlineData("(1)\nThe lamps are lit. They glow.\n\n(2)\nShips call.")]
    public void A_point_on_a_line_by_itself_belongs_to_the_next(string text) =>
        DocumentReader.ReadText("a.txt", text).Lines().ShouldBe(["0/1/1 (1) The lamps are lit.", "0/1/2 They glow.", "0/2/1 (2) Ships call."]);

    private static (Rendering Markdown, Rendering Pdf) Read(DocumentSketch sketch)
    {
        var aligned = RenderingAlignment.Align(
            [DocumentReader.ReadText("a.md", sketch.Markdown()), DocumentReader.ReadText("a.pdf.txt", sketch.PdfText())]);
        return (aligned[0], aligned[1]);
    }
}
