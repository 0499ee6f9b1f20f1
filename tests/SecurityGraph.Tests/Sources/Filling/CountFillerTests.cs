using System.Text;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Filling;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Filling;

/// <summary>The source at hand yields two OCCURS and two STAGE_OF, a Document and two Events.</summary>
public sealed class CountFillerTests : IDisposable
{
    private const string Manifest = "web/source.yaml";
    private const string Head = "title: What became of the Tide Act # a comment: with a colon\npublisher: Harbour Board\n\nlicence: CC0-1.0\n";
    private const string Lines = "expected:\n  statements:\n    OCCURS: 2\n    STAGE_OF: 2\n  entities:\n    Document: 1\n    Event: 2\n";
    private const string Braces = "expected: {statements: {OCCURS: 2, STAGE_OF: 2}, entities: {Document: 1, Event: 2}}\n";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("", Lines)]
    [InlineData("expected: {} # by --fill\n", "expected: {statements: {OCCURS: 2, STAGE_OF: 2}, entities: {Document: 1, Event: 2}} # by --fill\n")]
    [InlineData("expected: { # by --fill, {all of them}\n  }\n", "expected: { # by --fill, {all of them}\n  statements: {OCCURS: 2, STAGE_OF: 2}, entities: {Document: 1, Event: 2}}\n")]
    [InlineData("expected: {statements: {OCCURS: 1, STAGE_OF: 2}, entities: {Document: 1, Event: 2}}\n", Braces)]
    [InlineData("expected: {statements: {STAGE_OF: 2}, entities: {Document: 1}}\n", Braces)] // in the order of names
    [InlineData("expected: {statements: {CITES: 1}, entities: {Actor: 1, Document: 1, Event: 2, Fund: 4}}\n", Braces)]
    [InlineData("expected: {entities: {Document: 1, Event: 2}}\n", "expected: {entities: {Document: 1, Event: 2}, statements: {OCCURS: 2, STAGE_OF: 2}}\n")]
    [InlineData("expected:\n  statements: {OCCURS: 2}\n", "expected:\n  statements: {OCCURS: 2, STAGE_OF: 2}\n  entities: {Document: 1, Event: 2}\n")]
    [InlineData("expected:\n  statements: {}\n  entities: {}\n", "expected:\n  statements: {OCCURS: 2, STAGE_OF: 2}\n  entities: {Document: 1, Event: 2}\n")]
    [InlineData("expected:\n  statements: {OCCURS: 2,\n    CITES: 1, # gone\n    STAGE_OF: 1}\n  entities: {Document: 1, Event: 2}\n", "expected:\n  statements: {OCCURS: 2,\n    CITES: 0, # gone\n    STAGE_OF: 2}\n  entities: {Document: 1, Event: 2}\n")]
    [InlineData("expected:\n  statements:\n    OCCURS: 2 # each day\n", "expected:\n  statements:\n    OCCURS: 2 # each day\n    STAGE_OF: 2\n  entities:\n    Document: 1\n    Event: 2\n")]
    [InlineData("expected:\n  statements:\n    STAGE_OF: 2 # the act's\n  entities:\n    # the journal\n    Document: 1\n    Event: 2\n", "expected:\n  statements:\n    OCCURS: 2\n    STAGE_OF: 2 # the act's\n  entities:\n    # the journal\n    Document: 1\n    Event: 2\n")]
    [InlineData("expected:\n  statements:\n    CITES: 7\n    OCCURS: 2\n    STAGE_OF: 2\n    USES: 1\n  entities:\n    Actor: 1 # gone\n    # a comment\n    Event: 2\n", "expected:\n  statements:\n    OCCURS: 2\n    STAGE_OF: 2\n  entities:\n    Actor: 0 # gone\n    Document: 1\n    # a comment\n    Event: 2\n")]
    [InlineData("expected:\n  statements:\n    USES: 1\n  entities:\n    Event: 2\n    Document: \"2\"\n", "expected:\n  statements:\n    OCCURS: 2\n    STAGE_OF: 2\n  entities:\n    Event: 2\n    Document: 1\n")]
    [InlineData("expected:\n    statements:\n        OCCURS: 2\n\n        STAGE_OF: 2\n\n    entities:\n        Event: 2\n# the end", "expected:\n    statements:\n        OCCURS: 2\n\n        STAGE_OF: 2\n\n    entities:\n        Document: 1\n        Event: 2\n# the end")]
    [InlineData("expected:\n  entities:\n    Document: 1\n    Event: 2\n  statements:\n    STAGE_OF: 2\n    OCCURS: 3\nurl: https://harbour.example\n", "expected:\n  entities:\n    Document: 1\n    Event: 2\n  statements:\n    STAGE_OF: 2\n    OCCURS: 2\nurl: https://harbour.example\n")]
    public void Counts_are_written_and_all_else_stays_character_by_character(string expected, string filled)
    {
        foreach (var (lineEnd, mark) in new[] { ("\n", ""), ("\r\n", ""), ("\r\n", "\uFEFF") })
        {
            byte[] Bytes(string text) => Encoding.UTF8.GetBytes(mark + text.ReplaceLineEndings(lineEnd));
            File.WriteAllBytes(_dataset.PathOf(Manifest), Bytes(Head + expected));

            var report = CountFiller.Fill(_dataset.Load()).ShouldHaveSingleItem();

            report.File.ShouldBe(Manifest);
            report.Faults.ShouldBeEmpty();
            Encoding.UTF8.GetString(File.ReadAllBytes(_dataset.PathOf(Manifest))).ShouldBe(Encoding.UTF8.GetString(Bytes(Head + filled)));
            DatasetCheck.Run(_dataset.Load(), [], documents: null).Diagnostics.ShouldBeEmpty();
            CountFiller.Fill(_dataset.Load()).ShouldBeEmpty("once is enough");
        }
    }

    [Fact]
    public void A_manifest_in_braces_or_without_a_last_line_end_gets_its_counts_too()
    {
        _dataset.Write(Manifest, Head.TrimEnd());
        CountFiller.Fill(_dataset.Load());
        _dataset.Read(Manifest).ShouldBe(Head + Lines);
        const string Start = "{title: The Tide Act, publisher: Harbour Board, licence: CC0-1.0";
        _dataset.Write(Manifest, Start + "}\n");
        CountFiller.Fill(_dataset.Load());
        _dataset.Read(Manifest).ShouldBe(Start + ", " + Braces.TrimEnd() + "}\n");
    }

    [Fact]
    public void Each_change_is_told_with_what_stood_there()
    {
        _dataset.Write(Manifest, Head + "expected: {statements: {OCCURS: 1, USES: 1}, entities: {Document: 1, Event: 2}}\n");
        CountFiller.Fill(_dataset.Load()).Single().Changes.Select(one => one.ToString()).ShouldBe(["OCCURS 2 (was 1)", "STAGE_OF 2", "USES 0 (was 1)"]);
    }

    [Fact]
    public void A_form_that_cannot_be_changed_stays_and_is_told()
    {
        var text = Head + "...\n";
        _dataset.Write(Manifest, text);
        var report = CountFiller.Fill(_dataset.Load()).ShouldHaveSingleItem();
        report.Faults.ShouldHaveSingleItem().ToString().ShouldBe(
            "web/source.yaml:1:1: error SG6001: --fill cannot add counts to a file of this form: write them by hand (OCCURS 2, STAGE_OF 2, Document 1, Event 2)");
        _dataset.Read(Manifest).ShouldBe(text);
    }

    [Fact]
    public void Nothing_is_counted_while_a_file_cannot_be_read_but_other_errors_are_no_reason_to_wait()
    {
        _dataset.Change(Manifest, "OCCURS: 2", "OCCURS: 1").Change("web/statements.yaml", "stage: in_force", "stage: in_farce");
        CountFiller.Fill(_dataset.Load()).Count.ShouldBe(1);
        _dataset.Change(Manifest, "OCCURS: 2", "OCCURS: 1").Change("report/statements.yaml", "modality: urged", "modality: urgent");
        CountFiller.Fill(_dataset.Load()).ShouldBeEmpty();
        _dataset.Read(Manifest).ShouldContain("OCCURS: 1");
    }

    [Fact]
    public void What_fill_mends_comes_behind_what_the_author_mends_and_in_a_line_a_file()
    {
        _dataset.Change(Manifest, "OCCURS: 2", "OCCURS: 1").Change(Manifest, "Event: 2", "Event: 1")
            .Change("report/statements.yaml", "fingerprints: [sha256:eea02f5e14dedb20]", "sentence: 1").Change("web/statements.yaml", "stage: in_force", "stage: in_farce");
        var report = DatasetCheck.Run(_dataset.Load(), [], documents: null);
        (report.Errors, report.ToFill).ShouldBe((4, 3));
        report.Diagnostics.Select(one => one.Code).ShouldBe(["SG3002", "SG5001", "SG6001", "SG6001"]);
        Gathered.Of(report.Diagnostics).Select(one => one.ToString()).Last()
            .ShouldBe("web/source.yaml:6:13: error SG6001: 2 counts differ from `expected` (OCCURS 2 for 1, Event 2 for 1): `check --fill` writes them");
    }
}
