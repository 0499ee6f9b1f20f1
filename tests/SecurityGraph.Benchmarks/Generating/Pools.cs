using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>The entities that may stand at one end of a predicate, in the order of their making: the first are the hubs.</summary>
internal sealed class Pools(IReadOnlyList<Entity> entities)
{
    private readonly Dictionary<SortPattern, Entity[]> _pools = [];

    public IReadOnlyList<Entity> Of(SortPattern pattern)
    {
        if (!_pools.TryGetValue(pattern, out var pool))
            _pools.Add(pattern, pool = [.. entities.Where(entity => pattern.Fits(new EntitySort(entity.Kind, entity.Subkind)))]);
        return pool;
    }

    public IReadOnlyList<Entity> Of(EntityKind kind, string subkind = "") => Of(new SortPattern(kind, subkind));
}
