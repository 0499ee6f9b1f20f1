using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class DocumentFolderTests
{
    private static readonly EntityId Report = EntityId.Parse("document:hb-2019-3");
    private static readonly EntityId Release = EntityId.Parse("document:hb-19-12");
    private static readonly EntityId Lost = EntityId.Parse("document:lost");

    private readonly DocumentFolder _folder = DocumentFolder.Open(Text.CaseFolder, new Dictionary<EntityId, IReadOnlyList<string>>
    {
        [Release] = ["lamps-release.md"],
        [Report] = ["lights-2019.pdf.txt", "lights-2019.md"],
        [Lost] = ["gone.md"],
    });

    [Fact]
    public void Renderings_are_held_by_document_and_absent_files_are_told()
    {
        _folder.Documents.ShouldBe([Release, Report]);
        _folder.Renderings(Report).Select(rendering => rendering.FileName).ShouldBe(["lights-2019.md", "lights-2019.pdf.txt"]);
        _folder.Renderings(Lost).ShouldBeEmpty();
        _folder.Missing.ShouldBe([new MissingRendering(Lost, "gone.md")]);
    }

    [Fact]
    public void The_sentence_behind_a_fingerprint_is_found()
    {
        _folder.ShouldBeAssignableTo<IPassages>();
        _folder.Sentence(Report, Fingerprint.Of("Old lamps need oil, glass and patience.")).ShouldBe("Old lamps need oil, glass and patience.");
        _folder.Sentence(Report, Fingerprint.Parse("sha256:55f5c8045e004c6e"))!.ShouldContain("as wel as", customMessage: "only the PDF text prints it so");
        _folder.Sentence(Release, Fingerprint.Of("Old lamps need oil, glass and patience.")).ShouldBeNull();
        _folder.Sentence(Lost, Fingerprint.Of("x")).ShouldBeNull();
    }

    [Fact]
    public void A_fingerprint_is_found_wherever_it_stands()
    {
        _folder.Find(Report, Fingerprint.Of("It pays in advance; and")).Select(found => (found.Rendering.FileName, found.Place, found.Footnote)).ShouldBe(
        [
            ("lights-2019.md", new Place("III.1", 4, 2), null),
            ("lights-2019.pdf.txt", new Place("III.1", 4, 2), null),
        ]);
        _folder.Find(Report, Fingerprint.Of("HB(2018) 7 final (4.2.2018).")).Select(found => (found.Place, found.Footnote)).Distinct().ShouldBe([(new Place("I", 2, 2), 2)]);
        _folder.Find(Report, Fingerprint.Of("nowhere")).ShouldBeEmpty();
    }

    [Fact]
    public void A_cited_paragraph_is_given_for_each_rendering()
    {
        var cited = _folder.Cited(Report, "III.1", 6);
        cited.Select(text => text.Rendering.FileName).ShouldBe(["lights-2019.md", "lights-2019.pdf.txt"]);
        cited.Select(text => text.Paragraphs.ShouldHaveSingleItem().Number).ShouldBe([6, 6]);
        cited[1].Sentences.Count().ShouldBe(2);
        cited[1].Text.ShouldEndWith("as wel as the glass. It can't.");
        _folder.Cited(Report, "0", 1).ShouldHaveSingleItem("the PDF text has no cover").Section.Number.ShouldBe("0");
    }

    [Fact]
    public void A_cited_footnote_comes_with_the_paragraph_that_calls_it_out()
    {
        var cited = _folder.Cited(Report, "II", paragraph: null, footnote: 4)[0];
        cited.Footnote!.Number.ShouldBe(4);
        cited.Sentences.Count().ShouldBe(2);
        cited.Paragraphs.ShouldHaveSingleItem().Number.ShouldBe(1);
        _folder.Cited(Report, "II", 1, 4).Count.ShouldBe(2);
        _folder.Cited(Report, "II", 2, 4).ShouldBeEmpty("another paragraph calls it out");
        _folder.Cited(Report, "I", 1, 4).ShouldBeEmpty("another section calls it out");
    }

    [Fact]
    public void A_whole_section_may_be_cited_and_what_is_not_there_gives_nothing()
    {
        _folder.Cited(Report, "II")[0].Paragraphs.Count.ShouldBe(2);
        _folder.Cited(Report, "IX").ShouldBeEmpty();
        _folder.Cited(Report, "II", 9).ShouldBeEmpty();
        _folder.Cited(Report, "II", 1, 99).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../lamps-release.md")]
    [InlineData("a\\b.md")]
    [InlineData("c:b.md")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_leaves_the_folder_is_refused(string name) =>
        Should.Throw<DocumentException>(() => DocumentFolder.Open(Text.CaseFolder, new Dictionary<EntityId, IReadOnlyList<string>> { [Report] = [name] }))
            .Reason.ShouldBe("a rendering is named by its plain file name");

    [Fact]
    public void A_missing_folder_is_refused() =>
        Should.Throw<DocumentException>(() => DocumentFolder.Open(Path.Combine(Text.CaseFolder, "none"), new Dictionary<EntityId, IReadOnlyList<string>>()))
            .Reason.ShouldBe("there is no such folder");
}
