
namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// For each entity those that a relation joins it to, whichever way it runs: subject and object, subject and what it is about; or else
/// across, the object and what it is about, and these among themselves. Sorted by the far entity, then the statement, so that all relations with one entity stand together.
/// </summary>
internal sealed class WalkColumns
{
    private readonly Lists _far;
    private readonly int[] _statements;

    private WalkColumns(Lists far, int[] statements) => (_far, _statements) = (far, statements);

    public ReadOnlySpan<int> Far(int entity) => _far[entity];

    /// <summary>The statement of each relation, beside <see cref="Far"/>.</summary>
    public ReadOnlySpan<int> Statements(int entity) => _statements.AsSpan(_far.Start(entity), _far.Count(entity));

    public int Degree(int entity) => _far.Count(entity);

    /// <summary>The relations of subjects.</summary>
    /// <param name="neverDrawn">An entity to which no walk leads; -1 for none.</param>
    public static WalkColumns Build(StatementColumns statements, int entities, int neverDrawn) =>
        Build(entities, relation => ForEach(statements, neverDrawn, relation));

    /// <summary>The relations of what is not the subject, whoever that is.</summary>
    /// <param name="neverDrawn">An entity to which no walk leads; -1 for none.</param>
    public static WalkColumns Across(StatementColumns statements, int entities, int neverDrawn) =>
        Build(entities, relation => ForEachAcross(statements, neverDrawn, relation));

    private static WalkColumns Build(int entities, Action<Action<int, int, int>> forEach)
    {
        var (near, nearStatements) = ByStatement(entities, forEach);
        // Going through the far ends in their order and adding each to its near ones sorts every list by the far end.
        var sorted = new ListsBuilder(entities);
        for (var far = 0; far < entities; far++)
        {
            foreach (var entity in near[far]) sorted.Count(entity);
        }
        sorted.EndCount();
        var sortedStatements = new int[nearStatements.Length];
        for (var far = 0; far < entities; far++)
        {
            var start = near.Start(far);
            var list = near[far];
            for (var i = 0; i < list.Length; i++) sortedStatements[sorted.Add(list[i], far)] = nearStatements[start + i];
        }
        return new WalkColumns(sorted.Build(), sortedStatements);
    }

    private static (Lists Lists, int[] Statements) ByStatement(int entities, Action<Action<int, int, int>> forEach)
    {
        var lists = new ListsBuilder(entities);
        forEach((a, b, _) =>
        {
            lists.Count(a);
            lists.Count(b);
        });
        lists.EndCount();
        var of = new int[lists.Total];
        forEach((a, b, position) =>
        {
            of[lists.Add(a, b)] = position;
            of[lists.Add(b, a)] = position;
        });
        return (lists.Build(), of);
    }

    private static void ForEach(StatementColumns statements, int neverDrawn, Action<int, int, int> relation)
    {
        for (var position = 0; position < statements.Count; position++)
        {
            var subject = statements.Subjects[position];
            if (subject == neverDrawn) continue;
            var target = statements.Objects[position];
            if (target >= 0 && target != subject && target != neverDrawn) relation(subject, target, position);
            var about = statements.About[position];
            for (var i = 0; i < about.Length; i++)
            {
                var isNew = about[i] != subject && about[i] != target && !about[..i].Contains(about[i]);
                if (isNew && about[i] != neverDrawn) relation(subject, about[i], position);
            }
        }
    }

    private static void ForEachAcross(StatementColumns statements, int neverDrawn, Action<int, int, int> relation)
    {
        List<int> others = [];
        for (var position = 0; position < statements.Count; position++)
        {
            var about = statements.About[position];
            if (about.Length == 0) continue;
            others.Clear();
            Add(statements.Objects[position]);
            foreach (var further in about) Add(further);
            for (var i = 0; i < others.Count; i++)
            {
                for (var j = i + 1; j < others.Count; j++) relation(others[i], others[j], position);
            }

            void Add(int entity)
            {
                if (entity >= 0 && entity != statements.Subjects[position] && entity != neverDrawn && !others.Contains(entity)) others.Add(entity);
            }
        }
    }
}
