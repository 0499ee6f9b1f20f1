using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("documents").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_named() => Fault("gone.md").ShouldEndWith("gone.md: there is no such file");

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "a.md"));
        Fault("a.md").ShouldEndWith("a.md: it is a folder, not a file");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\f\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), text);
        Fault("a.md").ShouldBe("a.md: it is empty");
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused_with_its_line()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.txt"), [.. "One.\nTwo "u8, 0xE9, .. " three.\n"u8]);
        Fault("a.txt").ShouldBe("a.txt:2: it is not UTF-8");
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.txt"), [.. "%PDF\n"u8, 0, 1, 2]);
        Fault("a.txt").ShouldBe("a.txt:2: it is not text: a byte is 0");
    }

    [Fact]
    public void Another_kind_of_file_is_refused()
    {
        foreach (var name in new[] { "a.csv", "a.docx", "a.PDF" }) File.WriteAllText(Path.Combine(_folder, name), "%PDF");
        Fault("a.csv").ShouldEndWith("a rendering ends in .md or .txt");
        Fault("a.docx").ShouldEndWith("makes one of it");
        Fault("a.PDF").ShouldContain("pdftotext");
        Fault("gone.pdf").ShouldEndWith("there is no such file");
    }

    [Fact]
    public void What_is_not_in_order_is_told_with_its_line() =>
        Text.Markdown("Lamps<sup>3</sup> burn.", "", "---", "", "<sup>1</sup> One.", "", "<sup>1</sup> Again.", "", "<sup>4</sup> Four.").Warnings
            .Select(warning => $"{warning.Line} {warning.Message}").ShouldBe(
            [
                "1 footnote 3 is called out but not printed",
                "5 footnote 1 is printed but not called out",
                "7 footnote 1 is printed twice",
                "9 no footnote is printed between 1 and 4",
                "9 footnote 4 is printed but not called out",
            ]);

    [Fact]
    public void A_footnote_belongs_to_the_section_that_calls_it_out_not_to_its_page()
    {
        var read = Text.Markdown("## I. ONE<sup>1</sup>", "", "Lamps<sup>2</sup> burn.", "", "## II. TWO", "", "More.<sup>2</sup>", "", "---", "", "<sup>1</sup> One.", "", "<sup>2</sup> Two.");
        read.Notes().ShouldBe(["1@I/0/0 One.", "2@I/1/1 Two."]);
        read.Section("II")!.Paragraphs[0].Sentences[0].CallOuts.ShouldBe([2]);
        read.Section("III").ShouldBeNull();
    }

    private string Fault(string name) => Should.Throw<DocumentException>(() => DocumentReader.ReadFile(Path.Combine(_folder, name))).Message;
}
