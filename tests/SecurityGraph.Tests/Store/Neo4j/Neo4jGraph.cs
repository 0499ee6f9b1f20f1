using SecurityGraph.Model;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Neo4j;
using SecurityGraph.Store.Neo4j.Loading;
using SecurityGraph.Store.Neo4j.QueryApi;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Tests.Store.Neo4j;

/// <summary>A store over one graph in the database that tests share: where another graph was loaded last, it loads its own first.</summary>
internal sealed class Neo4jGraph(Graph graph) : IGraphStore, IDisposable
{
    private static Graph? s_loaded;

    private readonly Neo4jStore _store = new(new QueryApiClient(Requirement.Neo4j()));

    /// <summary>Skips the test right away where there is no server, not within an assertion.</summary>
    public static Func<Graph, IGraphStore> Stores()
    {
        Requirement.Neo4j();
        return graph => new Neo4jGraph(graph);
    }

    public async ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindEntities(query, cancellationToken);

    public async ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(StatementQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindStatements(query, lens, cancellationToken);

    public async ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default) =>
        await (await Loaded()).Search(query, cancellationToken);

    public async ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await (await Loaded()).Neighbourhood(query, lens, cancellationToken);

    public async ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindPaths(query, lens, cancellationToken);

    public async ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await (await Loaded()).Count(query, lens, cancellationToken);

    public async ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindMentions(query, cancellationToken);

    public async ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default) => await (await Loaded()).ReadState(cancellationToken);

    public void Dispose() => _store.Dispose();

    private async Task<Neo4jStore> Loaded()
    {
        if (ReferenceEquals(s_loaded, graph)) return _store;
        s_loaded = null;
        using var client = new QueryApiClient(Requirement.Neo4j());
        await new SchemaSetup(client).Ensure(default);
        var mapping = new Mapping(graph);
        var writes = new LoadWrites(mapping);
        await client.RunAtomically(
            [
                new("MATCH (n) DETACH DELETE n") { IsRepeatable = true },
                .. writes.Entities(graph.Entities), .. writes.Statements(graph.Statements, []),
                new(LoadCypher.Lock) { IsRepeatable = true },
                new(LoadCypher.Finish, new Dictionary<string, object?> { ["properties"] = mapping.Load(), ["steps"] = 1, ["generation"] = 1 }) { IsRepeatable = true },
            ],
            default);
        s_loaded = graph;
        return _store;
    }
}
