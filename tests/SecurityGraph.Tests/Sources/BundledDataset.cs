using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Tests.Sources;

/// <summary>The repository's own dataset, read once.</summary>
internal static class BundledDataset
{
    public static string Folder { get; } = Path.Combine(Requirement.Repository, "data");

    public static Dataset Read { get; } = DatasetReader.Read(Folder);

    /// <summary>The graph of it.</summary>
    public static Graph Compiled => field ??= GraphCompiler.Compile(new Graph(
        Read.Header, [.. Read.Entities.Select(located => located.Value)], [.. Read.Statements.Select(located => located.Value)], [])
    {
        Withdrawn = Read.Manifest.Withdrawn,
        Mentions = [.. Read.Texts.SelectMany(text => text.Mentions)],
        Coverage = [.. Read.Texts.SelectMany(text => text.Sections)],
    });
}
