using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>The graph around entities, over <see cref="SmallGraph"/>.</summary>
public abstract class NeighbourhoodContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private Neighbourhood Around(string seeds, Lens? lens = null, Func<NeighbourhoodQuery, NeighbourhoodQuery>? more = null)
    {
        var query = new NeighbourhoodQuery { Seeds = [.. seeds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => EntityId.Parse(id))] };
        return Store.Neighbourhood(more?.Invoke(query) ?? query, lens);
    }

    private IReadOnlyDictionary<string, int> HiddenAround(string seeds, int depth = 1) => Around(seeds, more: query => query with { Depth = depth }).LeftOut.HiddenRelations;

    private static string[] Nodes(Neighbourhood graph) => [.. graph.Nodes.Select(node => $"{node.Depth} {node.Entity.Id}")];

    private static string[] Edges(Neighbourhood graph) =>
        [.. graph.Edges.Select(edge => $"{edge.From.Slug} {edge.Answer.Statement.Predicate} {edge.To.Slug}{(edge.IsAbout ? " (about)" : "")}")];

    [Fact]
    public void One_step_away_the_most_related_come_first()
    {
        var graph = Around("instrument:etias");
        Nodes(graph).ShouldBe(["0 instrument:etias", "1 actor:commission", "1 instrument:etias-act", "1 actor:eu-lisa", "1 actor:europol"]);
        graph.Nodes.Select(node => node.Relations).ShouldBe([7, 4, 2, 1, 1]);
        Edges(graph).ShouldBe(["commission REPORTS_ON etias", "etias GOVERNED_BY etias-act", "eu-lisa OPERATES etias", "europol USES etias"]);
    }

    [Fact]
    public void What_hides_who_acts_is_never_drawn()
    {
        Nodes(Around("instrument:vis")).ShouldBe(["0 instrument:vis", "1 actor:commission"]);
        Around("actor:unstated").Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void Further_participants_hang_on_the_subject()
    {
        var graph = Around("procedure:etias", more: query => query with { Filter = new GraphFilter { Predicates = new HashSet<Predicate> { Verbs.CallsOn } } });
        Edges(graph).ShouldBe(["commission CALLS_ON etias (about)"]);
        graph.Edges[0].Answer.Statement.Object!.Value.ToString().ShouldBe("actor:co-legislators");
    }

    [Fact]
    public void Edges_among_neighbours_are_drawn_too() =>
        Edges(Around("actor:commission", more: query => query with { Filter = new GraphFilter { Kinds = new HashSet<EntityKind> { EntityKind.Actor, EntityKind.Procedure } } }))
            .ShouldBe(["co-legislators NEGOTIATES etias", "commission CALLS_ON co-legislators", "commission CALLS_ON etias (about)"], ignoreOrder: true);

    [Fact]
    public void Without_depth_there_are_the_relations_among_the_seeds()
    {
        var graph = Around("actor:europol instrument:etias actor:eu-lisa", more: query => query with { Depth = 0 });
        Nodes(graph).ShouldBe(["0 instrument:etias", "0 actor:eu-lisa", "0 actor:europol"]);
        Edges(graph).ShouldBe(["eu-lisa OPERATES etias", "europol USES etias"]);
    }

    [Fact]
    public void Predicates_hidden_by_default_are_left_out_and_counted()
    {
        var graph = Around("instrument:etias document:report document:release", more: query => query with { Depth = 0 });
        graph.Edges.ShouldBeEmpty();
        graph.LeftOut.HiddenRelations.ShouldBe(new Dictionary<string, int> { ["CONCERNS"] = 2 });

        // Whatever the other end is, as far as the depth goes.
        HiddenAround("document:report").ShouldBe(new Dictionary<string, int> { ["CONCERNS"] = 1 });
        HiddenAround("instrument:etias").ShouldBe(new Dictionary<string, int> { ["CONCERNS"] = 2 });
        HiddenAround("actor:europol").ShouldBeEmpty("ETIAS has some, but nothing leads on from it");
        HiddenAround("actor:europol", depth: 2).ShouldBe(new Dictionary<string, int> { ["CONCERNS"] = 2 });

        var all = new GraphFilter { Predicates = Vocabulary.Current.Predicates.ToHashSet() };
        Edges(Around("instrument:etias document:report", more: query => query with { Depth = 0, Filter = all })).ShouldBe(["report CONCERNS etias"]);
    }

    [Fact]
    public void What_a_filter_of_predicates_leaves_out_is_not_counted() =>
        Around("instrument:etias", more: query => query with { Filter = new GraphFilter { Predicates = new HashSet<Predicate> { Verbs.CallsOn } } })
            .LeftOut.HiddenRelations.ShouldBeEmpty();

    [Fact]
    public void What_leads_to_other_kinds_is_counted_once_for_each_statement()
    {
        int ToOthers(string seeds, int depth, Lens? lens = null) => Around(seeds, lens, query => query with
        {
            Depth = depth,
            Filter = new GraphFilter { Kinds = new HashSet<EntityKind> { EntityKind.Instrument } },
        }).LeftOut.RelationsToOtherKinds;
        ToOthers("instrument:etias", depth: 0).ShouldBe(0);
        ToOthers("instrument:etias", depth: 1).ShouldBe(3); // commission, eu-lisa and europol
        ToOthers("instrument:etias actor:europol", depth: 1).ShouldBe(2); // a seed is shown, of whatever kind
        ToOthers("instrument:etias", depth: 2).ShouldBe(4); // and the procedure of the act
        ToOthers("actor:commission", depth: 1).ShouldBe(2); // what it calls for has two further ends
        ToOthers("instrument:etias", depth: 1, new Lens { Classes = new HashSet<ModalityClass> { ModalityClass.Proposed } }).ShouldBe(1);
    }

    [Fact]
    public void Kinds_restrict_all_but_the_seeds()
    {
        var onlyInstruments = new GraphFilter { Kinds = new HashSet<EntityKind> { EntityKind.Instrument } };
        Nodes(Around("actor:eu-lisa", more: query => query with { Depth = 2, Filter = onlyInstruments }))
            .ShouldBe(["0 actor:eu-lisa", "1 instrument:etias", "2 instrument:etias-act"]);
    }

    [Fact]
    public void Where_there_is_no_room_the_most_related_stay_and_the_rest_is_counted()
    {
        var graph = Around("instrument:etias", more: query => query with { MaxNodes = 3, Depth = 2 });
        Nodes(graph).ShouldBe(["0 instrument:etias", "1 actor:commission", "1 instrument:etias-act"]);
        // eu-lisa and europol in the first layer; what the kept ones lead to in the second.
        graph.LeftOut.NodesOverLimit.ShouldBe(2 + 4);
        Around("instrument:etias actor:europol", more: query => query with { MaxNodes = 1 }).Nodes.ShouldHaveSingleItem().Entity.Name.ShouldBe("ETIAS");
    }

    [Fact]
    public void Who_had_no_room_is_counted_once_though_a_later_layer_leads_there_too()
    {
        string[] pairs = ["a b", "a c", "b c", "b e"];
        var told = pairs.Select(pair => pair.Split(' ')).Select(pair => Json.Say($"actor:{pair[0]} COOPERATES_WITH actor:{pair[1]}", document: "document:d"));
        var store = Open(SmallGraph.Compile("abce".Select(name => SmallGraph.Named($"actor:{name}", $"{name}")).Append(SmallGraph.Named("document:d", "D")), told));
        var graph = store.Neighbourhood(new NeighbourhoodQuery { Seeds = [EntityId.Parse("actor:a")], Depth = 2, MaxNodes = 2 });
        Nodes(graph).ShouldBe(["0 actor:a", "1 actor:b"]);
        graph.LeftOut.NodesOverLimit.ShouldBe(2); // c and e
    }

    [Theory]
    [InlineData(2, 8, 6, 1, "a")] // Two nodes, eight edges.
    [InlineData(3, 12, 4, 0, "b")] // The last edge is the only one that leads to b, who calls on a: those of a before it go.
    [InlineData(4, 16, 0, 0, "b")]
    public void Where_there_are_too_many_edges_each_node_keeps_one_that_leads_to_it(int nodes, int edges, int edgesOver, int nodesOver, string last)
    {
        var told = Enumerable.Range(1, 14).Select(day => Json.Say("actor:a PROPOSES document:d", $"\"when\":\"2018-01-{day:00}\",\"occasion\":\"event:e{day}\"", document: "document:d"))
            .Append(Json.Say("actor:b PROPOSES document:d", """ "when":"2019" """, document: "document:d"))
            .Append(Json.Say("actor:b CALLS_ON actor:a", """ "when":"2017","modality":"urged" """, document: "document:d"));
        var entities = Enumerable.Range(1, 14).Select(day => SmallGraph.Named($"event:e{day}", $"{day}"))
            .Concat([SmallGraph.Named("actor:a", "A"), SmallGraph.Named("actor:b", "B"), SmallGraph.Named("document:d", "D")]);
        var graph = Open(SmallGraph.Compile(entities, told)).Neighbourhood(new NeighbourhoodQuery { Seeds = [EntityId.Parse("document:d")], MaxNodes = nodes });
        (graph.Edges.Count, graph.LeftOut.EdgesOverLimit, graph.LeftOut.NodesOverLimit, graph.Edges[^1].From.Slug).ShouldBe((edges, edgesOver, nodesOver, last));
        graph.Edges[0].Answer.Statement.When!.ToString().ShouldBe(nodes == 2 ? "2018-01-01" : "2017");
    }

    [Fact]
    public void What_is_impossible_on_the_day_leads_nowhere()
    {
        var before = new Lens { AsOf = new DateOnly(2018, 1, 24) };
        Edges(Around("instrument:etias-act", before)).ShouldBeEmpty();
        var graph = Around("actor:eu-lisa", new Lens { AsOf = new DateOnly(2021, 1, 1) });
        graph.Edges.ShouldHaveSingleItem().Answer.Certainty.ShouldBe(Certainty.Possible);
    }

    [Fact]
    public void Groups_stay_nodes_of_their_own() =>
        Edges(Around("actor:parliament")).ShouldBe(["parliament PART_OF co-legislators"]);

    [Fact]
    public void What_is_to_be_avoided_is_not_drawn_and_leads_nowhere()
    {
        string[] Without(string seeds, params string[] avoid) => Nodes(Around(seeds, more: query => query with { Avoid = [.. avoid.Select(id => EntityId.Parse(id))] }));
        Without("instrument:etias", "actor:commission", "actor:it-agency").ShouldBe(["0 instrument:etias", "1 instrument:etias-act", "1 actor:europol"]);
        Without("instrument:etias actor:europol", "instrument:etias", "actor:nobody").ShouldBe(["0 actor:europol"]);
        var graph = Around("actor:europol", more: query => query with { Depth = 3, Avoid = [EntityId.Parse("instrument:etias")] });
        (graph.Nodes.Count, graph.LeftOut.NodesOverLimit, graph.LeftOut.HiddenRelations.Count).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void Without_seeds_the_most_related_of_the_whole_graph_are_drawn_as_far_as_there_is_room()
    {
        Neighbourhood Whole(int most, GraphFilter? filter = null, params string[] avoid) =>
            Store.Neighbourhood(new NeighbourhoodQuery { Seeds = null, MaxNodes = most, Filter = filter ?? new GraphFilter(), Avoid = [.. avoid.Select(id => EntityId.Parse(id))] });
        var all = Whole(200);
        all.Nodes.Count.ShouldBe(SmallGraph.Graph.Entities.Count - 1); // without who is never drawn
        all.Nodes.ShouldAllBe(node => node.Depth == 0);
        all.LeftOut.NodesOverLimit.ShouldBe(0);
        var some = Whole(3, avoid: "actor:commission");
        Nodes(some).ShouldBe([.. Nodes(all).Where(node => node != "0 actor:commission").Take(3)]);
        some.LeftOut.NodesOverLimit.ShouldBe(all.Nodes.Count - 4);
        var instruments = Whole(2, new GraphFilter { Kinds = new HashSet<EntityKind> { EntityKind.Instrument } });
        Nodes(instruments).ShouldBe(["0 instrument:etias", "0 instrument:etias-act"]);
        (instruments.LeftOut.NodesOverLimit, instruments.LeftOut.RelationsToOtherKinds).ShouldBe((1, 0));
    }

    [Fact]
    public void Of_one_document_there_is_what_it_tells()
    {
        var lens = new Lens { Documents = new HashSet<EntityId> { EntityId.Parse(SmallGraph.Later) } };
        Edges(Around("instrument:etias", lens)).ShouldBe(["etias GOVERNED_BY etias-act", "eu-lisa OPERATES etias"]);
        Edges(Around("instrument:etias", lens with { SaidBy = new DateOnly(2018, 1, 24) })).ShouldBeEmpty();
        Edges(Around("instrument:etias", lens with { Documents = new HashSet<EntityId>() })).ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_seeds_draw_nothing()
    {
        var graph = Around("actor:nobody");
        (graph.Nodes.Count, graph.Edges.Count, graph.LeftOut.NodesOverLimit).ShouldBe((0, 0, 0));
        Nodes(Around("actor:it-agency", more: query => query with { Depth = 0 })).ShouldBe(["0 actor:eu-lisa"]);
        Around("").Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void A_seed_that_is_given_twice_is_one() =>
        Nodes(Around("actor:eu-lisa actor:it-agency actor:eu-lisa", more: query => query with { Depth = 0 })).ShouldBe(["0 actor:eu-lisa"]);

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(Limits.MaxDepth + 1, 200)]
    [InlineData(1, 0)]
    [InlineData(1, Limits.MaxNodes + 1)]
    public void A_picture_has_its_limits(int depth, int nodes) =>
        Should.Throw<RequestException>(() => Around("instrument:etias", more: query => query with { Depth = depth, MaxNodes = nodes }));
}
