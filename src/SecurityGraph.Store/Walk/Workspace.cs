namespace SecurityGraph.Store.Walk;

/// <summary>Marks for one walk, kept for the next: a walk takes as many as it needs.</summary>
public sealed class Workspace(int entities)
{
    private readonly List<Marks> _marks = [];
    private int _taken;

    public Marks Take()
    {
        if (_taken == _marks.Count) _marks.Add(new Marks(entities));
        return _marks[_taken++];
    }

    public void Clear()
    {
        for (var i = 0; i < _taken; i++) _marks[i].Clear();
        _taken = 0;
    }
}
