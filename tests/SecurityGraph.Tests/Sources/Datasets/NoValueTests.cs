using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Datasets;

/// <summary>YAML's null is no text, and no value either.</summary>
public sealed class NoValueTests : IDisposable
{
    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("release: ", "▸~")]
    [InlineData("licence: ", "▸null")]
    [InlineData("dataset: ", "▸Null")]
    [InlineData("asOf: ", "▸")]
    public void A_member_of_the_dataset_without_a_value_is_refused(string member, string value)
    {
        var written = File.ReadAllLines(_dataset.PathOf("dataset.yaml")).Single(line => line.StartsWith(member, StringComparison.Ordinal));
        _dataset.Change("dataset.yaml", written, member.TrimEnd() + (value == "▸" ? "▸" : " " + value));
        var found = _dataset.Load().Diagnostics.ShouldHaveSingleItem();
        (found.Code, found.At).ShouldBe(("SG1003", _dataset.Marked));
        found.Message.ShouldContain("has no value");
    }

    [Theory]
    [InlineData("\"null\"", "null")]
    [InlineData("'~'", "~")]
    [InlineData("!!str null", "null")]
    [InlineData("null and void", "null and void")]
    [InlineData("nulL", "nulL")]
    public void A_quoted_null_is_a_text(string written, string read)
    {
        _dataset.Change("report/source.yaml", "title: Report on the tides", "title: " + written);
        var dataset = _dataset.Load();
        dataset.Diagnostics.ShouldBeEmpty();
        dataset.Sources.Select(source => source.Manifest.Title).ShouldContain(read);
    }
}
