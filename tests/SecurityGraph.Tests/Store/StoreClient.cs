using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Xunit;

namespace SecurityGraph.Tests.Store;

/// <summary>A store asked without waiting in the tests' own words: each call ends when the answer is there.</summary>
internal sealed class StoreClient(IGraphStore store)
{
    public Page<Entity> Entities(EntityQuery query) => Wait(token => store.FindEntities(query, token));

    public IReadOnlyList<Page<StatementAnswer>> Statements(StatementQuery query, Lens? lens = null) =>
        Wait(token => store.FindStatements(query, lens ?? Lens.All, token));

    /// <summary>What is found of one entity.</summary>
    public List<StatementAnswer> Of(string entity, Lens? lens = null, Func<StatementQuery, StatementQuery>? more = null)
    {
        var query = new StatementQuery { Entities = [EntityId.Parse(entity)] };
        return [.. Statements(more?.Invoke(query) ?? query, lens)[0].Items.Select(item => item.Item)];
    }

    public Page<SearchHit> Search(SearchQuery query) => Wait(token => store.Search(query, token));

    public Neighbourhood Neighbourhood(NeighbourhoodQuery query, Lens? lens = null) => Wait(token => store.Neighbourhood(query, lens ?? Lens.All, token));

    public IReadOnlyList<GraphPath> Paths(PathQuery query, Lens? lens = null) => Wait(token => store.FindPaths(query, lens ?? Lens.All, token));

    public GraphCounts Count(CountQuery query, Lens? lens = null) => Wait(token => store.Count(query, lens ?? Lens.All, token));

    public IReadOnlyList<Mention> Mentions(MentionQuery query) => Wait(token => store.FindMentions(query, token));

    public IReadOnlyList<SectionCoverage> Coverage(IReadOnlyCollection<EntityId>? documents = null) => Wait(token => store.FindCoverage(documents, token));

    public StoreState State() => Wait(store.ReadState);

    // On another thread: the tests' own may be the one that an answer would come back to.
    private static T Wait<T>(Func<CancellationToken, ValueTask<T>> ask)
    {
        var token = TestContext.Current.CancellationToken;
        return Task.Run(async () => await ask(token), token).GetAwaiter().GetResult();
    }
}
