using System.Text;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Filling;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Filling;

public sealed class FingerprintFillerTests : IDisposable
{
    private const string Said = "report/statements.yaml";

    private readonly SmallDataset _dataset = new();
    private readonly string _filled;

    /// <summary>Takes all fingerprints out, in the flow and the block style of YAML, and puts the numbers of the sentences there.</summary>
    public FingerprintFillerTests()
    {
        var (text, filled) = (_dataset.Read(Said), _dataset.Read(Said));
        foreach (var sentence in new[] { 1, 1, 2 })
        {
            var start = text.IndexOf("fingerprints:", StringComparison.Ordinal);
            var end = text.IndexOf(']', start) + 1;
            // In braces behind a comma, else on a line of its own.
            var between = text[start - 2] == ',' ? ", " : text[text.LastIndexOf('\n', start)..start];
            filled = filled.Replace(text[start..end], $"sentence: {sentence}{between}{text[start..end]}", StringComparison.Ordinal);
            text = text[..start] + $"sentence: {sentence}" + text[end..];
        }
        _filled = filled;
        _dataset.Write(Said, text);
    }

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    public void Fingerprints_come_beside_numbers_and_all_else_stays_byte_by_byte(string lineEnd, bool mark)
    {
        byte[] Bytes(string text) => [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal))];
        const string Comment = "# \U0001F6A2 ä comment   \n";
        File.WriteAllBytes(_dataset.PathOf(Said), Bytes(Comment + _dataset.Read(Said)));

        var report = Fill();

        report.Faults.ShouldBeEmpty();
        report.CutAnew.ShouldBeEmpty();
        report.Filled.ShouldBe(3);
        Convert.ToHexString(File.ReadAllBytes(_dataset.PathOf(Said))).ShouldBe(Convert.ToHexString(Bytes(Comment + _filled)));
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.ShouldBeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(_dataset.PathOf(Said))!).Length.ShouldBe(3, "nothing temporary is left");
    }

    [Fact]
    public void Where_renderings_differ_in_wording_there_are_two_fingerprints()
    {
        Fill();
        _dataset.Load().Statements.Select(located => located.Value.Evidence.Single().Fingerprints.Count).Take(3).ShouldBe([1, 1, 2]);
    }

    [Fact]
    public void A_number_that_the_place_lacks_stays_and_is_told()
    {
        _dataset.Change(Said, "paragraph: 2\n      sentence: 1", "paragraph: 2\n      sentence: ▸3");
        var report = Fill();
        report.Filled.ShouldBe(2);
        report.Faults.ShouldHaveSingleItem().ToString().ShouldBe($"{_dataset.Marked}: error SG5001: the cited place has no sentence 3: section 1, paragraph 2 has 1");
        _dataset.Read(Said).ShouldContain("sentence: 3");
    }

    [Theory]
    [InlineData("paragraph: 2\n      sentence: ▸3", "the cited place has no sentence 3: section 1, paragraph 2 has 1")]
    [InlineData("paragraph: 9\n      sentence: ▸1", "the cited place has no sentence 1: document:report has no section 1, paragraph 9")]
    public void What_no_filling_finds_is_told_before_it(string change, string message)
    {
        _dataset.Change(Said, "paragraph: 2\n      sentence: 1", change);
        var report = DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents);
        report.Diagnostics.Where(found => found.ToFill is null).ShouldHaveSingleItem().ToString().ShouldBe($"{_dataset.Marked}: error SG5001: {message}");
        report.ToFill.ShouldBe(2);
        DatasetCheck.Run(_dataset.Load(), [], null).ToFill.ShouldBe(3, "without the text nobody knows");
    }

    [Fact]
    public void A_text_that_is_not_at_hand_has_no_fingerprints_to_give()
    {
        File.Delete(Path.Combine(_dataset.Documents, "report.md"));
        File.Delete(Path.Combine(_dataset.Documents, "report.old.md"));
        Fill().Faults.Select(fault => fault.Message).ShouldContain("sentence 1 has no fingerprint, and no text of document:report is at hand to take it from");
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).ToFill.ShouldBe(0);
    }

    [Fact]
    public void A_number_that_is_not_that_of_its_fingerprints_is_an_error()
    {
        Fill();
        _dataset.Change(Said, "paragraph: 1, sentence: 1", "paragraph: 1, sentence: ▸2")
            .ShouldHave("error SG5002", "sentence 2 of document:report, section 1, paragraph 1 is another than its fingerprints cite: mend the number", withDocuments: true);
    }

    [Fact]
    public void A_sentence_is_read_by_its_number_before_it_is_filled_too()
    {
        _dataset.Change(Said, "paragraph: 1, sentence: 1, inferred: [validFrom]", "paragraph: 1, sentence: 2, inferred: [validFrom]");
        var found = DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Where(one => one.ToFill is null).Select(one => one.Code).ToList();
        found.ShouldBe(["SG5003", "SG5003"], "neither the office nor the table is in it");
    }

    [Fact]
    public void A_file_without_numbers_is_not_touched()
    {
        Fill();
        var touched = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_dataset.PathOf(Said), touched);
        Fill().Filled.ShouldBe(0);
        File.GetLastWriteTimeUtc(_dataset.PathOf(Said)).ShouldBe(touched);
    }

    [Fact]
    public void A_footnote_is_cited_by_its_number()
    {
        _dataset.Change(Said, "paragraph: 2\n      sentence: 1", "paragraph: 2\n      footnote: 1\n      sentence: 1 # the note");
        Fill().Filled.ShouldBe(3);
        _dataset.Read(Said).ShouldContain($"footnote: 1\n      sentence: 1 # the note\n      fingerprints: [{SecurityGraph.Model.Passages.Fingerprint.Of("The Tide Act was published in January.")}]\n");
    }

    private FillReport Fill()
    {
        var dataset = _dataset.Load();
        return FingerprintFiller.Fill(dataset, DatasetCheck.OpenDocuments(dataset, _dataset.Documents));
    }
}
