using CsCheck;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>Whatever the graph and the question, a store answers as <see cref="NaiveStore"/> does.</summary>
/// <param name="graphs">How many are tried; of crowds, which take longer, a quarter.</param>
/// <param name="threads">That try graphs at once; -1: as many as there are processors.</param>
public abstract class RandomGraphsContract(Func<Graph, IGraphStore> create, int graphs, int threads = -1) : GraphStoreContract(create)
{
    /// <summary>Crowds are dear, but of fewer than four none may be what a property is about.</summary>
    private int Crowds => Math.Max(4, graphs / 4);

    private static readonly Gen<StatementQuery> StatementQueries = Gen.Select(
            Gen.Enum<Part>(), RandomGraph.Maybe(RandomGraph.AnyPredicate.List[0, 4]), RandomGraph.Maybe(RandomGraph.Kind.List[0, 3]),
            RandomGraph.Maybe(RandomGraph.Id.List[0, 3]), Gen.Int[1, 4], Gen.Bool,
            Gen.Select(RandomGraph.Maybe(Gen.OneOf("", "it_system").List[0, 1]), Gen.Enum<TimeOrder>(), Gen.Frequency((3, Gen.Const((DateOnly?)null)), (1, RandomGraph.Day.Nullable())), Gen.Frequency((3, Gen.Const((DateOnly?)null)), (1, RandomGraph.Day.Nullable()))))
        .Select((part, predicates, kinds, documents, first, total, time) => new StatementQuery
        {
            Part = part,
            Predicates = predicates,
            OtherKinds = kinds,
            Documents = documents,
            First = first,
            CountTotal = total,
            Subkinds = time.Item1,
            Order = time.Item2,
            From = time.Item3,
            To = time.Item3 is { } from && time.Item4 < from ? from : time.Item4,
        });

    [Fact]
    public void Statements_page_by_page() =>
        Check(
            RandomGraph.Graph(12), Gen.Select(RandomGraph.Maybe(RandomGraph.Id.List[0, 4]), StatementQueries, RandomGraph.Lens),
            (store, naive, question) =>
            {
                var (entities, query, lens) = question;
                var pages = store.Statements(query with { Entities = entities, First = Limits.MaxFirst }, lens);
                pages.Count.ShouldBe(entities?.Count ?? 1);
                for (var i = 0; i < pages.Count; i++)
                {
                    var expected = naive.Statements(query, lens, entities?[i]).Select(Text).ToList();
                    pages[i].Items.Select(item => Text(item.Item)).ShouldBe(expected);
                    pages[i].TotalCount.ShouldBe(query.CountTotal ? expected.Count : null);
                    Paged(query.First, after => store.Statements(query with { Entities = entities is null ? null : [entities[i]], After = after }, lens)[0], expected.Count)
                        .Select(Text).ShouldBe(expected);
                }
            });

    [Fact]
    public void Nothing_is_told_by_a_day_as_a_fact_that_lies_after_it() =>
        Check(RandomGraph.Graph(12), RandomGraph.Day, (store, _, day) =>
        {
            List<Statement> Told(Lens lens) => [.. store.Statements(new StatementQuery { First = Limits.MaxFirst }, lens)[0].Items.Select(item => item.Item.Statement)];
            static Dictionary<EntityId, Edtf?> Events(IEnumerable<Statement> told) =>
                told.Where(one => one.Predicate == Predicate.Occurs).GroupBy(one => one.Subject).ToDictionary(same => same.Key, same => same.First().When);
            var (answers, all) = (Told(new Lens { SaidBy = day, Least = Certainty.Possible }), Told(new Lens()));
            var whole = all.Where(one => one.Modality.Class() == ModalityClass.Fact).ToDictionary(one => one.Id);
            var (events, later) = (Events(answers), Events(whole.Values));
            foreach (var fact in answers.Where(one => one.Modality.Class() == ModalityClass.Fact))
            {
                var which = FactTime.EventOf(fact);
                Edtf? OfEvent(Dictionary<EntityId, Edtf?> of) => which is { } one ? of.GetValueOrDefault(one) : null;
                var told = fact.Start ?? OfEvent(events) ?? (whole.GetValueOrDefault(fact.Id) is { } stored ? stored.Start ?? OfEvent(later) : null);
                (told?.Earliest ?? DateOnly.MinValue).ShouldBeLessThanOrEqualTo(day, fact.ToString());
            }
        });

