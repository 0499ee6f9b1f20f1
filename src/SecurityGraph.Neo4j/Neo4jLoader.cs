using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j;

/// <summary>
/// Makes a Neo4j database hold a graph, by writing only what differs. What is small is written in one transaction; what is large in
/// several, between which the database says of itself that it is incomplete, and which the next load completes where this one fails.
/// Other people's data in the same database stays as it is.
/// </summary>
public sealed class Neo4jLoader : IDisposable
{
    /// <summary>The most entities and statements, together, that are written in one transaction: 20 KB of the server's memory each.</summary>
    private const int MostAtOnce = 5_000;

    /// <summary>Up to so many entities and statements every property is compared at each load: it takes a second or two.</summary>
    public const int MostComparedWhole = 20_000;

    private static readonly HashSet<string> NoIds = [];

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private readonly ICypherClient _client;
    private readonly TimeProvider _clock;
    private readonly Action<LoadProgress> _progress;
    private readonly int _mostAtOnce;

    /// <param name="progress">Called now and then, on any thread.</param>
    public Neo4jLoader(Neo4jOptions options, Action<LoadProgress>? progress = null)
        : this(options, progress, MostAtOnce, TimeProvider.System)
    {
    }

    internal Neo4jLoader(Neo4jOptions options, Action<LoadProgress>? progress, int mostAtOnce, TimeProvider clock)
        : this(Client(options, clock), progress, mostAtOnce, clock)
    {
    }

    /// <param name="client">Of <see cref="Client"/>, or around it; is disposed of.</param>
    internal Neo4jLoader(ICypherClient client, Action<LoadProgress>? progress = null, int mostAtOnce = MostAtOnce, TimeProvider? clock = null)
    {
        _client = client;
        _progress = progress ?? (_ => { });
        _mostAtOnce = mostAtOnce;
        _clock = clock ?? TimeProvider.System;
    }

    public LoadOptions Options { get; init; } = new();

    /// <summary>For tests: that which is so large that not each property is compared.</summary>
    internal int ComparedWhole { get; init; } = MostComparedWhole;

    /// <summary>How long another load is waited for after it was heard of last; then this one takes over.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A client as patient as a load must be.</summary>
    internal static QueryApiClient Client(Neo4jOptions options, TimeProvider? clock = null) => new(options with { TimeLimit = TimeLimit, Attempts = 8 }, clock);

    /// <summary>What <see cref="Load"/> would write; writes nothing.</summary>
    public async Task<LoadDiff> Compare(Graph graph, CancellationToken cancellationToken = default)
    {
        await _client.ReadServer(cancellationToken);
        var (others, unmarked) = await new UnmarkedNodes(_client).Look(cancellationToken);
        var state = await LoadState.Read(_client, cancellationToken);
        var schema = await new SchemaSetup(_client).Look(cancellationToken);
        var diff = (await Compare(graph, new RowMapper(graph), state, unmarked, cancellationToken) with { Others = others }).With(schema);
        return unmarked.Count > 0 ? diff.TakingOver(unmarked) : diff;
    }

    /// <exception cref="Neo4jException">
    /// The load failed, or was refused because of other people's data. Where it was one of several transactions, the next one completes it.
    /// </exception>
    public async Task<LoadSummary> Load(Graph graph, CancellationToken cancellationToken = default)
    {
        await _client.ReadServer(cancellationToken);
        var nodes = new UnmarkedNodes(_client);
        var (others, unmarked) = await nodes.Look(cancellationToken);
        if (others.Nodes > 0 && !Options.BesideOtherData) throw new Neo4jException(Neo4jException.OtherData, others.Refusal);
        _progress(new LoadProgress("Looking at constraints and indexes"));
        var schema = await new SchemaSetup(_client).Ensure(cancellationToken);
        var adopted = unmarked.Count > 0 ? await nodes.Adopt(_progress, cancellationToken) : 0;
        var mapping = new RowMapper(graph);
        while (true)
        {
            var state = await Wait(cancellationToken);
            _progress(new LoadProgress("Comparing"));
            var diff = await Compare(graph, mapping, state, NoIds, cancellationToken) with { Others = others };
            var transactions = diff.IsEmpty ? 0 : await Write(mapping, diff, state, cancellationToken);
            if (transactions > 0 || diff.IsEmpty) return new LoadSummary((unmarked.Count > 0 ? diff.HavingTaken(unmarked, graph, mapping.Sections) : diff).With(schema), adopted + transactions);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Until no other load is under way.</summary>
    private async Task<LoadState> Wait(CancellationToken token)
    {
        while (true)
        {
            var state = await LoadState.Read(_client, token);
            if (state.Run is null || state.Silence >= Patience) return state;
            _progress(new LoadProgress("Waiting for another load to end"));
            await Task.Delay(TimeSpan.FromMilliseconds(500), _clock, token);
        }
    }

    private Task<LoadDiff> Compare(Graph graph, RowMapper mapping, LoadState state, IReadOnlySet<string> unmarked, CancellationToken token)
    {
        var isWhole = Options.Verify || Math.Max(graph.Entities.Count + graph.Statements.Count, state.Size) <= ComparedWhole;
        return new Comparison(_client, graph, mapping, isWhole, _progress) { Unmarked = unmarked }.Run(state, token);
    }

    /// <returns>How many transactions it took; 0 where another load came between and all is to be looked at again.</returns>
    private async Task<int> Write(RowMapper mapping, LoadDiff diff, LoadState state, CancellationToken token)
    {
        var run = new LoadRun(_client);
        if (diff.Count <= _mostAtOnce)
        {
            try
            {
                _progress(new LoadProgress("Writing", 0, diff.Count));
                return await run.AllAtOnce(LoadBatches.Whole(mapping, diff, _progress), mapping.Load(), state, token) ? 1 : 0;
            }
            catch (Neo4jException fault) when (fault.IsOutOfMemory)
            {
                _progress(new LoadProgress("Too much for the server's memory at once; in parts"));
            }
        }
        if (!await run.Begin(mapping.Load(), state, token)) return 0;
        try
        {
            return await new LoadBatches(run, mapping, _mostAtOnce, _progress).Write(diff, token);
        }
        catch
        {
            await run.Release();
            throw;
        }
    }
}
