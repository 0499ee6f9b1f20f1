using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Tests.Sources;

/// <summary>The repository's own dataset, read once.</summary>
internal static class BundledDataset
{
    public static string Folder { get; } = Path.Combine(Requirement.Repository, "data");

    public static Dataset Read { get; } = DatasetReader.Read(Folder);
}