    [Fact]
    public void Entities_page_by_page() =>
        Check(
            RandomGraph.Graph(3),
            Gen.Select(
                RandomGraph.Maybe(RandomGraph.Id.List[0, 5]), RandomGraph.Maybe(Gen.OneOf("ETIAS", "systeme", "Sys, e", "-").List[0, 2]),
                RandomGraph.Maybe(RandomGraph.Kind.List[0, 4]), RandomGraph.Maybe(Gen.OneOf("", "it_system").List[0, 1]), RandomGraph.Lens, Gen.Int[1, 4],
                Gen.Select(Gen.Enum<ListOrder>(), RandomGraph.Maybe(RandomGraph.Id.List[0, 2]))),
            (store, naive, question) =>
            {
                var (ids, names, kinds, subkinds, lens, first, (order, with)) = question;
                var query = new EntityQuery { Ids = ids, Names = names, Kinds = kinds, Subkinds = subkinds, ToldBy = lens.SaidBy, With = with, First = first, Order = order };
                var expected = naive.Entities(query).Select(entity => entity.Id).ToList();
                store.Entities(query with { First = 0, CountTotal = true }).TotalCount.ShouldBe(expected.Count);
                Paged(query.First, after => store.Entities(query with { After = after }), expected.Count).Select(entity => entity.Id).ShouldBe(expected);
            });

    [Fact]
    public void Search_page_by_page() =>
        Check(
            RandomGraph.Graph(6),
            Gen.Select(
                Gen.OneOf("e", "et", "ETIAS", "sys", "Système", "systems of", "of the sy", "the the", "x", "", "-", "e e"),
                RandomGraph.Maybe(RandomGraph.Kind.List[0, 4]), Gen.Int[1, 4]),
            (store, naive, question) =>
            {
                var query = new SearchQuery { Text = question.Item1, Kinds = question.Item2, First = question.Item3 };
                var expected = naive.Search(query).Select(Text).ToList();
                store.Search(query with { First = 0, CountTotal = true }).TotalCount.ShouldBe(expected.Count);
                Paged(query.First, after => store.Search(query with { After = after }), expected.Count).Select(Text).ShouldBe(expected);
            });

    [Fact]
    public void Neighbourhoods() =>
        Check(
            RandomGraph.Graph(30), Gen.Select(Gen.Frequency((4, RandomGraph.Id.List[0, 3].Select(ids => (List<EntityId>?)ids)), (1, Gen.Const((List<EntityId>?)null))), Gen.Int[0, 3], RandomGraph.Filter, Gen.Int[1, 8], RandomGraph.Lens, RandomGraph.Id.List[0, 1]),
            (store, naive, question) =>
            {
                var query = new NeighbourhoodQuery { Seeds = question.Item1, Depth = question.Item2, Filter = question.Item3, MaxNodes = question.Item4, Avoid = question.Item6 };
                Text(store.Neighbourhood(query, question.Item5)).ShouldBe(Text(naive.Neighbourhood(query, question.Item5)));
            });

    [Fact]
    public void Neighbourhoods_of_a_crowd_with_room_for_few()
    {
        int tooManyNodes = 0, tooManyEdges = 0;
        Check(
            RandomGraph.Crowd, Gen.Select(RandomGraph.Id.List[1, 3], Gen.Int[1, 3], Gen.Int[2, 9], RandomGraph.OpenView),
            (store, naive, question) =>
            {
                var (filter, lens) = question.Item4;
                var query = new NeighbourhoodQuery { Seeds = question.Item1, Depth = question.Item2, MaxNodes = question.Item3, Filter = filter };
                var expected = naive.Neighbourhood(query, lens);
                Text(store.Neighbourhood(query, lens)).ShouldBe(Text(expected));
                if (expected.LeftOut.NodesOverLimit > 0) Interlocked.Increment(ref tooManyNodes);
                if (expected.LeftOut.EdgesOverLimit > 0) Interlocked.Increment(ref tooManyEdges);
            },
            Crowds);
        tooManyNodes.ShouldBePositive("no picture had too many nodes");
        tooManyEdges.ShouldBePositive("no picture had too many edges");
    }

    [Fact]
    public void Paths_through_a_crowd()
    {
        var ties = 0;
        Check(
            RandomGraph.Crowd, Gen.Select(RandomGraph.Id, RandomGraph.Id, RandomGraph.Id.List[0, 1], Gen.Int[1, 4], Gen.Int[1, 40], RandomGraph.OpenView),
            (store, naive, question) =>
            {
                var (filter, lens) = question.Item6;
                var query = new PathQuery { From = question.Item1, To = question.Item2, Avoid = question.Item3, MaxHops = question.Item4, First = question.Item5, Filter = filter };
                var expected = naive.Paths(query, lens);
                store.Paths(query, lens).Select(Text).ShouldBe(expected.Select(Text));
                if (expected.CountBy(path => (path.Hops.Count, path.HubDegree)).Any(same => same.Value > 1)) Interlocked.Increment(ref ties);
            },
            Crowds);
        ties.ShouldBePositive("no order was decided by ids");
    }

