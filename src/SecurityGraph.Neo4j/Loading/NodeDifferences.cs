using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>In what a node that was read differs from what a load leaves, in words.</summary>
internal static class NodeDifferences
{
    public const string OfHash = "was changed in hash";

    /// <summary>Loaded from a graph that had it otherwise. What is no hash was written by no load.</summary>
    public static bool IsOlder(CypherRow row, WantedNode wanted) => IsOtherHash(row, wanted) && RowHash.IsOne(row["hash"] as string);

    public static bool AreOfHashAlone(IReadOnlyList<string> damages) => damages is [OfHash];

    private static bool IsOtherHash(CypherRow row, WantedNode wanted) => wanted.Hash is { } hash && !Equals(row["hash"], hash);

    public static IEnumerable<string> Of(CypherRow row, WantedNode wanted, bool isWhole)
    {
        string[] labels = [.. row.Texts("labels").Intersect(Layout.Labels, StringComparer.Ordinal)];
        if (!labels.Contains(wanted.Label)) yield return $"has lost the label {wanted.Label}";
        foreach (var label in labels.Where(label => label != wanted.Label)) yield return $"has the label {label}";
        if (wanted.Document is { } document && !row.List("documents").SequenceEqual([document])) yield return $"does not lead to {document} by one {Layout.Of}";
        if (wanted.Evidence is { } evidence && row.Whole("places") != evidence.Count) yield return $"has {row.Whole("places")} {Layout.SaidIn} in place of {evidence.Count}";
        else if (isWhole && wanted.Evidence?.Where((said, i) => !IsSaid(row, said, i)).Any() == true) yield return $"has a {Layout.SaidIn} that was changed";
        if (!isWhole && IsOtherHash(row, wanted)) yield return OfHash;
        if (isWhole && Changed(row, wanted.Ours, wanted.Properties) is [_, ..] names) yield return names is ["hash"] ? OfHash : $"was changed in {string.Join(", ", names)}";
    }

    /// <summary>The names of properties that are not as they were loaded.</summary>
    public static IReadOnlyList<string> Changed(CypherRow row, IReadOnlyList<string> ours, IReadOnlyDictionary<string, object?> wanted) =>
    [
        .. StoredProperties.Differing(ours, row.Map("properties"), wanted),
        .. row.Flag("dated") ? [] : new[] { "the type of a date" },
    ];

    private static bool IsSaid(CypherRow row, EvidenceRow wanted, int place) =>
        row.List("said").Cast<object?[]>().Count(said => Equals(said[0], wanted.Section)
            && said[1] is Dictionary<string, object?> properties && StoredProperties.AreEqual(properties.GetValueOrDefault("n"), place + 1)
            && !StoredProperties.Differing(Layout.OfEvidence, properties, wanted.Properties).Any()) == 1;
}
