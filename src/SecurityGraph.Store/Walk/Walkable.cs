namespace SecurityGraph.Store.Walk;

/// <summary>
/// The relations that a filter takes and a lens shows, for one walk of any store. Entities are numbers, of which a store makes as many
/// as it meets; a walk opens entities before it asks for their neighbours.
/// </summary>
public abstract class Walkable
{
    /// <summary>How many relations this walk has looked at, with what else it did counted in.</summary>
    public long Work { get; private set; }

    /// <summary>How much work is spent on answers that need not be complete.</summary>
    public abstract long MostWork { get; }

    public void Spend(int work) => Work += work;

    /// <summary>Whether an entity may appear; ends and seeds always may.</summary>
    public abstract bool TakesEntity(int entity);

    /// <summary>Whether it is a place or a country: that two things were in one place joins them by nothing, and paths go round it.</summary>
    public abstract bool IsPlace(int entity);

    /// <summary>Whether all three take part in one statement: a path over one of them to another would only go round.</summary>
    public abstract bool IsOneStatement(int a, int between, int b);

    /// <summary>The number of statements in which an entity takes part, in the whole graph.</summary>
    public abstract int RelationsOf(int entity);

    /// <summary>About how many relations there are to look at.</summary>
    public abstract int DegreeOf(int entity);

    /// <summary>By id.</summary>
    public abstract int Compare(int a, int b);

    /// <summary>Gives each entity that at least one relation joins to this one, once, in whatever order.</summary>
    public abstract void ForEachNeighbour(int entity, Action<int> neighbour);

    /// <summary>Gets what is needed to give the neighbours of entities: one step for all of them.</summary>
    public virtual ValueTask Open(IEnumerable<int> entities, CancellationToken cancellationToken) => default;

    /// <summary>More relations before fewer, then by id.</summary>
    public int CompareRelations(int a, int b)
    {
        var order = RelationsOf(b).CompareTo(RelationsOf(a));
        return order == 0 ? Compare(a, b) : order;
    }
}
