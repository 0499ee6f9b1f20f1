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

    [Theory]
    [InlineData("press-2017-10-18", "com-2018-46", "actor:europol")]
    [InlineData("ip-17-3082", "com-2018-46", "instrument:ecris")]
    [InlineData("press-2017-10-18", "com-2018-46", "topic:terrorist-financing")]
    [InlineData("press-2017-10-18", "ip-18-381", "topic:encryption")]
    public async Task What_has_changed_under_a_neighbouring_name_is_not_denied(string from, string to, string about) =>
        (await Changes(from, to, about)).Changes.ShouldContain(change => change.After.Count > 0);

    [Fact]
    public async Task Whatever_a_kept_release_stated_is_there_or_was_withdrawn_with_a_reason()
    {
        var gone = (await Changes(_kept.Numbers[^1], BundledDataset.Read.Header.Release)).Changes.Where(change => change.Kind == ChangeKind.Gone);
        gone.Where(change => change.Withdrawn is null).Select(change => change.Before[0].Statement.Id).ShouldBeEmpty();
    }
}
