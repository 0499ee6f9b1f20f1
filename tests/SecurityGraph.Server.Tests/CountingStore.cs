using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Store;

namespace SecurityGraph.Server.Tests;

/// <summary>A store that counts how often it is asked.</summary>
internal sealed class CountingStore(IGraphStore store) : IGraphStore
{
    private int _calls;

    /// <summary>Over what is told, with an entity for each id that it names.</summary>
    public static CountingStore Over(IReadOnlyList<Statement> told)
    {
        var named = told.SelectMany(one => one.NamedEntities).Distinct().Select(id => SmallGraph.Named(id.ToString(), id.Slug, id.Kind == EntityKind.Document.Prefix ? "report" : ""));
        return new CountingStore(EmbeddedStore.Of(SmallGraph.Compile(named, told)));
    }

    public int Calls => _calls;

    public ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default) => Counted().FindEntities(query, cancellationToken);

    public ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(StatementQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        Counted().FindStatements(query, lens, cancellationToken);

    public ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default) => Counted().Search(query, cancellationToken);

    public ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        Counted().Neighbourhood(query, lens, cancellationToken);

    public ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        Counted().FindPaths(query, lens, cancellationToken);

    public ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default) => Counted().Count(query, lens, cancellationToken);

    public ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default) =>
        Counted().FindMentions(query, cancellationToken);

    public ValueTask<IReadOnlyList<SectionCoverage>> FindCoverage(IReadOnlyCollection<EntityId>? documents = null, CancellationToken cancellationToken = default) =>
        Counted().FindCoverage(documents, cancellationToken);

    public ValueTask<IReadOnlyList<Withdrawn>> FindWithdrawn(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        Counted().FindWithdrawn(ids, cancellationToken);

    public ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default) => Counted().ReadState(cancellationToken);

    public IAsyncEnumerable<ExchangeLine> ReadEverything(CancellationToken cancellationToken = default) => Counted().ReadEverything(cancellationToken);

    private IGraphStore Counted()
    {
        Interlocked.Increment(ref _calls);
        return store;
    }
}
