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
    public static IReadOnlyList<CypherStatement> Whole(RowMapper mapping, LoadDiff diff, Action<LoadProgress> progress)
    {
        var writes = new LoadWrites(mapping);
        List<CypherStatement> all =
        [
            .. diff.Nameless > 0 ? [LoadWrites.DeleteNameless()] : Array.Empty<CypherStatement>(),
            .. LoadWrites.DeleteRelations(diff.Strays),
            .. LoadWrites.DeleteNodes(diff.Statements.Removed),
            .. writes.Entities(InOrder(diff.Entities)),
            .. LoadWrites.Sections(diff.Sections.Written),
            .. writes.Statements(InOrder(diff.Statements)),
            .. LoadWrites.DeleteNodes(diff.Sections.Removed),
            .. LoadWrites.DeleteNodes(diff.Entities.Removed),
        ];
        return Told(all, share => progress(new LoadProgress("Writing", (int)(share * diff.Count), diff.Count)));
    }

    /// <returns>The number of transactions.</returns>
    public async Task<int> Write(LoadDiff diff, CancellationToken token)
    {
        _total = diff.Count;
        if (diff.Nameless > 0) await Parts("Deleting nodes", [diff.Nameless], _ => [LoadWrites.DeleteNameless()], token);
        await Parts("Deleting relationships", diff.Strays, LoadWrites.DeleteRelations, token);
        await Parts("Deleting statements", diff.Statements.Removed, LoadWrites.DeleteNodes, token);
        await Parts("Writing entities", InOrder(diff.Entities), _writes.Entities, token);
        await Parts("Writing sections", [.. diff.Sections.Written], LoadWrites.Sections, token);
        await Parts("Writing statements", InOrder(diff.Statements), _writes.Statements, token);
        await Parts("Deleting sections", diff.Sections.Removed, LoadWrites.DeleteNodes, token);
        await Parts("Deleting entities", diff.Entities.Removed, LoadWrites.DeleteNodes, token);
        await run.Finish(mapping.Load(), token);
        return _transactions + 2; // the beginning and the end
    }

    private async Task Parts<T>(string step, IReadOnlyList<T> all, Func<IReadOnlyList<T>, IEnumerable<CypherStatement>> writesOf, CancellationToken token)
    {
        var parts = all.Chunk(most).ToList();
        var ahead = Prepared(0);
        for (var i = 0; i < parts.Count; i++)
        {
            progress(new LoadProgress(step, _done, _total));
            var writes = await ahead;
            ahead = Prepared(i + 1); // while the server writes this one
            await Part(step, parts[i], writes, writesOf, token);
        }

        Task<List<CypherStatement>> Prepared(int i) => Task.Run(() => i < parts.Count ? writesOf(parts[i]).ToList() : [], token);
    }

    private async Task Part<T>(string step, IReadOnlyList<T> part, List<CypherStatement> writes, Func<IReadOnlyList<T>, IEnumerable<CypherStatement>> writesOf, CancellationToken token)
    {
        try
        {
            await run.Step(Told(writes, share => progress(new LoadProgress(step, _done + (int)(share * part.Count), _total))), token);
            _transactions++;
            _done += part.Count;
        }
        catch (Neo4jException fault) when (fault.IsOutOfMemory && part.Count > 1)
        {
            foreach (var half in part.Chunk((part.Count + 1) / 2)) await Part(step, half, [.. writesOf(half)], writesOf, token);
        }
    }

    /// <summary>The same, telling after each which share of them is done.</summary>
    private static IReadOnlyList<CypherStatement> Told(IReadOnlyList<CypherStatement> writes, Action<double> tell) =>
    [
        .. writes.Select((write, i) => write with
        {
            Verify = result =>
            {
                write.Verify?.Invoke(result);
                tell((i + 1.0) / writes.Count);
            },
        }),
    ];

    private static List<Entity> InOrder(Difference<Entity> entities) => [.. entities.Written.OrderBy(entity => entity.Id)];

    private static List<Statement> InOrder(Difference<Statement> statements) => [.. statements.Written.OrderBy(statement => statement.Id, StringComparer.Ordinal)];
}
