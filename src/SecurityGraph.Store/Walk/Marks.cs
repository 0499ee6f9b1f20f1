namespace SecurityGraph.Store.Walk;

/// <summary>A number for each entity, 0 where none was set. Clearing costs as much as was set, not as much as there is.</summary>
/// <param name="entities">How many there are; where more turn up, there is room for them too.</param>
public sealed class Marks(int entities)
{
    private readonly List<int> _set = [];
    private int[] _values = new int[entities];

    public int this[int entity]
    {
        get => (uint)entity < (uint)_values.Length ? _values[entity] : 0;
        set
        {
            if (entity >= _values.Length) Array.Resize(ref _values, Math.Max(2 * _values.Length, entity + 1));
            if (_values[entity] == 0) _set.Add(entity);
            _values[entity] = value;
        }
    }

    /// <summary>The entities that have one, in the order in which they first got it.</summary>
    public List<int> Marked => _set;

    public void Clear()
    {
        foreach (var entity in _set) _values[entity] = 0;
        _set.Clear();
    }
}
