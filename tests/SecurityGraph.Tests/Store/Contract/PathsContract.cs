using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>How two entities hang together, over <see cref="SmallGraph"/>.</summary>
public abstract class PathsContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private IReadOnlyList<GraphPath> Between(string from, string to, Lens? lens = null, Func<PathQuery, PathQuery>? more = null)
    {
        var query = new PathQuery { From = EntityId.Parse(from), To = EntityId.Parse(to) };
        return Store.Paths(more?.Invoke(query) ?? query, lens);
    }

    private static string Text(GraphPath path) => string.Join(' ', path.Entities.Select(entity => entity.Id));

    [Fact]
    public void The_shortest_come_first() =>
        Between("actor:commission", "actor:co-legislators").Select(Text).ShouldBe(
        [
            "actor:commission actor:co-legislators",
            "actor:commission document:proposal procedure:etias actor:co-legislators",
            "actor:commission document:proposal procedure:etias event:trilogues actor:co-legislators",
        ]);

    [Fact]
    public void The_relations_of_those_between_are_summed() =>
        Between("instrument:etias", "actor:co-legislators").Select(path => (path.Hops.Count, path.HubDegree)).ShouldBe([(3, 8), (4, 11)]);

    /// <summary>A world of statements alone, each with a report as its source.</summary>
    private string[] Told(string from, string to, string[]? through, params string[] told)
    {
        var statements = told.Select(line =>
        {
            var about = line.Split(' ').Skip(3).Select(id => $"\"{id}\"").ToList();
            return Json.Say(string.Join(' ', line.Split(' ').Take(3)), about.Count > 0 ? $"\"about\":[{string.Join(',', about)}]" : "");
        }).ToList();
        var entities = statements.SelectMany(statement => statement.NamedEntities).Distinct().Select(id => SmallGraph.Named(id.ToString(), id.Slug, id.Slug == "land" ? "country" : ""));
        var query = new PathQuery { From = EntityId.Parse(from), To = EntityId.Parse(to), Through = [.. (through ?? []).Select(id => EntityId.Parse(id))] };
        return [.. Open(SmallGraph.Compile(entities, statements)).Paths(query).Select(path => string.Join(' ', path.Entities.Select(one => one.Id.Slug)))];
    }

    [Theory]
    [InlineData("actor:a CALLS_ON actor:b procedure:p", "actor:a CALLS_ON actor:b procedure:q")] // by the speaker, by the addressee
    [InlineData("document:d CONCERNS procedure:p", "document:d CONCERNS procedure:q")]
    [InlineData("document:d REPORTS_ON procedure:p", "document:d REPORTS_ON procedure:q")]
    [InlineData("actor:a RECOMMENDS topic:t procedure:p", "actor:b RECOMMENDS topic:t procedure:q")]
    [InlineData("actor:a ANNOUNCES procedure:p", "actor:a OPERATES procedure:q")] // nor what follows it
    [InlineData("document:d CITES procedure:p", "document:d ANNEXED_TO procedure:q")]
    [InlineData("actor:a SAYS topic:t procedure:p", "actor:a SAYS topic:t procedure:q")]
    public void Talk_carries_no_path_on(string one, string other) => Told("procedure:p", "procedure:q", null, one, other).ShouldBeEmpty();

    /// <summary>The agreement that is negotiated with one country joins nobody to another.</summary>
    [Theory]
    [InlineData("land treaty europol", "actor:eu NEGOTIATES instrument:treaty actor:land", "instrument:treaty SUPPORTS actor:europol")]
    [InlineData("", "actor:eu NEGOTIATES instrument:treaty actor:land", "actor:eu NEGOTIATES instrument:other actor:other-land", "instrument:other SUPPORTS actor:europol")]
    [InlineData("", "actor:land SUPPORTS topic:exchange actor:supervisors", "actor:europol SUPPORTS topic:exchange")]
    [InlineData("", "actor:land PUBLISHES document:d", "document:d ANNEXED_TO actor:europol")] // nor does a document lead on from who published it
    [InlineData("", "actor:land CONTACT_FOR document:d", "document:d ANNEXED_TO actor:europol")]
    [InlineData("", "document:d ADDRESSED_TO actor:land", "document:d ANNEXED_TO actor:europol")]
    [InlineData("land europol", "actor:land PUBLISHES document:d actor:europol")]
    [InlineData("land i europol", "actor:land PUBLISHES instrument:i", "actor:europol IMPLEMENTS instrument:i")]
    [InlineData("land supervisors europol", "actor:land SUPPORTS topic:exchange actor:supervisors", "actor:europol SUPPORTS actor:supervisors")]
    public void What_a_statement_is_about_narrows_what_it_says_of_subject_and_object(string path, params string[] told) =>
        Told("actor:land", "actor:europol", null, told).FirstOrDefault("").ShouldBe(path);

    [Fact]
    public void Talk_may_be_the_only_hop_of_a_path()
    {
        Told("actor:a", "procedure:p", null, "actor:a CALLS_ON actor:b procedure:p").ShouldBe(["a p"]);
        Told("actor:b", "procedure:p", null, "actor:a CALLS_ON actor:b procedure:p").ShouldBe(["b p"]);
    }

    [Theory]
    [InlineData("actor:land", "actor:europol", "land europol")] // both are what it is about
    [InlineData("instrument:treaty", "actor:europol", "treaty europol")]
    [InlineData("actor:eu", "actor:europol", "eu europol")]
    public void A_statement_joins_all_who_take_part_in_it(string from, string to, string path) =>
        Told(from, to, null, "actor:eu NEGOTIATES instrument:treaty actor:land actor:europol").ShouldContain(path);

    [Fact]
    public void What_is_denied_carries_no_path_on()
    {
        var denied = Json.Say("actor:a IMPLEMENTS instrument:act", "\"modality\":\"denied\"");
        Statement[] told = [denied, Json.Say("actor:b IMPLEMENTS instrument:act")];
        var store = Open(SmallGraph.Compile(told.SelectMany(one => one.NamedEntities).Distinct().Select(id => SmallGraph.Named(id.ToString(), id.Slug)), told));
        store.Paths(new PathQuery { From = EntityId.Parse("actor:a"), To = EntityId.Parse("actor:b") }).ShouldBeEmpty();
        store.Paths(new PathQuery { From = EntityId.Parse("actor:a"), To = EntityId.Parse("instrument:act") }).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_path_does_not_go_round_by_the_third_of_a_statement() =>
        Told(
            "actor:land", "actor:europol", null,
            "actor:eu NEGOTIATES instrument:treaty actor:land actor:europol", "actor:eu NEGOTIATES instrument:other-treaty actor:other-land actor:europol").ShouldBe(["land europol"]);

    [Fact]
    public void Who_hides_joins_nobody_and_those_beside_are_joined() =>
        Told("actor:a", "topic:t", null, "actor:unstated STRENGTHENS actor:a topic:t").ShouldBe(["a t"]);

    [Theory]
    [InlineData("place:brussels")]
    [InlineData("actor:land")]
    public void Paths_go_round_places_and_countries_unless_asked_through_them(string place)
    {
        string[] told = [$"actor:a LOCATED_IN {place}", $"actor:b LOCATED_IN {place}"];
        Told("actor:a", "actor:b", null, told).ShouldBeEmpty();
        Told("actor:a", "actor:b", [place], told).ShouldBe([$"a {place.Split(':')[1]} b"]);
        Told("actor:a", place, null, told).ShouldBe([$"a {place.Split(':')[1]}"], "an end is reached");
        Told("actor:a", "actor:b", ["place:elsewhere"], told).ShouldBeEmpty();
    }

    [Fact]
    public void A_hop_across_runs_from_who_is_named_first()
    {
        var told = Json.Say("actor:eu NEGOTIATES instrument:treaty", "\"about\":[\"actor:europol\",\"actor:land\"]");
        var store = Open(SmallGraph.Compile(told.NamedEntities.Distinct().Select(id => SmallGraph.Named(id.ToString(), id.Slug)), [told]));
        string Hop(string from, string to)
        {
            var edge = store.Paths(new PathQuery { From = EntityId.Parse(from), To = EntityId.Parse(to) })[0].Hops[0].ShouldHaveSingleItem();
            return $"{edge.From.Slug} {edge.To.Slug} {(edge.IsAbout ? "about" : "")}".Trim();
        }
        Hop("actor:land", "actor:europol").ShouldBe("europol land about");
        Hop("actor:europol", "instrument:treaty").ShouldBe("treaty europol about");
        Hop("instrument:treaty", "actor:eu").ShouldBe("eu treaty");
    }

    /// <summary>Actors of one letter who cooperate in pairs, and the paths between them as words.</summary>
    private string[] Words(string pairs, string from, string to, int first = 10, int hops = PathQuery.DefaultMaxHops)
    {
        var told = pairs.Split(' ').Select(pair => Json.Say($"actor:{pair[0]} COOPERATES_WITH actor:{pair[1]}", document: "document:d"));
        var entities = pairs.Where(char.IsLetter).Distinct().Select(name => SmallGraph.Named($"actor:{name}", $"{name}")).Append(SmallGraph.Named("document:d", "D"));
        return
        [
            .. Open(SmallGraph.Compile(entities, told)).Paths(new PathQuery { From = EntityId.Parse($"actor:{from}"), To = EntityId.Parse($"actor:{to}"), First = first, MaxHops = hops })
                .Select(path => string.Concat(path.Entities.Select(one => one.Id.Slug))),
        ];
    }

    [Fact]
    public void Paths_of_one_length_through_equal_hubs_stand_by_ids()
    {
        const string Even = "ab ac bw bx cw cx ew ex";
        Words(Even, "a", "e").ShouldBe(["abwe", "abxe", "acwe", "acxe"]);
        Words(Even, "e", "a").ShouldBe(["ewba", "ewca", "exba", "exca"]);
        Words(Even, "a", "e", first: 3).ShouldBe(["abwe", "abxe", "acwe"]);
    }

    [Fact]
    public void The_sum_of_all_hubs_on_the_way_decides()
    {
        const string Uneven = "ab ac bx cx xy xz ey ez bm bn bo yp"; // b has three more relations than c, y one more than z.
        Words(Uneven, "a", "e").ShouldBe(["acxze", "acxye", "abxze", "abxye"]);
        Words(Uneven, "e", "a").ShouldBe(["ezxca", "eyxca", "ezxba", "eyxba"]);

        // From the end two steps are taken, because the start leads into a crowd: what is least behind x is known before it is chosen.
        var crowd = string.Concat("mnopqrsu".Select(name => $" b{name} c{name}"));
        Words($"ab ac cx bt xy xz tw ey ez ew yf yg yh yi yj wk wl{crowd}", "a", "e").ShouldBe(["acxze", "abtwe", "acxye"]);
    }

    [Fact]
    public void Paths_of_all_lengths_together_are_no_more_than_asked_for() => Words("ab ac cb ad db", "a", "b", first: 2).ShouldBe(["ab", "acb"]);

    [Fact]
    public void No_path_comes_back_to_where_it_was()
    {
        Words("ab bc cd db be", "a", "e", hops: Limits.MaxHops).ShouldBe(["abe"]);
        Words("ab bc cd df fb fe", "a", "e", hops: Limits.MaxHops).ShouldBe(["abfe", "abcdfe"]);
    }

    [Fact]
    public void Each_hop_shows_the_statements_that_join_as_they_run()
    {
        var path = Between("instrument:etias", "procedure:etias")[0];
        path.Hops.Select(hop => hop.ShouldHaveSingleItem()).Select(edge => $"{edge.From.Slug} {edge.Answer.Statement.Predicate} {edge.To.Slug}")
            .ShouldBe(["etias GOVERNED_BY etias-act", "etias PRODUCES etias-act"]);
    }

    [Fact]
    public void A_hop_shows_at_most_five_statements_in_their_order()
    {
        var told = Enumerable.Range(1, 7).Select(day =>
            Json.Say("actor:a PROPOSES document:d", $"\"when\":\"2018-01-0{8 - day}\",\"occasion\":\"event:e{day}\"", document: "document:d"));
        var entities = Enumerable.Range(1, 7).Select(day => SmallGraph.Named($"event:e{day}", $"{day}"))
            .Concat([SmallGraph.Named("actor:a", "A"), SmallGraph.Named("document:d", "D")]);
        var store = Open(SmallGraph.Compile(entities, told));
        var path = store.Paths(new PathQuery { From = EntityId.Parse("document:d"), To = EntityId.Parse("actor:a") }).ShouldHaveSingleItem();
        path.Hops.ShouldHaveSingleItem().Select(edge => edge.Answer.Statement.When!.ToString()).ShouldBe(["2018-01-01", "2018-01-02", "2018-01-03", "2018-01-04", "2018-01-05"]);
    }

    [Fact]
    public void Entities_can_be_avoided()
    {
        var paths = Between("actor:commission", "actor:co-legislators", more: query => query with { Avoid = [EntityId.Parse("event:trilogues")] });
        paths.Select(Text).ShouldBe(["actor:commission actor:co-legislators", "actor:commission document:proposal procedure:etias actor:co-legislators"]);
        Between("actor:commission", "instrument:vis", more: query => query with { Avoid = [EntityId.Parse("actor:commission")] }).Count.ShouldBe(1);
    }

    [Fact]
    public void No_path_passes_what_hides_who_acts() =>
        Between("instrument:vis", "actor:europol", more: query => query with { MaxHops = 6 }).ShouldAllBe(path => Text(path).Contains("actor:commission"));

    [Fact]
    public void The_filter_and_the_lens_count_for_every_hop()
    {
        var withoutActors = new GraphFilter { Kinds = new HashSet<EntityKind> { EntityKind.Instrument } };
        Between("actor:eu-lisa", "procedure:etias", more: query => query with { Filter = withoutActors }).ShouldHaveSingleItem();
        var withoutCalls = new GraphFilter { Predicates = new HashSet<Predicate> { Verbs.CallsOn } };
        Between("actor:eu-lisa", "procedure:etias", more: query => query with { Filter = withoutCalls }).ShouldBeEmpty();
        Between("instrument:etias", "procedure:etias").Count.ShouldBe(1);
        Between("instrument:etias", "procedure:etias", new Lens { AsOf = new DateOnly(2018, 1, 24) }).ShouldBeEmpty();
        Between("document:release", "instrument:etias").ShouldBeEmpty(); // CONCERNS alone, which is hidden
    }

    [Fact]
    public void Hops_are_limited()
    {
        Between("actor:eu-lisa", "procedure:etias", more: query => query with { MaxHops = 2 }).ShouldBeEmpty();
        Between("actor:eu-lisa", "procedure:etias", more: query => query with { MaxHops = 3 }).Count.ShouldBe(1);
        Between("actor:commission", "actor:co-legislators", more: query => query with { First = 1 }).Count.ShouldBe(1);
        Between("actor:commission", "actor:co-legislators", more: query => query with { First = 2 }).Count.ShouldBe(2);
    }

    [Fact]
    public void From_an_entity_to_itself_there_is_no_path() => Between("instrument:etias", "instrument:etias").ShouldBeEmpty();

    [Fact]
    public void To_or_from_an_unknown_entity_there_is_no_path()
    {
        Between("actor:nobody", "instrument:etias").ShouldBeEmpty();
        Between("instrument:etias", "actor:nobody").ShouldBeEmpty();
        Between("actor:it-agency", "instrument:etias").ShouldHaveSingleItem().Entities[0].Id.ToString().ShouldBe("actor:eu-lisa");
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(Limits.MaxHops + 1, 10)]
    [InlineData(4, 0)]
    [InlineData(4, Limits.MaxPaths + 1)]
    public void A_search_for_paths_has_its_limits(int hops, int first) =>
        Should.Throw<RequestException>(() => Between("actor:eu-lisa", "instrument:etias", more: query => query with { MaxHops = hops, First = first }));
}
