using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a source yields, and what its manifest expects, by the names that the manifest has for it.</summary>
/// <param name="Part">The member of <c>expected</c>: statements of each predicate, entities of each kind.</param>
/// <param name="Found">In the order of names.</param>
internal sealed record SourceCounts(string Part, IReadOnlyDictionary<string, int> Expected, SortedDictionary<string, int> Found)
{
    public static IEnumerable<SourceCounts> Of(SourceFolder source) =>
    [
        new("statements", source.Manifest.ExpectedStatements, Sorted(source.Statements.CountBy(written => written.Value.Predicate.Name))),
        new("entities", source.Manifest.ExpectedEntities, Sorted(source.Entities.CountBy(located => located.Value.Kind.Name))),
    ];

    /// <summary>Where they differ, in the order of names.</summary>
    public IEnumerable<CountDifference> Differences() => Expected.Keys.Union(Found.Keys).Order(StringComparer.Ordinal)
        .Select(name => new CountDifference(Part, name, Found.GetValueOrDefault(name), Expected.TryGetValue(name, out var wanted) ? wanted : null))
        .Where(one => one.Found != (one.Expected ?? 0));

    private static SortedDictionary<string, int> Sorted(IEnumerable<KeyValuePair<string, int>> counts)
    {
        var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in counts) sorted[name] = count;
        return sorted;
    }
}
