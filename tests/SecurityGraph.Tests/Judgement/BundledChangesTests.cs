using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Releases;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Changes of the bundled dataset: between its documents, each compared with both by hand, and since its earlier releases.</summary>
public sealed class BundledChangesTests : IDisposable
{
    private static readonly EmbeddedStore Store = EmbeddedStore.Of(BundledDataset.Compiled);

    private readonly KeptReleases _kept = new(Path.Combine(BundledDataset.Folder, "releases"));

    public void Dispose() => _kept.Dispose();

    private Task<ChangeLedger> Changes(string from, string to, string? about = null) =>
        new Judge(Store).ChangesOf(new ChangeQuestion(from, to, about is null ? null : EntityId.Parse(about)), _kept, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_changelog_of_the_data_is_what_has_changed_since_each_release()
    {
        string[] releases = [.. _kept.Numbers.Append(BundledDataset.Read.Header.Release).Distinct(StringComparer.Ordinal)];
        var ledgers = new List<ChangeLedger>();
        foreach (var (from, to) in releases.Zip(releases[1..]).Reverse()) ledgers.Add(await Changes(from, to));
        Approval.Matches("docs/changes-of-data.md", ChangesOfData.Page(ledgers));
    }

    [Fact]
    public async Task Whatever_a_kept_release_stated_is_there_or_was_withdrawn_with_a_reason()
    {
        var gone = (await Changes(_kept.Numbers[^1], BundledDataset.Read.Header.Release)).Changes.Where(change => change.Kind == ChangeKind.Gone);
        gone.Where(change => change.Withdrawn is null).Select(change => change.Before[0].Statement.Id).ShouldBeEmpty();
    }
}
