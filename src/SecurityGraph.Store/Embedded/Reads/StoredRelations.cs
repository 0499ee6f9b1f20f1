using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>The relations of a snapshot that a filter takes and a lens shows.</summary>
internal sealed class StoredRelations(Snapshot snapshot, GraphFilter filter, Lens lens) : Walkable
{
    private readonly StatementColumns _columns = snapshot.Statements;
    private readonly bool[] _takes = TermNumbers.Flags(filter.Takes);
    private readonly bool[] _hides = TermNumbers.Flags(filter.Hides);
    private readonly bool[] _kinds = TermNumbers.Flags(filter.Kinds);

    public LensView View { get; } = new(snapshot, lens);

    /// <summary>Some 50 ms.</summary>
    public override long MostWork => 5_000_000;

    public override bool TakesEntity(int entity) => _kinds[snapshot.Entities.KindOf(entity)];

    public override int RelationsOf(int entity) => snapshot.Entities.RelationsOf(entity);

    public override int DegreeOf(int entity) => snapshot.Walks.Degree(entity);

    /// <summary>Entities stand in the order of their ids.</summary>
    public override int Compare(int a, int b) => a.CompareTo(b);

    /// <summary>Whether it is left out though nobody asked for that.</summary>
    public bool Hides(int statement) => _hides[_columns.Predicates[statement]];

    public bool Takes(int statement) => _takes[_columns.Predicates[statement]] && View.Shows(statement);

    public override void ForEachNeighbour(int entity, Action<int> neighbour)
    {
        var far = snapshot.Walks.Far(entity);
        var statements = snapshot.Walks.Statements(entity);
        Spend(far.Length);
        var given = -1;
        for (var i = 0; i < far.Length; i++)
        {
            if (far[i] == given || !Takes(statements[i])) continue;
            given = far[i];
            neighbour(given);
        }
    }

    /// <summary>The first statements that join two entities, whichever way, in the order of answers.</summary>
    public List<int> Between(int entity, int other, int most)
    {
        var far = snapshot.Walks.Far(entity);
        var statements = snapshot.Walks.Statements(entity);
        List<int> between = [];
        for (var i = FirstOf(far, other); i < far.Length && far[i] == other && (View.Reorders || between.Count < most); i++)
        {
            if (Takes(statements[i])) between.Add(statements[i]);
        }
        if (View.Reorders) between.Sort(View);
        return between.Count <= most ? between : between[..most];
    }

    /// <summary>The edge that a statement draws from its subject to another of its entities.</summary>
    public GraphEdge Edge(int statement, int end)
    {
        EntityId from = snapshot.Entities.IdOf(_columns.Subjects[statement]), to = snapshot.Entities.IdOf(end);
        return new GraphEdge(View.AnswerAt(statement), from, to, IsAbout: _columns.Objects[statement] != end);
    }

    private static int FirstOf(ReadOnlySpan<int> sorted, int value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
