using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Neo4j.Reads;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j;

/// <summary>
/// A graph in Neo4j, as the loader wrote it. Cypher selects; what a lens makes of a statement is said by the same code as in any store.
/// Any number of threads read at once. The number of Cypher statements of a read is bounded by its depth, whatever it finds.
/// </summary>
/// <remarks>Faults are <see cref="Neo4jException"/>. A read of several statements may see a load in between.</remarks>
public sealed class Neo4jStore : IGraphStore, IDisposable
{
    private readonly ICypherClient _client;
    private readonly CypherReads _reads;

    internal Neo4jStore(ICypherClient client)
    {
        _client = client;
        _reads = new CypherReads(client);
    }

    /// <summary>Nothing is sent before the first read.</summary>
    public static Neo4jStore Connect(Neo4jOptions options) => new(new QueryApiClient(options));

    public async ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await new EntityReads(_reads).Find(query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(StatementQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await new StatementReads(_reads, query, lens).Find(cancellationToken);
    }

    public async ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await SearchReads.Find(_reads, query, cancellationToken);
    }

    public async ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await new NeighbourhoodReads(_reads, query, lens).Find(cancellationToken);
    }

    public async ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await new PathReads(_reads, query, lens).Find(cancellationToken);
    }

    public async ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        await new CountReads(_reads, lens).Count(query, cancellationToken);

    public async ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return await MentionReads.Find(_reads, query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<SectionCoverage>> FindCoverage(IReadOnlyCollection<EntityId>? documents = null, CancellationToken cancellationToken = default) =>
        await MentionReads.FindCoverage(_reads, documents, cancellationToken);

    public async ValueTask<IReadOnlyList<Withdrawn>> FindWithdrawn(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await WithdrawnReads.Find(_reads, ids, cancellationToken);

    public async ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default) => await StateReads.Read(_reads, cancellationToken);

    public IAsyncEnumerable<ExchangeLine> ReadEverything(CancellationToken cancellationToken = default) => EverythingReads.Read(_reads, cancellationToken);

    public void Dispose() => _client.Dispose();
}
