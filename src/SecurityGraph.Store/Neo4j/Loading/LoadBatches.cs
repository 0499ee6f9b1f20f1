using SecurityGraph.Model;
using SecurityGraph.Store.Neo4j.QueryApi;

namespace SecurityGraph.Store.Neo4j.Loading;

/// <summary>Writes a diff in parts, each in a transaction of its own that leaves what it writes whole, one after the other.</summary>
/// <param name="most">Entities or statements in a part; a part that the server has no memory for is halved.</param>
internal sealed class LoadBatches(LoadRun run, Mapping mapping, int most, Action<LoadProgress> progress)
{
    private readonly LoadWrites _writes = new(mapping);
    private int _transactions;
    private int _done;
    private int _total;

    /// <summary>All of a diff, for one transaction.</summary>
    public static IEnumerable<CypherStatement> Whole(Mapping mapping, LoadDiff diff)
    {
        var writes = new LoadWrites(mapping);
        return
        [
            .. LoadWrites.DeleteStatements(diff.Statements.Removed),
            .. writes.Entities(InOrder(diff.Entities)),
            .. writes.Statements(InOrder(diff.Statements), Ids(diff.Statements.Changed)),
            .. LeavesSections(diff) ? [LoadWrites.DeleteSections(int.MaxValue)] : Array.Empty<CypherStatement>(),
            .. LoadWrites.DeleteEntities(diff.Entities.Removed),
        ];
    }

    /// <returns>The number of transactions.</returns>
    public async Task<int> Write(LoadDiff diff, CancellationToken token)
    {
        _total = diff.Count;
        var changed = Ids(diff.Statements.Changed).ToHashSet(StringComparer.Ordinal);
        await Parts("Deleting statements", diff.Statements.Removed, LoadWrites.DeleteStatements, token);
        await Parts("Writing entities", InOrder(diff.Entities), _writes.Entities, token);
        await Parts("Writing statements", InOrder(diff.Statements), part => _writes.Statements(part, Ids(part).Where(changed.Contains)), token);
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
        for (var at = 0; at < all.Count; at += most)
        {
            progress(new LoadProgress(step, _done, _total));
            await Part([.. all.Skip(at).Take(most)], writesOf, token);
        }
    }

    private async Task Part<T>(IReadOnlyList<T> part, Func<IReadOnlyList<T>, IEnumerable<CypherStatement>> writesOf, CancellationToken token)
    {
        try
        {
            await run.Step(writesOf(part), token);
            _transactions++;
            _done += part.Count;
        }
        catch (Neo4jException fault) when (fault.IsOutOfMemory && part.Count > 1)
        {
            var half = part.Count / 2;
            await Part([.. part.Take(half)], writesOf, token);
            await Part([.. part.Skip(half)], writesOf, token);
        }
    }

    private static List<Entity> InOrder(Difference<Entity> entities) => [.. entities.Added.Concat(entities.Changed).OrderBy(entity => entity.Id)];

    private static List<Statement> InOrder(Difference<Statement> statements) =>
        [.. statements.Added.Concat(statements.Changed).OrderBy(statement => statement.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Ids(IEnumerable<Statement> statements) => statements.Select(statement => statement.Id);
}
