using CsCheck;
using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Two renderings of one document.</summary>
[Slow]
public sealed class RenderingsTests
{
    [Fact]
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

    private static (Rendering Markdown, Rendering Pdf) Read(DocumentSketch sketch)
    {
        var aligned = RenderingAlignment.Align(
            [DocumentReader.ReadText("a.md", sketch.Markdown()), DocumentReader.ReadText("a.pdf.txt", sketch.PdfText())]);
        return (aligned[0], aligned[1]);
    }
}
