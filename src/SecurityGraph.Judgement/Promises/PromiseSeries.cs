using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Which documents came later in the series of others, and of what they speak.</summary>
/// <param name="Next">What came next after each document, by the day.</param>
/// <param name="Read">The documents that were read here, whole where the graph says how much was read of any.</param>
/// <param name="Mentions">Entities and the later documents that speak of them.</param>
internal sealed record PromiseSeries(ILookup<EntityId, EntityId> Next, IReadOnlySet<EntityId> Read, IReadOnlySet<(EntityId Entity, EntityId Document)> Mentions)
{
    /// <summary>Those read here that came after all of these, if none of them speaks of any of the entities; else none.</summary>
    public IReadOnlyList<EntityId> Silent(IReadOnlyCollection<EntityId> documents, IReadOnlyCollection<EntityId> of)
    {
        List<EntityId> later = [.. After(documents).Where(Read.Contains).Order()];
        return later.Any(document => of.Any(entity => Mentions.Contains((entity, document)))) ? [] : later;
    }

    /// <summary>All that came later in their series than the last of them, however many documents lie between.</summary>
    public IReadOnlySet<EntityId> After(IEnumerable<EntityId> documents)
    {
        HashSet<EntityId> told = [.. documents];
        var later = Later(told);
        // What tells the promise itself is not silent on it, and what came before that has nothing to say of it.
        later.ExceptWith(told);
        later.RemoveWhere(one => Later([one]).Overlaps(told));
        return later;
    }

    private HashSet<EntityId> Later(IEnumerable<EntityId> documents)
    {
        var later = new HashSet<EntityId>();
        var open = new Queue<EntityId>(documents);
        while (open.TryDequeue(out var document))
        {
            foreach (var next in Next[document].Where(later.Add)) open.Enqueue(next);
        }
        return later;
    }
}
