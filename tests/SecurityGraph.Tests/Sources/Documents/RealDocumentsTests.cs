using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>The real documents, which are not part of the repository. Nothing of their text is repeated here.</summary>
public sealed class RealDocumentsTests
{
    private static Rendering Read(string name) => DocumentReader.ReadFile(Path.Combine(Requirement.Documents(), name));

    private static (Rendering Markdown, Rendering Pdf) Report()
    {
        var folder = Requirement.Documents();
        var renderings = DocumentReader.ReadRenderings([Path.Combine(folder, "com-2018-46.md"), Path.Combine(folder, "com-2018-46.pdf.txt")]);
        return (renderings[0], renderings[1]);
    }

    [Fact]
    public void Both_renderings_of_the_report_have_its_sections_and_as_many_paragraphs_in_each()
    {
        var (markdown, pdf) = Report();
        pdf.Shape().ShouldBe(markdown.Shape()[1..], "the cover stands in the Markdown alone, as section 0");
        markdown.Sections.Select(section => $"{section.Number}: {section.Paragraphs.Count}").ShouldBe(
            ["0: 3", "I: 5", "II: 7", "III: 0", "III.1: 8", "III.2: 2", "IV: 0", "IV.1: 4", "IV.2: 4", "IV.3: 2", "IV.4: 1", "V: 3"]);
        markdown.Warnings.Concat(pdf.Warnings).ShouldBeEmpty();
    }

    [Fact]
    public void Both_renderings_have_the_same_sentences_but_for_four()
    {
        var (markdown, pdf) = Report();
        var inText = markdown.Sections.Where(section => section.Number != "0").SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences).ToList();
        var pairs = inText.Zip(pdf.AllSentences()).ToList();
        pairs.Count.ShouldBe(inText.Count);
        pairs.Count.ShouldBe(pdf.AllSentences().Count());
        pairs.Count(pair => pair.First.Fingerprint != pair.Second.Fingerprint).ShouldBe(4);
        pairs.Where(pair => pair.First.Fingerprint == pair.Second.Fingerprint).ShouldAllBe(pair => pair.First.Text == pair.Second.Text, "and print it alike");
    }

    [Fact]
    public void Both_renderings_have_the_same_26_footnotes_called_out_at_the_same_places()
    {
        var (markdown, pdf) = Report();
        markdown.Footnotes.Select(note => note.Number).ShouldBe(Enumerable.Range(1, 26));
        pdf.Footnotes.Select(note => note.Number).ShouldBe(Enumerable.Range(1, 26));
        pdf.Footnotes.Select(note => note.CalledOutAt).ShouldBe(markdown.Footnotes.Select(note => note.CalledOutAt));
        pdf.Footnotes.SelectMany(note => note.Sentences).Select(sentence => sentence.Fingerprint)
            .ShouldBe(markdown.Footnotes.SelectMany(note => note.Sentences).Select(sentence => sentence.Fingerprint));
        markdown.Footnotes.Select(note => note.CalledOutAt!.Value.Section).ShouldBe(
            [.. Enumerable.Repeat("I", 4), .. Enumerable.Repeat("II", 12), "III.1", "III.1", "III.1", "III.2", .. Enumerable.Repeat("IV.1", 4), "IV.2", "IV.2"]);
    }

    [Fact]
    public void One_paragraph_of_the_PDF_text_ends_in_a_full_line_and_only_the_other_rendering_shows_it()
    {
        var alone = Read("com-2018-46.pdf.txt");
        alone.Section("IV.2")!.Paragraphs.Count.ShouldBe(3);
        alone.AllSentences().Count(sentence => sentence.EndUnsure).ShouldBe(8);
        Report().Pdf.AllSentences().ShouldAllBe(sentence => !sentence.EndUnsure);
    }

    [Theory]
    [InlineData("ip-18-381.md", "0:6 1:1 2:2 3:1 4:3 5:10")]
    [InlineData("ip-17-3082.md", "0:7 1:3 2:4 3:5 4:3 5:3 6:11")]
    [InlineData("press-2017-10-18.md", "0:5 1:6 2:4 3:4 4:2 5:14")]
    public void Subheads_number_the_sections_of_press_releases(string name, string sections)
    {
        var release = Read(name);
        string.Join(' ', release.Sections.Select(section => $"{section.Number}:{section.Paragraphs.Count}")).ShouldBe(sections);
        release.Sections[^2].Heading.ShouldBe("Background");
        release.Sections[^1].Heading.ShouldBe("For More Information");
        release.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("com-2018-46.md")]
    [InlineData("com-2018-46.pdf.txt")]
    [InlineData("ip-18-381.md")]
    public void Copies_with_carriage_returns_give_the_same(string name)
    {
        var text = File.ReadAllText(Path.Combine(Requirement.Documents(), name)).ReplaceLineEndings("\n");
        DocumentReader.ReadText(name, text.Replace("\n", "\r\n", StringComparison.Ordinal)).Lines().ShouldBe(DocumentReader.ReadText(name, text).Lines());
    }

    [Theory]
    [InlineData("com-2018-46.md")]
    [InlineData("com-2018-46.pdf.txt")]
    public void No_truncated_copy_crashes_the_reader(string name)
    {
        var text = File.ReadAllText(Path.Combine(Requirement.Documents(), name));
        var whole = DocumentReader.ReadText(name, text).AllSentences().Select(sentence => sentence.Fingerprint).ToHashSet();
        for (var length = 1000; length < text.Length; length += 991)
        {
            // Only the sentence that was cut, and those beside a footnote that was, may differ.
            DocumentReader.ReadText(name, text[..length]).AllSentences().Count(sentence => !whole.Contains(sentence.Fingerprint)).ShouldBeLessThan(20);
        }
    }
}