    [Fact]
    public void Paths() =>
        Check(
            RandomGraph.Graph(25), Gen.Select(RandomGraph.Id, RandomGraph.Id, Gen.Select(RandomGraph.Id.List[0, 2], RandomGraph.Id.List[0, 2]), RandomGraph.Filter, Gen.Int[1, 6], Gen.Int[1, 30], RandomGraph.Lens),
            (store, naive, question) =>
            {
                var query = new PathQuery
                {
                    From = question.Item1,
                    To = question.Item2,
                    Avoid = question.Item3.Item1,
                    Through = question.Item3.Item2,
                    Filter = question.Item4,
                    MaxHops = question.Item5,
                    First = question.Item6,
                };
                store.Paths(query, question.Item7).Select(Text).ShouldBe(naive.Paths(query, question.Item7).Select(Text));
            });

    [Fact]
    public void Counts_and_mentions() =>
        Check(
            RandomGraph.Graph(20), Gen.Select(RandomGraph.Id.List[0, 4], RandomGraph.Maybe(RandomGraph.Id.List[0, 3]), RandomGraph.Lens),
            (store, naive, question) =>
            {
                var counts = store.Count(new CountQuery(question.Item1, Totals: true, ByPredicate: question.Item1), question.Item3);
                counts.ByPredicate.SelectMany(pair => pair.Value, (pair, one) => $"{pair.Key} {one}").ShouldBe(
                    question.Item1.Distinct().Where(id => naive.Entity(id) is not null).SelectMany(id => naive.ByPredicate(id, question.Item3), (id, one) => $"{id} {one}"), ignoreOrder: true);
                counts.Relations.ShouldBe(question.Item1.Distinct().Where(id => naive.Entity(id) is not null).ToDictionary(id => id, id => naive.Relations(id, question.Item3)), ignoreOrder: true);
                Text(counts.Totals!).ShouldBe(Text(naive.Totals(question.Item3)));
                var mentions = new MentionQuery(question.Item1, question.Item2);
                store.Mentions(mentions).ShouldBe(naive.Mentions(mentions));
            });

    private void Check<T>(Gen<Graph> gen, Gen<T> questions, Action<StoreClient, NaiveStore, T> answer, int? most = null) =>
        Gen.Select(gen, questions.List[10, 10]).Sample(
            (graph, asked) =>
            {
                var store = new StoreClient(Create(graph));
                var naive = new NaiveStore(graph);
                foreach (var question in asked) answer(store, naive, question);
            },
            iter: most ?? graphs,
            threads: threads);

    private static List<T> Paged<T>(int first, Func<string?, Page<T>> next, int expected)
    {
        var all = new List<T>();
        string? after = null;
        while (true)
        {
            var page = next(after);
            page.Items.Count.ShouldBe(Math.Min(first, expected - all.Count));
            page.HasMore.ShouldBe(all.Count + page.Items.Count < expected);
            all.AddRange(page.Items.Select(item => item.Item));
            if (!page.HasMore) return all;
            after = page.Items[^1].Cursor;
        }
    }

    private static string Text(StatementAnswer answer) => $"{Json.Line(answer.Statement)} {answer.Certainty} {answer.Via}";

    private static string Text(SearchHit hit) => $"{hit.Entity.Id} {hit.Match} {hit.MatchedName} {hit.Relations}";

    private static string Text(GraphEdge edge) => $"{edge.From} -> {edge.To} {edge.IsAbout} {Text(edge.Answer)}";

    private static string Text(GraphPath path) =>
        $"{string.Join(' ', path.Entities.Select(entity => entity.Id))} {path.HubDegree}\n{string.Join('\n', path.Hops.Select(hop => string.Join(" + ", hop.Select(Text))))}";

    private static string Text(Neighbourhood graph) => string.Join(
        '\n',
        [
            .. graph.Nodes.Select(node => $"{node.Entity.Id} {node.Depth} {node.Relations}"),
            .. graph.Edges.Select(Text),
            $"{graph.LeftOut.NodesOverLimit} {graph.LeftOut.EdgesOverLimit} {Sorted(graph.LeftOut.HiddenRelations)} {graph.LeftOut.RelationsToOtherKinds}",
        ]);

    private static string Text(GraphTotals totals) =>
        $"{Sorted(totals.EntitiesByKind)} {Sorted(totals.StatementsByPredicate)} {Sorted(totals.StatementsByClass)} {Sorted(totals.EvidenceByDocument)} {totals.Said}";

    private static string Sorted<T>(IReadOnlyDictionary<T, int> counts) =>
        string.Join(", ", counts.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
}
