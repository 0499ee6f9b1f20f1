using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Filling;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Filling;

public sealed class ReasonFillerTests : IDisposable
{
    private const string Manifest = "report/source.yaml";

    private static readonly Fingerprint Soon = Fingerprint.Of("The Tide Act enters into force soon."), Note = Fingerprint.Of("The Tide Act was published in January.");

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Numbers_stay_and_fingerprints_stand_beside_them(string lineEnd)
    {
        var items = $$"""
            withoutStatement:
              - {section: "2", paragraph: 1, reason: nobody acts} # soon
              - section: "1"
                reason: detail
                footnote: 1
                paragraph: 2 # calls it out
                note: a date

            """;
        var old = _dataset.Read(Manifest);
        File.WriteAllText(_dataset.PathOf(Manifest), (old + items).ReplaceLineEndings(lineEnd));

        var report = FingerprintFiller.Fill(_dataset.Load(), DatasetCheck.OpenDocuments(_dataset.Load(), _dataset.Documents));

        (report.Filled, report.Faults.Count).ShouldBe((2, 0));
        File.ReadAllText(_dataset.PathOf(Manifest)).ShouldBe((old + items
            .Replace("paragraph: 1,", $"paragraph: 1, fingerprints: [{Soon}],", StringComparison.Ordinal)
            .Replace("# calls it out\n", $"# calls it out\n    fingerprints: [{Note}]\n", StringComparison.Ordinal)).ReplaceLineEndings(lineEnd));
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Some_sentences_in_a_row_get_a_fingerprint_each_and_one_a_wording()
    {
        _dataset.Append(Manifest, "withoutStatement:\n  - {section: \"1\", paragraph: 1, sentence: 1-2, reason: detail}\n");
        Fill().Filled.ShouldBe(1);
        _dataset.Load().Sources[0].Manifest.WithoutStatement[0].Fingerprints.ShouldBe(
            [Fingerprint.Of("The Harbour Office runs the Tide Table."), Fingerprint.Of("It was built by hand."), Fingerprint.Of("It was build by hand.")]);
        Fill().Filled.ShouldBe(0);
    }

    [Fact]
    public void Counts_that_were_written_before_move_no_fingerprint_to_another_place()
    {
        _dataset.Append(Manifest, "withoutStatement:\n  - {section: \"2\", paragraph: 1, reason: nobody acts}\n");
        _dataset.Change(Manifest, "    OPERATES: 1\n", "");
        var read = _dataset.Load();
        CountFiller.Fill(read).ShouldHaveSingleItem().Faults.ShouldBeEmpty();
        var report = FingerprintFiller.Fill(read, DatasetCheck.OpenDocuments(read, _dataset.Documents));
        (report.Filled, report.Faults.Count).ShouldBe((1, 0));
        _dataset.Read(Manifest).ShouldEndWith($"  - {{section: \"2\", paragraph: 1, fingerprints: [{Soon}], reason: nobody acts}}\n");
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_there_stays_and_is_told()
    {
        _dataset.Append(Manifest, "withoutStatement:\n  - {section: \"2\", paragraph: 1, sentence: 4, reason: detail}\n");
        var before = _dataset.Read(Manifest);
        var report = Fill();
        (report.Filled, report.Faults.ShouldHaveSingleItem().Message).ShouldBe((0, "there is no such sentence: section 2, paragraph 1, sentence 4"));
        _dataset.Read(Manifest).ShouldBe(before);
    }

    private FillReport Fill() => FingerprintFiller.Fill(_dataset.Load(), DatasetCheck.OpenDocuments(_dataset.Load(), _dataset.Documents));
}
