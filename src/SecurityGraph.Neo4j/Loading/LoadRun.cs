using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// One load's hold on the database. Every transaction of a load first locks the <c>Load</c> node and looks whether the database is still
/// as this load knows it, so that two loads never mix.
/// </summary>
internal sealed class LoadRun(ICypherClient client)
{
    /// <summary>What a load says of itself stays; what it says of the graph comes anew.</summary>
    private static readonly IReadOnlyDictionary<string, object?> None =
        Layout.None(Layout.OfLoad, ["id", .. Layout.Work]);

    private readonly string _run = Guid.NewGuid().ToString("N");

    /// <summary>Begins a load in several transactions. From here until <see cref="Finish"/> the database is marked as incomplete.</summary>
    /// <param name="load">What the <c>Load</c> node says of the graph.</param>
    /// <returns>False where another load was quicker.</returns>
    public async Task<bool> Begin(IReadOnlyDictionary<string, object?> load, LoadState known, CancellationToken token)
    {
        var begin = new CypherStatement(LoadCypher.Begin, Parameters(("properties", load), ("none", None), ("run", _run))) { IsRepeatable = true };
        return await Write([begin], (steps, run) => run == _run || steps == known.Steps, token);
    }

    /// <exception cref="Neo4jException">Another load took over, because this one was silent for too long.</exception>
    public async Task Step(IEnumerable<CypherStatement> writes, CancellationToken token)
    {
        List<CypherStatement> statements = [new CypherStatement(LoadCypher.Step) { IsRepeatable = true }, .. writes];
        if (await Write(statements, (_, run) => run == _run, token)) return;
        throw new Neo4jException(Neo4jException.LoadRefused, "Another load took over, because this one was not heard of for too long. What is loaded is that of the other one.");
    }

    public Task Finish(IReadOnlyDictionary<string, object?> load, CancellationToken token) => Step([Finished(load)], token);

    /// <summary>A whole load in one transaction.</summary>
    /// <returns>False where another load was quicker; nothing was written then.</returns>
    public Task<bool> AllAtOnce(IEnumerable<CypherStatement> writes, IReadOnlyDictionary<string, object?> load, LoadState known, CancellationToken token) =>
        Write([.. writes, Finished(load)], (steps, _) => steps == known.Steps, token);

    /// <summary>After a fault: the next load need not wait for this one. Where the server is gone too, it waits.</summary>
    public async Task Release()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await client.Run(new CypherStatement(LoadCypher.Release, Parameters(("run", _run))), soon.Token);
        }
        catch (Exception fault) when (fault is Neo4jException or OperationCanceledException)
        {
            return;
        }
    }

    private CypherStatement Finished(IReadOnlyDictionary<string, object?> load) =>
        new(LoadCypher.Finish, Parameters(("properties", load), ("none", None), ("run", _run))) { IsRepeatable = true };

    private async Task<bool> Write(IReadOnlyList<CypherStatement> writes, Func<long, string?, bool> isOurs, CancellationToken token)
    {
        var look = new CypherStatement(LoadCypher.ReadLock)
        {
            IsRepeatable = true,
            Verify = result =>
            {
                if (!isOurs(result.Single.Whole("steps"), result.Single.MaybeText("run"))) throw new LoadOvertakenException();
            },
        };
        try
        {
            await client.RunAtomically([new CypherStatement(LoadCypher.Lock) { IsRepeatable = true }, look, .. writes], token);
            return true;
        }
        catch (LoadOvertakenException)
        {
            return false;
        }
    }

    private static Dictionary<string, object?> Parameters(params (string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);

    private sealed class LoadOvertakenException : Exception;
}
