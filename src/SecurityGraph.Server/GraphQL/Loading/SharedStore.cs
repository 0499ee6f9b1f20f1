using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>The store as one of many judgements sees it: what it asks waits for what the others ask.</summary>
internal sealed class SharedStore(IGraphStore store, Together together) : IGraphStore
{
    public ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default) =>
        EntityCall.Takes(query) ? new(together.Ask(new EntityCall(store, query, cancellationToken))) : store.FindEntities(query, cancellationToken);

    public ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(StatementQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        StatementCall.Takes(query) ? new(together.Ask(new StatementCall(store, query, lens, cancellationToken))) : store.FindStatements(query, lens, cancellationToken);

    public ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default) => store.Search(query, cancellationToken);

    public ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        store.Neighbourhood(query, lens, cancellationToken);

    public ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default) => store.FindPaths(query, lens, cancellationToken);

    public ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default) => store.Count(query, lens, cancellationToken);

    public ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default) => store.FindMentions(query, cancellationToken);

    public IAsyncEnumerable<SecurityGraph.Model.Exchange.ExchangeLine> ReadEverything(CancellationToken cancellationToken = default) => store.ReadEverything(cancellationToken);

    public ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default) => store.ReadState(cancellationToken);
}
