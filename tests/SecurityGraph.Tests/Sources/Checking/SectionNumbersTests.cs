using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Filling;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class SectionNumbersTests : IDisposable
{
    private const string Said = "report/statements.yaml";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void A_cited_number_that_is_printed_twice_is_told_once_and_both_sections_can_be_cited()
    {
        Documents("## 1. State of play\n\nThe Harbour Office runs the Tide Table. It was built by hand.\n\nThe pilots should use the Tide Table by the summer.\n\n## 1. Annex\n\nThe annex.");
        var first = $"section: \"1\", paragraph: 1, fingerprints: [{Fingerprint.Of("The Harbour Office runs the Tide Table.")}";
        _dataset.Change(Said, first, first.Replace("\"1\"", "▸\"1\"", StringComparison.Ordinal));
        var told = Check().Diagnostics.Single(found => found.Code == "SG5005");
        told.ToString().ShouldBe($"{_dataset.Marked}: warning SG5005: section 1 stands twice in report.md: cite 1 for that at line 3, 1~2 for that at line 9");

        var text = _dataset.Read(Said);
        _dataset.Write(Said, text.Replace("section: \"1\"\n      paragraph: 2", "section: 1~2\n      paragraph: 1", StringComparison.Ordinal)
            .Replace(Fingerprint.Of("The pilots should use the Tide Table by the summer.").ToString(), Fingerprint.Of("The annex.").ToString(), StringComparison.Ordinal));
        Check().Fingerprints!.Verified.ShouldBe(3);
    }

    [Fact]
    public void A_number_that_nobody_cites_is_not_told()
    {
        Documents("## 1. State of play\n\nThe Harbour Office runs the Tide Table. It was built by hand.\n\nThe pilots should use the Tide Table by the summer.\n\n## 2. Annex\n\nOne.\n\n## 2. Annex\n\nTwo.");
        Check().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Filling_takes_the_printed_number_and_says_which_section_once_had_it_by_counting()
    {
        Documents("## Executive summary\n\nPilots carry it on board.\n\n## 1. State of play\n\nThe Harbour Office runs the Tide Table. It was built by hand.\n\nThe pilots should use the Tide Table by the summer.");
        var fingerprint = Fingerprint.Of("The Harbour Office runs the Tide Table.");
        _dataset.Change(Said, $"{{section: \"1\", paragraph: 1, fingerprints: [{fingerprint}]", "{section: ▸\"1\", paragraph: 1, sentence: 1");
        var report = Fill();
        report.Filled.ShouldBe(1);
        report.Faults.ShouldHaveSingleItem().ToString().ShouldBe(
            $"{_dataset.Marked}: warning SG5005: section 1 of report.md stands twice if one counts: taken is 'State of play' (line 7), which prints the number; "
            + "'Executive summary' (line 3), which prints none, is cited as executive-summary");
        _dataset.Read(Said).ShouldContain($"fingerprints: [{fingerprint}]");
        Check().Diagnostics.ShouldBeEmpty();
    }

    private void Documents(string sections)
    {
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.md"), $"# Report on the tides\n\n{sections}\n");
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.old.md"), $"# Report on the tides\n\n{sections.Replace("built by hand", "build by hand", StringComparison.Ordinal)}\n");
    }

    private CheckReport Check() => DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents);

    private FillReport Fill()
    {
        var dataset = _dataset.Load();
        return FingerprintFiller.Fill(dataset, DatasetCheck.OpenDocuments(dataset, _dataset.Documents));
    }
}
