using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources;

public sealed class CoverageMarkdownTests
{
    [Fact]
    public void The_page_about_coverage_says_what_the_data_says() => Approval.Matches("docs/coverage.md", CoverageMarkdown.Page(BundledDataset.Read));

    [Fact]
    public void Each_document_of_the_dataset_is_counted_and_read_whole()
    {
        var rendered = BundledDataset.Read.Sources.Where(source => source.Manifest.Renderings.Count > 0).ToList();
        rendered.ShouldAllBe(source => source.Text != null && source.Text.Mentions.Count > 0);
        rendered.SelectMany(source => source.Text!.Sections).Where(section => !section.IsWhole).ShouldBeEmpty();
        rendered.SelectMany(source => source.Text!.Sections).Sum(section => section.Sentences).ShouldBe(313);
    }

    [Fact]
    public void What_is_counted_is_what_stands_in_the_texts() =>
        DatasetCheck.Run(BundledDataset.Read, [], Requirement.Documents()).Diagnostics.ShouldBeEmpty();
}
