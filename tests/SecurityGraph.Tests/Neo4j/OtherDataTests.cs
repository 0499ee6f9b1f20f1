using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What belongs to other people is neither taken over nor changed, and confuses no read.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class OtherDataTests(Neo4jServer neo4j) : IAsyncLifetime
{
    private static readonly LoadOptions Beside = new(BesideOtherData: true);

    /// <summary>Our labels, ids and types, some of them twice, as other tools may have them.</summary>
    private const string Theirs = """
        CREATE (:Statement {id: 'theirs', text: 'a'})-[:SAID_IN {id: 'x'}]->(s:Section {id: 'theirs#1'})-[:OF]->(o:__Entity__ {id: 'theirs'})-[:OPERATES {id: 'theirs'}]->(:Actor {name: 'Europol'}),
               (:Load {id: 'theirs', complete: false}), (:Load {id: 'securitygraph'}), (:Load {id: 'securitygraph'}),
               (:__Entity__:Organization {id: 'actor:europol', name: 'Europol', embedding: [0.5, 0.25]}), (:__Entity__ {id: 'e1'}), (:__Entity__ {id: 'e1'}),
               (:__Entity__ {id: 'actor:other-tool', name: 'VIS'}), (:Instrument {id: 'instrument:vis', name: 'VIS', kind: 'Instrument', relations: 'many'}),
               (:Section {id: 'document:report#II', document: 'document:report'}), (:Section {id: 'document:report#II'}),
               (s)-[:PART_OF {id: 1}]->(o), (s)-[:PART_OF {id: 1}]->(o), (s)-[:USES {hash: 'x', id: 'twin'}]->(o), (s)-[:USES {hash: 'x', id: 'twin'}]->(o), ({id: 5}), ()
        """;

    private const string Added = """
        MATCH (europol:__SecurityGraph__ {id: 'actor:europol'}) MATCH (etias:__SecurityGraph__ {id: 'instrument:etias'}) MATCH (vis:__SecurityGraph__ {id: 'instrument:vis'})
        MATCH (europol)-[uses:USES]->(etias) MATCH (other:Instrument {id: 'instrument:vis'}) WHERE NOT other:__SecurityGraph__
        SET europol.myNote = 'important', europol:Watched, uses.myNote = 'look', vis.weight = 5
        CREATE (europol)-[:OPERATES {note: 'mine'}]->(vis), (europol)-[:CONCERNS {note: 'mine'}]->(vis), (europol)-[:PART_OF {role: 'member', class: 'FACT'}]->(vis),
               (europol)-[:USES]->(other), (other)-[:USES {id: 'x', statement: 'y'}]->(etias), (:Note {name: 'my note'})-[:ABOUT]->(europol), (other)-[:OF]->(etias)
        """;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await neo4j.EmptyAgain();

    [Fact]
    public async Task A_database_with_other_data_is_refused_by_naming_it_and_stays_as_it_is()
    {
        var options = await neo4j.Bare();
        await Database.Run(options, "UNWIND range(1, 3) AS i CREATE (:Person:Employee {id: i}) CREATE (:Note)");
        await Database.Run(options, "CREATE ()");
        var fault = await Should.ThrowAsync<Neo4jException>(Database.Load(options, SmallGraph.Graph));
        fault.Code.ShouldBe(Neo4jException.OtherData);
        fault.Message.ShouldContain("7 nodes that are not SecurityGraph's: 3 :Employee:Person, 3 :Note, 1 without a label");
        fault.Message.ShouldContain("--beside-other-data");
        (await Database.Count(options, "MATCH (n)")).ShouldBe(7);
        (await Database.Count(options, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'securitygraph_'")).ShouldBe(0);
        (await Database.Load(options, SmallGraph.Graph, how: Beside)).Diff.Others.Nodes.ShouldBe(7);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Should.ThrowAsync<Neo4jException>(Database.Load(options, SmallGraph.Graph))).Code.ShouldBe(Neo4jException.OtherData);
    }

    [Fact]
    public async Task Nothing_of_theirs_is_taken_over_whatever_it_looks_like()
    {
        var options = await neo4j.Bare();
        await Database.Run(options, Theirs);
        var theirs = await Database.Dump(options);
        await Database.Load(options, SmallGraph.Graph, how: Beside);
        theirs.ShouldBeSubsetOf(await Database.Dump(options));
        await Database.Load(options, SmallGraph.Compile([], []), mostAtOnce: 4, how: Beside);
        (await Database.Dump(options)).Where(line => !line.StartsWith("(Load:__SecurityGraph__", StringComparison.Ordinal)).ShouldBe(theirs);
    }

    [Theory]
    [InlineData("CREATE (:Section {id: 'mine'}), (:Section {id: 'mine'})")]
    [InlineData("CREATE (a:Mine)-[:PART_OF {id: 1}]->(:Mine)<-[:PART_OF {id: 1}]-(a)")]
    [InlineData("CREATE (:Statement {id: 1}), (:Statement {id: 1}), (:Load {id: 1}), (:Load {id: 1}), (:Actor {id: 1}), (:Actor {id: 1}), (:__Entity__ {id: 1}), (:__Entity__ {id: 1})")]
    public async Task Labels_and_types_that_both_use_stay_free_for_them(string create)
    {
        var options = await neo4j.Bare();
        await Database.Run(options, create);
        await Database.Load(options, SmallGraph.Graph, how: Beside);
        await Database.Run(options, create);
    }

    [Fact]
    public async Task A_name_of_theirs_that_is_too_long_for_our_index_stops_no_load()
    {
        var options = await neo4j.Bare();
        await Database.Run(options, "CREATE (:Actor {name: reduce(name = 'x', i IN range(1, 14) | name + name)})");
        await Database.Load(options, SmallGraph.Graph, how: Beside);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Database.Load(options, SmallGraph.Graph, how: Beside)).Transactions.ShouldBe(0);
    }

    [Fact]
    public async Task An_index_of_theirs_with_the_name_of_ours_is_told_and_stays()
    {
        const string Name = "securitygraph_actor_name";
        var options = await neo4j.Bare();
        await Database.Run(options, $"CREATE INDEX {Name} FOR (n:Foreign) ON (n.x)");
        var fault = await Should.ThrowAsync<Neo4jException>(Database.Load(options, SmallGraph.Graph));
        fault.Code.ShouldBe(Neo4jException.LoadRefused);
        fault.Message.ShouldContain($"{Name} is an index on Foreign (x)");
        (await Database.Count(options, $"SHOW INDEXES YIELD name, labelsOrTypes WHERE name = '{Name}' AND labelsOrTypes = ['Foreign']")).ShouldBe(1);
        await Database.Run(options, $"DROP INDEX {Name}");
        await Database.Load(options, SmallGraph.Graph);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
    }

    [Fact]
    public async Task What_people_add_to_our_nodes_and_relationships_survives_loads_that_change_and_verify_them()
    {
        var options = await neo4j.Empty();
        await Database.Run(options, Theirs);
        await Database.Load(options, SmallGraph.Graph, how: Beside);
        await Database.Run(options, Added);
        foreach (var graph in new[] { Renamed, SmallGraph.Graph, Renamed })
        {
            (await Database.Load(options, graph, mostAtOnce: 3, how: new LoadOptions(Verify: true, BesideOtherData: true))).Diff.Damages.ShouldBeEmpty();
            (await Database.Count(options, "MATCH (n:Watched:Actor:__SecurityGraph__ {id: 'actor:europol', myNote: 'important'})-[:USES {myNote: 'look'}]->(:__SecurityGraph__ {id: 'instrument:etias'})")).ShouldBe(1);
            (await Database.Count(options, "MATCH (n {myNote: 'important'})-[r {note: 'mine'}]->(:__SecurityGraph__ {id: 'instrument:vis', weight: 5})")).ShouldBe(2);
            (await Database.Count(options, "MATCH (:Note)-[:ABOUT]->(n {myNote: 'important'})")).ShouldBe(1);
            (await Database.Export(options)).ShouldBe(Database.Bytes(graph));
            (await Database.Load(options, graph, how: Beside)).Transactions.ShouldBe(0);
        }
    }

    [Fact]
    public async Task No_read_sees_what_is_theirs()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        using var store = Neo4jStore.Connect(options);
        var before = await Reads(store);
        await Database.Run(options, Theirs);
        await Database.Run(options, Added);
        foreach (var (now, then) in (await Reads(store)).Zip(before)) now.ShouldBe(then);
    }

    [Fact]
    public async Task What_an_earlier_version_loaded_is_taken_over_with_what_people_tied_to_it()
    {
        var options = await neo4j.Bare();
        await Database.Load(options, SmallGraph.Graph);
        var fresh = await Database.Dump(options);
        await AsBefore(options);
        using var store = Neo4jStore.Connect(options);
        (await Should.ThrowAsync<Neo4jException>(store.ReadState(TestContext.Current.CancellationToken).AsTask())).Message.ShouldContain("earlier version");
        using var loader = new Neo4jLoader(options);
        var less = SmallGraph.Graph with { Statements = [] };
        var dry = await loader.Compare(less, TestContext.Current.CancellationToken);
        dry.Unmarked.Count.ShouldBeGreaterThan(SmallGraph.Graph.Entities.Count);
        (dry.Entities.Added.Count, dry.Entities.Changed.Count, dry.Entities.Removed.Count).ShouldBe((0, less.Entities.Count, 0));
        (dry.Statements.Added.Count, dry.Statements.Changed.Count, dry.Statements.Removed.Count, dry.Damages.Count).ShouldBe((0, 0, SmallGraph.Graph.Statements.Count, 0));

        var diff = (await Database.Load(options, SmallGraph.Graph)).Diff;

        (diff.Entities.Added.Count, diff.Entities.Changed.Count, diff.Statements.Removed.Count).ShouldBe((0, SmallGraph.Graph.Entities.Count, 0));
        (await Database.Dump(options)).Where(line => !line.Contains("kept", StringComparison.Ordinal)).ShouldBe(fresh.Where(line => !line.Contains("{\"Key\":\"id\",\"Value\":\"actor:europol\"}", StringComparison.Ordinal)));
        (await Database.Count(options, "MATCH (n:Actor:__SecurityGraph__ {id: 'actor:europol', myNote: 'kept', name: 'Europol'})")).ShouldBe(1);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        // Nothing is unique any more but what bears the marker.
        await Database.Run(options, "CREATE (:Section {id: 1}), (:Section {id: 1}), (a:__Entity__ {id: 1})-[:USES {id: 1}]->(:__Entity__ {id: 1})<-[:USES {id: 1}]-(a)");
    }

    [Fact]
    public async Task A_takeover_that_was_given_up_is_completed_by_the_next_load()
    {
        var options = await neo4j.Bare();
        await Database.Load(options, SmallGraph.Graph);
        await AsBefore(options);
        await Database.Run(options, "MATCH (n:__Entity__) WITH n LIMIT 5 SET n:__SecurityGraph__ REMOVE n:__Entity__");
        await Database.Load(options, SmallGraph.Graph);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Database.Count(options, "MATCH (n) WHERE NOT n:__SecurityGraph__ OR n:__Entity__")).ShouldBe(0);
    }

    /// <summary>As the version before the marker left it.</summary>
    private static async Task AsBefore(Neo4jOptions options)
    {
        await Database.Run(options, "MATCH (n:__SecurityGraph__) WHERE n.kind IS NOT NULL SET n:__Entity__, n.hash = '0123456789abcdef0123456789abcdef'");
        await Database.Run(options, "MATCH (l:Load) REMOVE l.ids, l.sections");
        await Database.Run(options, "MATCH (n:__SecurityGraph__) REMOVE n:__SecurityGraph__");
        await Database.Run(options, "MATCH (n:__Entity__ {id: 'actor:europol'}) SET n.myNote = 'kept'");
        foreach (var name in new[] { "DROP CONSTRAINT securitygraph_id", "DROP INDEX securitygraph_entity_order", "DROP INDEX securitygraph_entity_text" }) await Database.Run(options, name);
        await Database.Run(options, "CREATE CONSTRAINT securitygraph_entity_id FOR (n:__Entity__) REQUIRE n.id IS UNIQUE");
        await Database.Run(options, "CREATE CONSTRAINT securitygraph_section_id FOR (n:Section) REQUIRE n.id IS UNIQUE");
        await Database.Run(options, "CREATE CONSTRAINT securitygraph_uses_id FOR ()-[r:USES]-() REQUIRE r.id IS UNIQUE");
        await Database.Run(options, "CREATE INDEX securitygraph_entity_order FOR (n:__Entity__) ON (n.kind, n.sort)");
        await Database.Run(options, "CREATE FULLTEXT INDEX securitygraph_entity_text FOR (n:__Entity__) ON EACH [n.name, n.title, n.aliases]");
    }

    private static Graph Renamed { get; } = SmallGraph.Compile(
        SmallGraph.Entities.Select(entity => entity.Id.Slug is "europol" or "vis" ? entity with { Name = entity.Name + " renamed" } : entity), SmallGraph.Statements);

    /// <summary>An answer of each read that may meet what is theirs.</summary>
    private static async Task<List<string>> Reads(Neo4jStore store)
    {
        var client = new StoreClient(store);
        EntityId[] ids = [.. SmallGraph.Graph.Entities.Select(entity => entity.Id), EntityId.Parse("actor:other-tool")];
        var lenses = new[] { Lens.All, new Lens { AsOf = new DateOnly(2018, 6, 1), SaidBy = new DateOnly(2018, 6, 1) } };
        List<string> answers =
        [
            string.Join(' ', client.Entities(new EntityQuery { First = 500, CountTotal = true }).Items.Select(item => item.Item.Id)),
            string.Join(' ', client.Entities(new EntityQuery { Ids = ids }).Items.Select(item => item.Item.Id)),
            string.Join(' ', client.Entities(new EntityQuery { Names = ["VIS"] }).Items.Select(item => item.Item.Id)),
            string.Join(' ', client.Search(new SearchQuery { Text = "vis", First = 100 }).Items.Select(item => $"{item.Item.Entity.Id}:{item.Item.Relations}")),
            string.Join(' ', client.Search(new SearchQuery { Text = "actor:other-tool", First = 100 }).Items.Select(item => item.Item.Entity.Id)),
            string.Join(' ', (await store.FindMentions(new MentionQuery(ids))).Select(mention => mention.ToString())),
            string.Join(' ', client.Statements(new StatementQuery { Documents = [EntityId.Parse("document:report")], First = 500 })[0].Items.Select(item => item.Item.Statement.Id)),
        ];
        foreach (var lens in lenses)
        {
            var pages = await store.FindStatements(new StatementQuery { Entities = ids, First = 500, CountTotal = true }, lens with { ExpandGroups = true });
            answers.AddRange(pages.Select(page => $"{page.TotalCount} {string.Join(' ', page.Items.Select(item => item.Item.Statement.Id + item.Item.Via))}"));
            foreach (var kinds in new HashSet<EntityKind>?[] { null, [EntityKind.Event] })
            {
                var graph = await store.Neighbourhood(new NeighbourhoodQuery { Seeds = [EntityId.Parse("actor:europol")], Depth = 3, Filter = new GraphFilter { Kinds = kinds } }, lens);
                answers.Add(string.Join(' ', graph.Nodes.Select(node => $"{node.Entity.Id}:{node.Relations}")));
                answers.Add(string.Join(' ', graph.Edges.Select(edge => $"{edge.From}-{edge.Answer.Statement.Id}-{edge.To}")));
                answers.Add($"{graph.LeftOut.RelationsToOtherKinds} {string.Join(' ', graph.LeftOut.HiddenRelations)}");
            }
            var paths = await store.FindPaths(new PathQuery { From = EntityId.Parse("actor:europol"), To = EntityId.Parse("instrument:vis") }, lens);
            answers.AddRange(paths.Select(path => string.Join(' ', path.Entities.Select(entity => entity.Id))));
            var counts = await store.Count(new CountQuery(ids, Totals: true), lens);
            answers.Add(string.Join(' ', counts.Relations.OrderBy(pair => pair.Key)) + string.Join(' ', counts.Totals!.EntitiesByKind.OrderBy(pair => pair.Key)) + string.Join(' ', counts.Totals.EvidenceByDocument.OrderBy(pair => pair.Key)));
        }
        var state = await store.ReadState();
        answers.Add($"{state.IsComplete} {state.Entities} {state.Statements}");
        return answers;
    }
}
