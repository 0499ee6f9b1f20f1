using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>
/// The first of the shortest paths between two entities, by a search from both ends in this code over the edge index: whole levels,
/// the end with fewer relations to look at first. Among equals the one with the smaller sum of relations between, then by ids.
/// </summary>
internal sealed class PathReads(Database database, EntityReads entities, StatementReads statements)
{
    private const int MostStatementsPerHop = 5;

    private readonly Query _neighbours = new(
        database,
        """
        SELECT w.far, d.relations, d.is_place
        FROM (SELECT far FROM walk WHERE near = $1 AND leads UNION SELECT far FROM across WHERE near = $1 AND leads) w
        CROSS JOIN degree d ON d.entity = w.far
        """,
        parameters: 1);

    private readonly Query _between = new(
        database,
        """
        SELECT statement, is_out, is_about, start, start_text FROM walk WHERE near = $1 AND far = $2 AND NOT is_hidden AND (leads OR $4)
        UNION ALL
        SELECT statement, is_out, is_about, start, start_text FROM across WHERE near = $1 AND far = $2 AND NOT is_hidden AND (leads OR $4)
        ORDER BY start, start_text, statement LIMIT $3
        """,
        parameters: 4);

    private sealed class Reached(long number, int level, int relations)
    {
        public long Number => number;

        public int Level => level;

        public int Relations => relations;

        /// <summary>Those one step nearer to the end from which it was reached.</summary>
        public List<Reached> Nearer { get; } = [];
    }

    /// <summary>Null where there is none of at most so many hops.</summary>
    public GraphPath? Shortest(EntityId from, EntityId to, int maxHops)
    {
        var start = new Side(entities.NumberOf(from));
        var end = new Side(entities.NumberOf(to));
        if (Hop(start.Number, end.Number, from, to, isDirect: true).Count > 0) return Path((0, [start.Number, end.Number]));
        for (var hops = 1; hops <= maxHops && start.Last.Count > 0 && end.Last.Count > 0; hops++)
        {
            if (start.Effort <= end.Effort) Extend(start, end.Number);
            else Extend(end, start.Number);
            var meeting = start.Reached.Values.Where(one => one.Level == start.Levels && end.Has(one.Number, end.Levels)).ToList();
            if (meeting.Count > 0) return Path(Best(meeting, start, end));
        }
        return null;
    }

    private sealed class Side
    {
        public Side(long number)
        {
            Number = number;
            var end = new Reached(number, 0, 0);
            Reached.Add(number, end);
            Last = [end];
        }

        public long Number { get; }

        public Dictionary<long, Reached> Reached { get; } = [];

        public List<Reached> Last { get; set; }

        public int Levels { get; set; }

        public long Effort { get; set; }

        public bool Has(long number, int level) => Reached.TryGetValue(number, out var reached) && reached.Level == level;
    }

    /// <summary>A place is reached where it is the other end, and not passed.</summary>
    private void Extend(Side side, long otherEnd)
    {
        var next = new List<Reached>();
        side.Levels++;
        foreach (var near in side.Last)
        {
            using var rows = _neighbours.Run(near.Number);
            while (rows.Read())
            {
                var far = rows.GetInt64(0);
                if (rows.GetBoolean(2) && far != otherEnd) continue;
                if (!side.Reached.TryGetValue(far, out var reached))
                {
                    side.Reached.Add(far, reached = new Reached(far, side.Levels, rows.GetInt32(1)));
                    next.Add(reached);
                }
                // Several relations with one entity follow each other.
                if (reached.Level == side.Levels && (reached.Nearer.Count == 0 || reached.Nearer[^1] != near)) reached.Nearer.Add(near);
            }
        }
        side.Last = next;
        side.Effort = next.Sum(one => (long)one.Relations);
    }

    /// <summary>Goes from the meeting to the start with the least that follows each entity, then back along the least.</summary>
    private static (long Sum, long[] Numbers) Best(List<Reached> meeting, Side start, Side end)
    {
        var rest = new Dictionary<long, (long Sum, long[] Path)>();
        foreach (var one in meeting) rest[one.Number] = ToEnd(end.Reached[one.Number], []);
        var level = meeting;
        while (level[0].Level > 0)
        {
            var before = new Dictionary<long, (long, long[])>();
            foreach (var one in level)
            {
                var own = one.Level == start.Levels && end.Levels == 0 ? 0 : one.Relations;
                foreach (var nearer in one.Nearer) Keep(before, nearer.Number, (rest[one.Number].Sum + own, [one.Number, .. rest[one.Number].Path]));
            }
            rest = before;
            level = [.. level.SelectMany(one => one.Nearer).Distinct()];
        }
        var (sum, path) = rest[level[0].Number];
        return (sum, [level[0].Number, .. path]);
    }

    private static (long Sum, long[] Path) ToEnd(Reached one, Dictionary<Reached, (long, long[])> known)
    {
        if (one.Level == 0) return (0, []);
        if (known.TryGetValue(one, out var best)) return best;
        var all = new Dictionary<long, (long, long[])>();
        foreach (var nearer in one.Nearer)
        {
            var (sum, path) = ToEnd(nearer, known);
            Keep(all, one.Number, (sum + nearer.Relations, [nearer.Number, .. path]));
        }
        return known[one] = all[one.Number];
    }

    private static void Keep(Dictionary<long, (long Sum, long[] Path)> best, long of, (long Sum, long[] Path) one)
    {
        var isBetter = !best.TryGetValue(of, out var other)
            || one.Sum < other.Sum
            || (one.Sum == other.Sum && one.Path.AsSpan().SequenceCompareTo(other.Path) < 0);
        if (isBetter) best[of] = one;
    }

    private GraphPath Path((long Sum, long[] Numbers) best)
    {
        var path = best.Numbers.Select(entities.At).ToList();
        var hops = Enumerable.Range(0, path.Count - 1).Select(i => Hop(best.Numbers[i], best.Numbers[i + 1], path[i].Id, path[i + 1].Id, isDirect: path.Count == 2));
        return new GraphPath(path, [.. hops], best.Sum);
    }

    private List<GraphEdge> Hop(long a, long b, EntityId idA, EntityId idB, bool isDirect)
    {
        using var rows = _between.Run(a, b, MostStatementsPerHop, isDirect);
        var edges = new List<GraphEdge>();
        while (rows.Read())
        {
            var answer = new StatementAnswer(statements.At(rows.GetInt64(0)), Certainty.Certain);
            edges.Add(rows.GetBoolean(1) ? new(answer, idA, idB, rows.GetBoolean(2)) : new(answer, idB, idA, rows.GetBoolean(2)));
        }
        return edges;
    }
}
