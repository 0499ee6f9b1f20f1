using SecurityGraph.Benchmarks.Reads;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Benchmarks.Neo4j;

/// <summary>One of the eight reads with something to ask.</summary>
/// <param name="Count">How often it is asked, each time for something else where that is possible.</param>
internal sealed record StoreQuestion(string Name, int Count, Func<IGraphStore, int, Task> Ask)
{
    private const int Many = 200;
    private const int Some = 40;

    public static IReadOnlyList<StoreQuestion> Of(Inputs inputs) =>
    [
        new("FindEntities, by id", Many, (store, i) => store.FindEntities(new EntityQuery { Ids = [inputs.Ids[i]] }).AsTask()),
        new("FindEntities, 50 of a kind", Many, (store, i) => store.FindEntities(new EntityQuery { Kinds = [KindOf(i)], First = 50 }).AsTask()),
        new("FindStatements, 100 as of a day", Many, (store, i) => store.FindStatements(
            new StatementQuery { Entities = [inputs.Starts[i]], First = Questions.Statements }, new Lens { AsOf = inputs.Days[i] }).AsTask()),
        new("FindStatements, 100 as said by a day", Many, (store, i) => store.FindStatements(
            new StatementQuery { Entities = [inputs.Starts[i]], First = Questions.Statements }, new Lens { SaidBy = inputs.Days[i] }).AsTask()),
        new("FindStatements, 100 of a predicate", Some, (store, i) => store.FindStatements(
            new StatementQuery { Predicates = [PredicateOf(i)], First = Questions.Statements }, Lens.All).AsTask()),
        new("Search, beginnings of words", Many, (store, i) => store.Search(new SearchQuery { Text = inputs.Prefixes[i], First = Questions.Hits }).AsTask()),
        new("Neighbourhood, depth 1", Many, (store, i) => store.Neighbourhood(Around(inputs, i, depth: 1), Lens.All).AsTask()),
        new("Neighbourhood, depth 2", Some, (store, i) => store.Neighbourhood(Around(inputs, i, depth: 2), Lens.All).AsTask()),
        new("FindPaths, ten of four hops at most", Some, (store, i) => store.FindPaths(new PathQuery { From = inputs.Pairs[i].From, To = inputs.Pairs[i].To }, Lens.All).AsTask()),
        new("Count, relations", Many, (store, i) => store.Count(new CountQuery([inputs.Ids[i]], Totals: false), Lens.All).AsTask()),
        new("Count, totals", 3, (store, _) => store.Count(new CountQuery([], Totals: true), Lens.All).AsTask()),
        new("FindMentions", Many, (store, i) => store.FindMentions(new MentionQuery([inputs.Starts[i]])).AsTask()),
        new("ReadState", Many, (store, _) => store.ReadState().AsTask()),
    ];

    private static EntityKind KindOf(int i) => Vocabulary.Current.Kinds[i % Vocabulary.Current.Kinds.Count];

    private static Predicate PredicateOf(int i) => Vocabulary.Current.Predicates[i % Vocabulary.Current.Predicates.Count];

    private static NeighbourhoodQuery Around(Inputs inputs, int i, int depth) => new() { Seeds = [inputs.Starts[i]], Depth = depth, MaxNodes = Questions.Nodes };
}
