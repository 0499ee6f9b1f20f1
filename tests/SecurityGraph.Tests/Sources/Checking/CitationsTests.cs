using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class CitationsTests : IDisposable
{
    private const string Said = "report/statements.yaml";
    private const string Use = "section: \"1\"\n      paragraph: 2";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void Fingerprints_are_verified_in_every_rendering_and_names_found_in_the_cited_sentences()
    {
        var report = Check();
        report.Diagnostics.ShouldBeEmpty();
        report.Fingerprints.ShouldBe(new FingerprintCounts(Verified: 3, Moved: 0, Missing: 0, NoText: 0));
        report.Anchors.ShouldBe(new AnchorCounts(Named: 6, Inferred: 0, Lost: 0));
        report.Anchors!.Rate.ShouldBe(1);
    }

    [Theory]
    [InlineData("section: \"1\"\n      paragraph: 1", "moved: the sentence is not in document:report, section 1, paragraph 1 but in section 1, paragraph 2")]
    [InlineData("section: \"9\"\n      paragraph: 2", "moved: the sentence is not in document:report, section 9, paragraph 2 but in section 1, paragraph 2")]
    [InlineData("section: \"1\"\n      paragraph: 2\n      footnote: 1", "moved: the sentence is not in document:report, section 1, paragraph 2, footnote 1 but in section 1, paragraph 2")]
    public void A_sentence_elsewhere_has_moved(string place, string message)
    {
        _dataset.Change(Said, Use, "▸" + place);
        var report = Check();
        report.Fingerprints.ShouldBe(new FingerprintCounts(Verified: 2, Moved: 1, Missing: 0, NoText: 0));
        report.Diagnostics.First(one => one.Code == "SG5002").ToString().ShouldBe($"{_dataset.Marked}: error SG5002: {message}");
    }

    [Fact]
    public void A_sentence_nowhere_is_missing()
    {
        _dataset.Change(Said, Use, "▸" + Use).Change(Said, "sha256:eea02f5e14dedb20", "sha256:eea02f5e14dedb21");
        _dataset.ShouldHave("error SG5002", "missing: no sentence of document:report, section 1, paragraph 2 has the fingerprint sha256:eea02f5e14dedb21", withDocuments: true);
        Check().Fingerprints.ShouldBe(new FingerprintCounts(Verified: 2, Moved: 0, Missing: 1, NoText: 0));
    }

    [Fact]
    public void A_rendering_whose_wording_has_no_fingerprint_is_not_verified()
    {
        var text = _dataset.Read(Said);
        var second = text[text.LastIndexOf(", sha256:", StringComparison.Ordinal)..text.LastIndexOf(']')];
        _dataset.Change(Said, second, "");
        Check().Fingerprints!.Verified.ShouldBe(2);
    }

    [Fact]
    public void A_rendering_that_is_another_text_verifies_nothing()
    {
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.old.md"), "# Report\n\nx\n");
        var report = Check();
        report.Fingerprints!.Verified.ShouldBe(0);
        report.Diagnostics.ShouldContain(one => one.Code == "SG5002" && one.Message.Contains("is in 1 of 2 renderings: one of them is another text, or cut", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_text_is_held_nothing_is_verified_and_that_alone_is_wrong()
    {
        foreach (var file in Directory.GetFiles(_dataset.Documents)) File.Delete(file);
        var report = Check();
        report.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("SG5006");
        report.Anchors!.Rate.ShouldBeNull();
        report.Fingerprints.ShouldBe(new FingerprintCounts(Verified: 0, Moved: 0, Missing: 0, NoText: 3));
        report.Anchors.ShouldBe(new AnchorCounts(0, 0, 0));
    }

    [Fact]
    public void Two_sources_may_render_one_document()
    {
        _dataset.Change("web/source.yaml", "licence: CC0-1.0", "licence: CC0-1.0\ndocument: document:report\nrenderings: [report.old.md]");
        Check().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_the_cited_sentence_lacks_is_an_alias_or_inferred()
    {
        _dataset.Change("entities/actor.yaml", "name: the pilots", "name: the navigators");
        _dataset.Change(Said, "object: actor:pilots", "object: ▸actor:pilots");
        _dataset.ShouldHave("error SG5003", "no name of actor:pilots is in the cited sentence: cite the sentence that names it, add an alias or an antecedent, or 'object' to inferred", withDocuments: true);
        Check().Anchors.ShouldBe(new AnchorCounts(Named: 5, Inferred: 0, Lost: 1));

        _dataset.Change(Said, "due: 2018-06", "due: 2018-06\n  inferred: [object]");
        Check().Anchors.ShouldBe(new AnchorCounts(Named: 5, Inferred: 1, Lost: 0));
        Check().Anchors!.Rate!.Value.ShouldBe(5 / 6d, 1e-9);

        _dataset.Change("entities/actor.yaml", "name: the navigators", "name: the navigators\n  aliases: [{text: pilots, lang: en}]");
        Check().Anchors.ShouldBe(new AnchorCounts(Named: 6, Inferred: 0, Lost: 0));
    }

    [Theory]
    [InlineData("the Pilóts")]
    [InlineData("THE-PILOTS")]
    public void A_name_is_found_as_names_are_folded(string name)
    {
        _dataset.Change("entities/actor.yaml", "name: the pilots", $"name: {name}");
        Check().Anchors.ShouldBe(new AnchorCounts(Named: 6, Inferred: 0, Lost: 0));
    }

    [Fact]
    public void A_name_without_letters_or_digits_is_found_nowhere()
    {
        _dataset.Change("entities/actor.yaml", "name: the pilots", "name: \"…\"");
        Check().Anchors!.Lost.ShouldBe(1);
    }

    [Fact]
    public void A_name_is_found_as_whole_words_only()
    {
        _dataset.Change("entities/actor.yaml", "name: the pilots", "name: the pilot");
        Check().Anchors!.Lost.ShouldBe(1);
    }

    [Fact]
    public void One_text_that_is_missing_beside_another_is_told()
    {
        File.Delete(Path.Combine(_dataset.Documents, "report.old.md"));
        var missing = Check().Diagnostics.Where(one => one.Code == "SG5006").ShouldHaveSingleItem();
        (missing.Severity, missing.Message).ShouldBe((Severity.Warning, $"report.old.md is not in {_dataset.Documents}: nothing was looked up in it"));
    }

    private CheckReport Check() => DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents);

    [Fact]
    public void A_dataset_whose_sources_are_gone_has_nothing_to_look_up()
    {
        foreach (var source in (string[])["report", "web"]) Directory.Delete(_dataset.PathOf(source), recursive: true);
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Where(one => one.Code == "SG5006").ShouldHaveSingleItem().Message
            .ShouldBe("this dataset has no source: there is nothing to look up in documents");
    }
}
