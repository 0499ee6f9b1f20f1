using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Releases;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Releases;

/// <summary>Earlier releases, each under its number with its checksum.</summary>
public sealed class KeptReleasesTests : IDisposable
{
    private static readonly string Ours = Path.Combine(BundledDataset.Folder, "releases");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("securitygraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_release_of_the_bundled_dataset_is_there_as_it_was_released()
    {
        using var kept = new KeptReleases(Ours);
        kept.Numbers.ShouldContain("2026.11.0");
        foreach (var number in kept.Numbers)
        {
            var header = (await kept.Open(number)!.ReadState(TestContext.Current.CancellationToken)).Header;
            (header.Dataset, header.Release, header.Version).ShouldBe((BundledDataset.Read.Header.Dataset, number, ExchangeHeader.FormatVersion));
        }
    }

    [Fact]
    public void The_checksums_name_each_kept_file_and_nothing_else()
    {
        var named = File.ReadLines(Path.Combine(Ours, KeptReleases.Sums)).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);
        named.Keys.Order().ShouldBe(Directory.EnumerateFiles(Ours, "*.jsonl").Select(path => Path.GetFileName(path)).Order());
        foreach (var (file, sum) in named) KeptReleases.SumOf(Path.Combine(Ours, file)).ShouldBe(sum);
    }

    [Theory]
    [InlineData("", "kept without its checksum")]
    [InlineData("0000  2026.1.0.jsonl", "it has another checksum than SHA256SUMS says")]
    public void A_file_that_is_not_what_was_released_is_refused(string sums, string message)
    {
        Keep("2026.1.0", sums);
        using var kept = new KeptReleases(_folder.FullName);
        Should.Throw<BrokenReleaseException>(() => kept.Open("2026.1.0")).Message.ShouldContain(message);
    }

    [Fact]
    public void Numbers_stand_in_their_order_and_other_files_are_none()
    {
        foreach (var name in new[] { "2026.10.0", "2026.9.1", "2025.12.0", "notes" }) Keep(name, "");
        using var kept = new KeptReleases(_folder.FullName);
        kept.Numbers.ShouldBe(["2025.12.0", "2026.9.1", "2026.10.0"]);
        kept.Open("2024.1.0").ShouldBeNull();
        new KeptReleases(Path.Combine(_folder.FullName, "nowhere")).Numbers.ShouldBeEmpty();
    }

    private void Keep(string name, string sums)
    {
        using (var file = File.Create(Path.Combine(_folder.FullName, name + ".jsonl"))) SmallGraph.Graph.WriteTo(file);
        File.WriteAllText(Path.Combine(_folder.FullName, KeptReleases.Sums), sums + "\n");
    }
}
