
namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// For each entity those that a relation joins it to, whichever way it runs: subject and object, subject and what it is about.
/// Sorted by the far entity, then the statement, so that all relations with one entity stand together.
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

    /// <param name="neverDrawn">An entity to which no walk leads; -1 for none.</param>
    public static WalkColumns Build(StatementColumns statements, int entities, int neverDrawn)
    {
        var (near, nearStatements) = ByStatement(statements, entities, neverDrawn);
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

    private static (Lists Lists, int[] Statements) ByStatement(StatementColumns statements, int entities, int neverDrawn)
    {
        var lists = new ListsBuilder(entities);
        ForEach(statements, neverDrawn, (a, b, _) =>
        {
            lists.Count(a);
            lists.Count(b);
        });
        lists.EndCount();
        var of = new int[lists.Total];
        ForEach(statements, neverDrawn, (a, b, position) =>
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
}
