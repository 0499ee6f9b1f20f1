using System.Runtime.CompilerServices;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>A store over one graph in the database that tests share: where another one was asked last, it loads its own graph first.</summary>
internal sealed class Neo4jGraph(Graph graph) : IGraphStore, IDisposable
{
    private static Neo4jGraph? s_last;

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

    public async ValueTask<IReadOnlyList<SectionCoverage>> FindCoverage(IReadOnlyCollection<EntityId>? documents = null, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindCoverage(documents, cancellationToken);

    public async ValueTask<IReadOnlyList<Withdrawn>> FindWithdrawn(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await (await Loaded()).FindWithdrawn(ids, cancellationToken);

    public async ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default) => await (await Loaded()).ReadState(cancellationToken);

    public async IAsyncEnumerable<ExchangeLine> ReadEverything([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var line in (await Loaded()).ReadEverything(cancellationToken)) yield return line;
    }

    public void Dispose() => _store.Dispose();

    private async Task<Neo4jStore> Loaded()
    {
        if (ReferenceEquals(s_last, this)) return _store;
        s_last = null;
        await Database.Load(Requirement.Neo4j(), graph);
        s_last = this;
        return _store;
    }
}
