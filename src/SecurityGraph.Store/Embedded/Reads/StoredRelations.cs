using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>The relations of a snapshot that a filter takes and a lens shows.</summary>
/// <param name="across">Whether a statement joins also those who are not its subject, as in paths.</param>
/// <param name="leading">Without what joins its two ends and leads on from neither (<see cref="GraphFilter.LeadsOn"/>).</param>
internal sealed class StoredRelations(Snapshot snapshot, GraphFilter filter, Lens lens, bool across = false, bool leading = false) : Walkable
{
    private readonly StatementColumns _columns = snapshot.Statements;
    private readonly bool[] _takes = TermNumbers.Taken(filter);
    private readonly bool[] _hides = TermNumbers.LeftOut(filter);
    private readonly bool[] _kinds = TermNumbers.Flags(filter.Kinds);

    public LensView View { get; } = new(snapshot, lens);

    /// <summary>Some 50 ms.</summary>
    public override long MostWork => 5_000_000;

    public override bool TakesEntity(int entity) => _kinds[snapshot.Entities.KindOf(entity)];

    public override int RelationsOf(int entity) => snapshot.Entities.RelationsOf(entity);

    public override int DegreeOf(int entity) => snapshot.Walks.Degree(entity);

    public override bool IsPlace(int entity) => snapshot.Entities.IsPlace(entity);

    /// <summary>Entities stand in the order of their ids.</summary>
    public override int Compare(int a, int b) => a.CompareTo(b);

    /// <summary>Whether it is left out though nobody asked for that.</summary>
    public bool Hides(int statement) => _hides[_columns.Predicates[statement]];

    public bool Takes(int statement) => _takes[_columns.Predicates[statement]] && View.Shows(statement);

    public override void ForEachNeighbour(int entity, Action<int> neighbour)
    {
        var others = across ? snapshot.Across.Far(entity) : [];
        var given = -1;
        var next = 0;
        var far = snapshot.Walks.Far(entity);
        Spend(far.Length + others.Length);
        for (var i = 0; i < far.Length; i++)
        {
            for (; next < others.Length && others[next] <= far[i]; next++) Give(others[next], snapshot.Across.Statements(entity)[next]);
            if (!leading || LeadsOn(entity, far[i], snapshot.Walks.Statements(entity)[i])) Give(far[i], snapshot.Walks.Statements(entity)[i]);
        }
        for (; next < others.Length; next++) Give(others[next], snapshot.Across.Statements(entity)[next]);

        void Give(int other, int statement)
        {
            if (other == given || !Takes(statement)) return;
            given = other;
            neighbour(given);
        }
    }

    /// <summary>The first statements that join two entities, whichever way, in the order of answers.</summary>
    public List<int> Between(int entity, int other, int most)
    {
        List<int> between = [];
        Collect(snapshot.Walks, entity, other, most, between);
        if (across)
        {
            Collect(snapshot.Across, entity, other, most, between);
            between.Sort();
        }
        return between.Count <= most ? between : between[..most];
    }

    private void Collect(WalkColumns walks, int entity, int other, int most, List<int> between)
    {
        var far = walks.Far(entity);
        var statements = walks.Statements(entity);
        var found = 0;
        for (var i = FirstOf(far, other); i < far.Length && far[i] == other && found < most; i++)
        {
            if (!Takes(statements[i]) || (leading && walks == snapshot.Walks && !LeadsOn(entity, other, statements[i]))) continue;
            between.Add(statements[i]);
            found++;
        }
    }

    private bool LeadsOn(int entity, int other, int statement)
    {
        var target = _columns.Objects[statement];
        return (target != entity && target != other) || target == _columns.Subjects[statement]
            || GraphFilter.LeadsOn(TermNumbers.Predicates[_columns.Predicates[statement]], TermNumbers.Kinds[snapshot.Entities.KindOf(target)] == EntityKind.Document, _columns.About[statement].Length > 0);
    }

    public override bool IsOneStatement(int a, int between, int b) => InOneOf(snapshot.Walks, a, between, b) || (across && InOneOf(snapshot.Across, a, between, b));

    private bool InOneOf(WalkColumns walks, int a, int between, int b)
    {
        var far = walks.Far(a);
        var statements = walks.Statements(a);
        for (var i = FirstOf(far, between); i < far.Length && far[i] == between; i++)
        {
            var statement = statements[i];
            if (_columns.About[statement].Length == 0) continue;
            if ((_columns.Subjects[statement] == b || _columns.Objects[statement] == b || _columns.IsAbout(statement, b)) && Takes(statement)) return true;
        }
        return false;
    }

    /// <summary>The edge between two who take part in a statement: from its subject, else from who is named first.</summary>
    public GraphEdge Edge(int statement, int one, int other)
    {
        if (_columns.Subjects[statement] == one) return Edge(statement, other);
        if (_columns.Subjects[statement] == other) return Edge(statement, one);
        var isFirst = _columns.Objects[statement] == one || (_columns.Objects[statement] != other && _columns.About[statement].IndexOf(one) < _columns.About[statement].IndexOf(other));
        var (from, to) = isFirst ? (one, other) : (other, one);
        return new GraphEdge(View.AnswerAt(statement), snapshot.Entities.IdOf(from), snapshot.Entities.IdOf(to), IsAbout: true);
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
