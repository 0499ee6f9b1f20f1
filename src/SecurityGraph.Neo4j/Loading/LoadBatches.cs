using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>Writes a diff in parts, each in a transaction of its own that leaves what it writes whole, one after the other.</summary>
/// <param name="most">Entities, sections or statements in a part; a part that the server has no memory for is halved.</param>
internal sealed class LoadBatches(LoadRun run, RowMapper mapping, int most, Action<LoadProgress> progress)
{
    private readonly LoadWrites _writes = new(mapping);
    private int _transactions;
    private int _done;
    private int _total;

    /// <summary>All of a diff, for one transaction.</summary>
    public static IEnumerable<CypherStatement> Whole(RowMapper mapping, LoadDiff diff)
    {
        var writes = new LoadWrites(mapping);
        var statements = InOrder(diff.Statements);
        return
        [
            .. LoadWrites.DeleteStatements(diff.Statements.Removed),
            .. writes.Entities(InOrder(diff.Entities)),
            .. LoadWrites.Sections(mapping.Sections(statements)),
            .. writes.Statements(statements, Ids(diff.Statements.Changed)),
            .. LeavesSections(diff) ? [LoadWrites.DeleteSections(int.MaxValue)] : Array.Empty<CypherStatement>(),
            .. LoadWrites.DeleteEntities(diff.Entities.Removed),
        ];
    }

    /// <returns>The number of transactions.</returns>
    public async Task<int> Write(LoadDiff diff, CancellationToken token)
    {
        var statements = InOrder(diff.Statements);
        var sections = mapping.Sections(statements);
        _total = diff.Count + sections.Count;
        var changed = Ids(diff.Statements.Changed).ToHashSet(StringComparer.Ordinal);
        await Parts("Deleting statements", diff.Statements.Removed, LoadWrites.DeleteStatements, token);
        await Parts("Writing entities", InOrder(diff.Entities), _writes.Entities, token);
        await Parts("Writing sections", sections, LoadWrites.Sections, token);
        await Parts("Writing statements", statements, part => _writes.Statements(part, Ids(part).Where(changed.Contains)), token);
        await LonelySections(diff, token);
        await Parts("Deleting entities", diff.Entities.Removed, LoadWrites.DeleteEntities, token);
        await run.Finish(mapping.Load(), token);
        return _transactions + 2; // the beginning and the end
    }

    /// <summary>Sections in which nothing is said any more, before the documents that they are of.</summary>
    private async Task LonelySections(LoadDiff diff, CancellationToken token)
    {
        for (var deleted = LeavesSections(diff) ? most : 0L; deleted == most; _transactions++)
        {
            progress(new LoadProgress("Deleting sections", _done, _total));
            await run.Step([LoadWrites.DeleteSections(most, count => deleted = count)], token);
        }
    }

    /// <summary>Those of this load or of an earlier one that did not come to its end.</summary>
    private static bool LeavesSections(LoadDiff diff) => diff.Description || diff.Statements.Removed.Count + diff.Statements.Changed.Count > 0;

    private async Task Parts<T>(string step, IReadOnlyList<T> all, Func<IReadOnlyList<T>, IEnumerable<CypherStatement>> writesOf, CancellationToken token)
    {
        var parts = all.Chunk(most).ToList();
        var ahead = Prepared(0);
        for (var i = 0; i < parts.Count; i++)
        {
            progress(new LoadProgress(step, _done, _total));
            var writes = await ahead;
            ahead = Prepared(i + 1); // while the server writes this one
            await Part(parts[i], writes, writesOf, token);
        }

        Task<List<CypherStatement>> Prepared(int i) => Task.Run(() => i < parts.Count ? writesOf(parts[i]).ToList() : [], token);
    }

    private async Task Part<T>(IReadOnlyList<T> part, List<CypherStatement> writes, Func<IReadOnlyList<T>, IEnumerable<CypherStatement>> writesOf, CancellationToken token)
    {
        try
        {
            await run.Step(writes, token);
            _transactions++;
            _done += part.Count;
        }
        catch (Neo4jException fault) when (fault.IsOutOfMemory && part.Count > 1)
        {
            foreach (var half in part.Chunk((part.Count + 1) / 2)) await Part(half, [.. writesOf(half)], writesOf, token);
        }
    }

    private static List<Entity> InOrder(Difference<Entity> entities) => [.. entities.Added.Concat(entities.Changed).OrderBy(entity => entity.Id)];

    private static List<Statement> InOrder(Difference<Statement> statements) =>
        [.. statements.Added.Concat(statements.Changed).OrderBy(statement => statement.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Ids(IEnumerable<Statement> statements) => statements.Select(statement => statement.Id);
}
