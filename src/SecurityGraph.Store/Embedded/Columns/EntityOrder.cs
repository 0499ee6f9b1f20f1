namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>An order of all entities, both ways: which entity stands at a place, and at which place an entity stands.</summary>
internal sealed class EntityOrder
{
    private readonly int[] _entities;
    private readonly int[] _places;

    public EntityOrder(int count, Comparison<int> compare)
    {
        _entities = [.. Enumerable.Range(0, count)];
        Array.Sort(_entities, compare);
        _places = new int[count];
        for (var i = 0; i < count; i++) _places[_entities[i]] = i;
    }

    /// <summary>The entity at a place.</summary>
    public int this[int place] => _entities[place];

    public int PlaceOf(int entity) => _places[entity];

    /// <summary>The first place whose entity stands behind what a comparison looks for: it gives the sign of entity minus sought.</summary>
    public int PlaceAfter(Func<int, int> compareToSought)
    {
        int low = 0, high = _entities.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (compareToSought(_entities[middle]) > 0) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
