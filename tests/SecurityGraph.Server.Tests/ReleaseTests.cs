using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Releases;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>The bundled dataset as the program carries it, beside the releases that are kept.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void The_bundled_release_is_newer_than_all_that_are_kept_or_kept_as_it_is()
    {
        var folder = Path.Combine(Requirement.Repository, "data", "releases");
        using var kept = new KeptReleases(folder);
        using var stream = File.OpenRead(TestServer.BundledFile);
        var ours = ExchangeReader.Read(stream, TestServer.BundledFile).OfType<ExchangeLine.OfHeader>().First().Header.Release;
        ReleaseNumber.Parse(ours).ShouldBeGreaterThanOrEqualTo(ReleaseNumber.Parse(kept.Numbers[^1]), "a release number goes up");
        if (!kept.Numbers.Contains(ours)) return;
        KeptReleases.SumOf(TestServer.BundledFile).ShouldBe(
            KeptReleases.SumOf(Path.Combine(folder, ours + ".jsonl")), $"the data differ from release {ours}, which is kept: give them the next number (CONTRIBUTING.md, Releases)");
    }

    [Fact]
    public void The_program_carries_the_kept_releases() =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(TestServer.BundledFile)!, "releases")).Select(file => Path.GetFileName(file)).Order()
            .ShouldBe(Directory.GetFiles(Path.Combine(Requirement.Repository, "data", "releases")).Select(file => Path.GetFileName(file)).Order());
}
