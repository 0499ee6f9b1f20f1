using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class WithoutStatementTests : IDisposable
{
    private const string Manifest = "report/source.yaml";
    private const string Renderings = "renderings: [report.md, report.old.md]\n";

    private static readonly string Soon = Fingerprint.Of("The Tide Act enters into force soon.").ToString();
    private static readonly string Runs = Fingerprint.Of("The Harbour Office runs the Tide Table.").ToString();

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("{section: \"2\", paragraph: 1, reason: nobody acts, fingerprints: [SOON]}")]
    [InlineData("{section: \"2\", paragraph: 1, sentence: 1, reason: nobody acts, note: it comes by itself, fingerprints: [SOON]}")]
    [InlineData("{section: \"2\", paragraph: 1, sentence: 1-1, reason: heading, fingerprints: [SOON]}")]
    [InlineData("{section: \"1\", paragraph: 2, footnote: 1, reason: detail, fingerprints: [NOTE]}")]
    public void A_sentence_with_one_known_reason_is_in_order(string item)
    {
        Write(item);
        var report = DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents);
        report.Diagnostics.ShouldBeEmpty();
        report.Sentences!.Reasoned.ShouldBe(1);
    }

    [Theory]
    [InlineData("▸{section: \"2\", paragraph: 1, reason: nobody acts}", "SG7001", "it has no fingerprints yet: run check --documents FOLDER --fill")]
    [InlineData("{section: \"2\", paragraph: 1, reason: heading, fingerprints: ▸[sha256:0000000000000000]}", "SG7001", "missing: section 2, paragraph 1 of document:report has not the fingerprint sha256:0000000000000000")]
    [InlineData("{section: \"2\", paragraph: 9, reason: heading, fingerprints: ▸[SOON]}", "SG7001", "missing: there is no section 2, paragraph 9 in document:report")]
    [InlineData("{section: \"1\", paragraph: 2, footnote: 4, reason: heading, fingerprints: ▸[SOON]}", "SG7001", "missing: there is no section 1, paragraph 2, footnote 4 in document:report")]
    [InlineData("{section: \"2\", paragraph: 1, sentence: 1-2, reason: heading, fingerprints: ▸[SOON]}", "SG7001", "missing: section 2, paragraph 1 of document:report has no sentence 1-2")]
    [InlineData("{section: \"0\", paragraph: 1, reason: heading, fingerprints: ▸[SOON]}", "SG7001", "moved: SOON is not section 0, paragraph 1 of document:report but section 2, paragraph 1, sentence 1")]
    [InlineData("{section: \"2\", paragraph: 1, reason: ▸nobdy acts, fingerprints: [SOON]}", "SG7003", "'nobdy acts' is not one of heading, ")]
    [InlineData("{section: \"2\", paragraph: 1, reason: ▸nobdy acts, fingerprints: [SOON]}", "SG7003", "; did you mean nobody acts?")]
    [InlineData("▸{section: \"1\", paragraph: 1, sentence: 1, reason: argument, fingerprints: [RUNS]}", "SG7002", "a sentence of section 1, paragraph 1 has a statement, operates:")]
    [InlineData("{section: \"2\", paragraph: 1, reason: heading, fingerprints: [SOON]}\n  - ▸{section: \"2\", paragraph: 1, sentence: 1, reason: detail, fingerprints: [SOON]}", "SG7002", "has a reason before, at report/source.yaml:10:5")]
    [InlineData("{section: \"2\", paragraph: 1, reason: detail, note: ▸it was built by hand. The pilots should use the Tide Table by the summer, fingerprints: [SOON]}", "SG5011", "words in a row")]
    [InlineData("{section: \"2\", paragraph: ▸0, reason: detail}", "SG1003", "'0' is not a whole number from 1 on")]
    [InlineData("{section: \"2\", paragraph: 1, sentence: ▸4-2, reason: detail}", "SG1003", "'4-2' is not the number of a sentence, or two with a dash between them: 2, 2-4")]
    [InlineData("▸{section: \"2\", paragraph: 1}", "SG1003", "'withoutStatement[0].reason': is missing")]
    [InlineData("{section: \"2\", paragraph: 1, reason: ▸, fingerprints: [SOON]}", "SG1003", "'reason' has no value")]
    [InlineData("{section: \"2\", paragraph: 1, reason: detail, ▸nope: word}", "SG1003", "unknown member; did you mean note?")]
    [InlineData("{section: \"2\", paragraph: 1, reason: detail, fingerprints: [▸sha256:12]}", "SG1003", "is not a fingerprint")]
    public void What_is_wrong_is_told_where_it_stands(string item, string code, string message)
    {
        Write(item);
        var found = DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Where(one => one.Code == code).ShouldHaveSingleItem();
        found.At.Line.ShouldBe(_dataset.Marked.Line);
        found.Message.ShouldContain(message.Replace("SOON", Soon, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_means_all_its_sentences_and_each_wording()
    {
        _dataset.Change("report/statements.yaml", "section: \"1\", paragraph: 1, fingerprints", "section: \"2\", paragraph: 1, fingerprints");
        Write($"{{section: \"1\", paragraph: 1, reason: detail, fingerprints: [{Runs}]}}");
        Places(DiagnosticCodes.WithoutStatementPlace).ShouldHaveSingleItem().ShouldContain("has a sentence more than these");
        _dataset.Change(Manifest, "paragraph: 1, reason", "paragraph: 1, sentence: 1, reason");
        Places(DiagnosticCodes.WithoutStatementPlace).ShouldBeEmpty();
    }

    [Fact]
    public void A_source_without_a_text_has_no_such_sentences()
    {
        _dataset.Change("web/source.yaml", "licence: CC0-1.0\n", "licence: CC0-1.0\nwithoutStatement:\n  - {section: \"2\", paragraph: 1, reason: detail}\n");
        Places(DiagnosticCodes.WithoutStatementPlace).ShouldHaveSingleItem().ShouldContain("the manifest needs 'document' and 'renderings'");
    }

    [Fact]
    public void What_is_cited_as_an_antecedent_may_have_a_reason()
    {
        _dataset.Change("report/statements.yaml", "antecedent: " + Runs, "antecedent: " + Soon);
        Write($"{{section: \"2\", paragraph: 1, reason: argument, fingerprints: [{Soon}]}}");
        Places(DiagnosticCodes.WithoutStatementThoughStated).ShouldBeEmpty();
    }

    private void Write(string items)
    {
        var note = Fingerprint.Of("The Tide Act was published in January.").ToString();
        _dataset.Change(Manifest, Renderings, Renderings + "withoutStatement:\n  - " + items.Replace("SOON", Soon, StringComparison.Ordinal).Replace("RUNS", Runs, StringComparison.Ordinal).Replace("NOTE", note, StringComparison.Ordinal) + "\n");
    }

    private List<string> Places(string code) =>
        [.. DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Where(one => one.Code == code).Select(one => one.ToString())];
}
