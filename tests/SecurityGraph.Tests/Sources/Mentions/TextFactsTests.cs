using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Filling;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Mentions;

/// <summary>What is counted in the text of a source is written beside it, and checked where the text is at hand.</summary>
public sealed class TextFactsTests : IDisposable
{
    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void Filling_writes_what_is_read_and_who_is_spoken_of()
    {
        Fill().ShouldHaveSingleItem().File.ShouldBe("report/text.yaml");
        var written = _dataset.Read("report/text.yaml");
        written.ShouldContain("actor:harbour-office: {\"1\": 1}");
        written.ShouldContain("instrument:tide-act: {\"1\": 1, \"2\": 1}"); // a footnote belongs to the section that calls it out
        written.ShouldContain("instrument:tide-table: {\"1\": 3}"); // twice by name, once as what "it" means
        Check().ShouldBeEmpty();
        Fill().ShouldBeEmpty("once is enough");
    }

    [Fact]
    public void Line_ends_and_the_order_of_lines_do_not_matter()
    {
        Fill();
        var written = _dataset.Read("report/text.yaml");
        _dataset.Write("report/text.yaml", written.ReplaceLineEndings("\r\n"));
        Check().ShouldBeEmpty();
        Fill().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("instrument:tide-table: {\"1\": 3}", "instrument:tide-table: {\"1\": 2}", "instrument:tide-table is spoken of 3 in 1 in the text, and here 2 in 1")]
    [InlineData("  actor:pilots: {\"1\": 1}\n", "", "actor:pilots is spoken of 1 in 1 in the text, and here nowhere")]
    [InlineData("instrument:tide-act: {\"1\": 1, \"2\": 1}", "instrument:tide-act: {\"2\": 2}", "instrument:tide-act is spoken of 1 in 1, 1 in 2 in the text, and here 2 in 2")]
    [InlineData("section: \"2\", sentences: 1", "section: \"2\", sentences: 7", "section 2 has 1 sentences, 0 cited in the text, and here 7 sentences, 0 cited")]
    public void What_is_not_in_the_text_is_an_error_that_filling_mends(string written, string wrong, string message)
    {
        Fill();
        _dataset.Write("report/text.yaml", _dataset.Read("report/text.yaml").Replace(written, wrong, StringComparison.Ordinal));
        var fault = Check().ShouldHaveSingleItem();
        fault.ShouldContain("error SG6004: ");
        fault.ShouldContain(message);
        // Without the text it is taken as it is.
        DatasetCheck.Run(_dataset.Load(), [], null).Diagnostics.ShouldBeEmpty();
        Fill().Count.ShouldBe(1);
        Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mentions: {actor:nobody: {\"1\": 1}}", "SG2002")]
    [InlineData("mentions: {actor:pilots: {\"1\": 0}}", "SG1003")]
    [InlineData("mentions: {actor:pilots: {\"1\": two}}", "SG1003")]
    [InlineData("mentions: {pilots: {\"1\": 1}}", "SG1003")]
    [InlineData("mentions: [actor:pilots]", "SG1003")]
    [InlineData("sections: [{section: \"1\", sentences: 3}]", "SG1003")]
    [InlineData("sections: [{section: \"1\", sentences: 3, cited: 1, red: 2}]", "SG1003")]
    [InlineData("sections: [{section: \"1\", sentences: 3, cited: 1}, {section: \"1\", sentences: 3, cited: 1}]", "SG1003")]
    [InlineData("words: 3", "SG1003")]
    [InlineData("- a", "SG1003")]
    public void A_broken_file_is_told_and_written_anew(string text, string code)
    {
        _dataset.Write("report/text.yaml", text + "\n");
        DatasetCheck.Run(_dataset.Load(), [], null).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        Fill().Count.ShouldBe(1);
        Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("report/statements.yaml", "predicate: OPERATES", "predicate: OPERATE", "SG1003")]
    [InlineData("report/statements.yaml", "predicate: OPERATES", "predicate: OPERATES\n  predicate: OPERATES", "SG1002")]
    [InlineData("web/statements.yaml", "when: 2018-01-30", "when: 2018-01-39", "SG1003")]
    [InlineData("report/statements.yaml", "object: instrument:tide-table", "object: instrument:tide-tabel", "SG2002")]
    public void What_cannot_be_read_or_is_unknown_is_told_alone(string file, string old, string by, string code)
    {
        Fill();
        var text = _dataset.Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        _dataset.Write(file, text[..at] + by + text[(at + old.Length)..]);
        Errors().ShouldBe([code]);
        Fill();
        Errors().ShouldBe([code], "no filling adds another");
    }

    private IEnumerable<string> Errors() =>
        DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code);

    [Fact]
    public void A_source_of_many_documents_has_no_text_to_count_in()
    {
        _dataset.Write("web/text.yaml", "mentions: {actor:pilots: {\"1\": 1}}\n");
        DatasetCheck.Run(_dataset.Load(), [], null).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("source.yaml names no 'document'");
    }

    [Fact]
    public void Mentions_and_coverage_travel_in_the_graph_the_larger_count_of_two_and_under_current_ids()
    {
        Fill();
        var dataset = _dataset.Load();
        EntityId office = EntityId.Parse("actor:harbour-office"), old = EntityId.Parse("actor:old-office"), report = EntityId.Parse("document:report");
        Graph Of(params Mention[] more) => GraphCompiler.Compile(new Graph(
            dataset.Header, [.. dataset.Entities.Select(one => one.Value.Id == office ? one.Value with { FormerIds = [old] } : one.Value)], [.. dataset.Statements.Select(one => one.Value)], [])
        {
            Mentions = [.. dataset.Texts.SelectMany(text => text.Mentions), .. more],
            Coverage = [.. dataset.Texts.SelectMany(text => text.Sections), new SectionCoverage(report, "1", 3, 1)],
        });
        var graph = Of(new Mention(old, report, "1", 5));
        graph.Mentions.Where(one => one.Entity == office).ShouldBe([new Mention(office, report, "1", 5)]);
        graph.Coverage.Where(one => one.Section == "1").ShouldHaveSingleItem().Cited.ShouldBe(3);
        using var stream = new MemoryStream();
        graph.WriteTo(stream);
        stream.Position = 0;
        Graph.Read(stream, "it").Mentions.ShouldBe(graph.Mentions);
    }

    private IReadOnlyList<(string File, int Sections, int Entities)> Fill() =>
        TextFactsFiller.Fill(_dataset.Load(), [], [], DatasetCheck.OpenDocuments(_dataset.Load(), _dataset.Documents));

    private List<string> Check() => [.. DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents).Diagnostics.Select(one => one.ToString())];
}
