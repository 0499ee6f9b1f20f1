using SecurityGraph.Model.Statements;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>What a load has to write: how the database differs from a graph.</summary>
/// <param name="Description">The header, the links or the totals differ, or the last load did not come to its end.</param>
public sealed record LoadDiff(Difference<Entity> Entities, Difference<Statement> Statements, bool Description)
{
    /// <summary>Nothing is to be written.</summary>
    public bool IsEmpty => Entities.Count == 0 && Statements.Count == 0 && !Description;

    /// <summary>Nodes to write or delete, their relationships not counted.</summary>
    internal int Count => Entities.Count + Statements.Count;
}

/// <summary>What of one sort is new, other than before, or no longer there; each by id.</summary>
/// <param name="Removed">Ids.</param>
public sealed record Difference<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Changed, IReadOnlyList<string> Removed)
{
    public int Count => Added.Count + Changed.Count + Removed.Count;

    /// <param name="wanted">Each id once.</param>
    /// <param name="hashOf">Asked only of what is stored already, on several threads.</param>
    /// <param name="stored">From id to hash.</param>
    internal static Difference<T> Of(IEnumerable<T> wanted, Func<T, string> idOf, Func<T, string> hashOf, IReadOnlyDictionary<string, string> stored)
    {
        List<T> added = [], known = [];
        foreach (var one in wanted) (stored.ContainsKey(idOf(one)) ? known : added).Add(one);
        List<T> changed = [.. known.AsParallel().AsOrdered().Where(one => stored[idOf(one)] != hashOf(one))];
        var kept = known.Select(idOf).ToHashSet(StringComparer.Ordinal);
        return new Difference<T>(added, changed, [.. stored.Keys.Where(id => !kept.Contains(id)).Order(StringComparer.Ordinal)]);
    }
}
