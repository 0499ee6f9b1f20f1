using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded.Snapshots;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>How much of documents has been read.</summary>
internal static class CoverageSelection
{
    public static IReadOnlyList<SectionCoverage> Find(Snapshot snapshot, IReadOnlyCollection<EntityId>? documents)
    {
        if (documents is null) return snapshot.Coverage;
        var wanted = documents.Select(id => snapshot.Entities.TryFind(id, out var at) ? snapshot.Entities.IdOf(at) : id).ToHashSet();
        return [.. snapshot.Coverage.Where(section => wanted.Contains(section.Document))];
    }
}
