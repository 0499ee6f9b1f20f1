using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Whatever somebody does to a loaded graph in Neo4j Browser, the next load says what, and mends it.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class EditedByHandTests(Neo4jServer neo4j)
{
    private const string Europol = "(n:__SecurityGraph__ {id: 'actor:europol'})";
    private const string Vis = "(n:__SecurityGraph__ {id: 'instrument:vis'})";
    private const string Uses = "(:Actor {name: 'unstated'})-[r:USES]->(:Instrument {name: 'VIS'})";
    private const string About = "()-[r:CALLS_ON_ABOUT]->()";
    private const string Occurs = "(s:Statement {predicate: 'OCCURS', subject: 'event:agreement'})";
    private const string Said = "(:Statement {predicate: 'CALLS_ON'})-[said:SAID_IN {n: 1}]->(x)";
    private const string Section = "(x:Section {id: 'document:report#II'})";

    /// <summary>What the database holds where the test before has shown that it is as it was.</summary>
    private static List<string>? _whole;

    /// <summary>What is done, and a part of what the load says of it; of nodes, labels and of which relationships there are.</summary>
    public static TheoryData<string, string> OfForm => new()
    {
        { $"MATCH {Vis} DETACH DELETE n", "instrument:vis is missing" },
        { $"MATCH {Vis} DETACH DELETE n", "has lost its USES from actor:unstated to instrument:vis" },
        { $"MATCH {Vis} DETACH DELETE n CREATE (:Instrument:__SecurityGraph__ {{id: 'instrument:vis', name: 'VIS'}})", "has lost its USES" },
        { "MATCH (n:Document) DETACH DELETE n", "document:report is missing" },
        { $"MATCH {Occurs} DETACH DELETE s", " is missing" },
        { "MATCH (s:Statement) DETACH DELETE s", " is missing" },
        { $"MATCH {Uses} DELETE r", "has lost its USES from actor:unstated to instrument:vis" },
        { $"MATCH {About} DELETE r", "has lost its CALLS_ON_ABOUT from actor:commission to procedure:etias" },
        { "MATCH (:Actor)-[r]->() DELETE r", "has lost its OPERATES" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (a)-[twin:USES]->(b) SET twin = properties(r)", "has one USES too many" },
        { $"MATCH (a)-[r:USES]->(:Instrument {{name: 'VIS'}}) MATCH {Europol} CREATE (a)-[moved:USES]->(n) SET moved = properties(r) DELETE r", "has one USES too many, from actor:unstated to actor:europol" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (b)-[turned:USES]->(a) SET turned = properties(r) DELETE r", "has lost its USES" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (a)-[other:OPERATES]->(b) SET other = properties(r) DELETE r", "has lost its USES" },
        { $"MATCH {Uses} REMOVE r.id", "has lost its USES" },
        { $"MATCH {Section} DETACH DELETE x", "document:report#II is missing" },
        { "MATCH (x:Section) DETACH DELETE x", "in place of" },
        { $"MATCH {Section}-[of:OF]->() DELETE of", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Section}-[:OF]->(d) CREATE (x)-[:OF]->(d)", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Section}-[of:OF]->() MATCH {Vis} CREATE (x)-[:OF]->(n) DELETE of", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Said} DELETE said", "has 1 SAID_IN in place of 2" },
        { "MATCH (:Statement {predicate: 'CALLS_ON'})-[said:SAID_IN {n: 1}]->(x) MATCH (s:Statement {predicate: 'CALLS_ON'}) CREATE (s)-[twin:SAID_IN]->(x) SET twin = properties(said)", "has 3 SAID_IN in place of 2" },
        { $"MATCH {Europol} REMOVE n:Actor", "actor:europol has lost the label Actor" },
        { $"MATCH {Europol} SET n:Instrument", "actor:europol has the label Instrument" },
        { "MATCH (s:Statement) REMOVE s:Statement SET s:Actor", "has lost the label Statement" },
        { $"MATCH {Section} REMOVE x:Section", "document:report#II has lost the label Section" },
        { $"MATCH {Europol} REMOVE n.id", "__SecurityGraph__ is on 1 node that has no id" },
        { $"MATCH {Europol} SET n.id = 7", "actor:europol is missing" },
        { $"MATCH {Vis} SET n.id = 7", "instrument:vis is missing" },
        { "MATCH (n:Document {id: 'document:report'}) SET n.id = 7", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) MATCH (a)-[other:USES]->(c:Instrument {{name: 'ETIAS'}}) CREATE (a)-[x:USES]->(c) CREATE (a)-[y:USES]->(b) SET x = properties(r), y = properties(other) DELETE r, other", "has one USES too many" },
        { $"MATCH {Europol} SET n.id = 'actor:somebody-else'", "actor:somebody-else was not loaded" },
        { "MATCH (x:Section) REMOVE x.id", "is missing" },
        { $"MATCH {Section} SET x.id = 'document:report#XX'", "document:report#II is missing" },
        { $"MATCH {Occurs} SET s.id = 'occurs:0000000000000000'", "occurs:0000000000000000 was not loaded" },
        { "MATCH (n:Document) SET n.id = n.id + '-other'", "document:report-other was not loaded" },
        { "CREATE (:Actor:__SecurityGraph__ {id: 'actor:invented', name: 'Invented', line: 'nonsense', hash: 'nonsense'})", "actor:invented was not loaded" },
        { "CREATE (:__SecurityGraph__)", "__SecurityGraph__ is on 1 node that has no id" },
        { $"MATCH {Europol} MATCH (v:Instrument {{name: 'VIS'}}) CREATE (n)-[:OPERATES {{id: 'operates:0000', hash: '0'}}]->(v)", "operates:0000 has got OPERATES from actor:europol to instrument:vis, which was not loaded" },
        { "MATCH (l:Load) DETACH DELETE l", "securitygraph is missing" },
        { "MATCH (l:Load) REMOVE l:Load", "securitygraph has lost the label Load" },
        { "MATCH (l:Load) SET l.header = 'nonsense', l.entities = 'many'", "securitygraph was changed in header, entities" },
        { "MATCH (l:Load) SET l.relationships = 1, l.statements = 0", "securitygraph was changed in statements, relationships" },
        { "MATCH (l:Load) SET l.links = ['nonsense'] REMOVE l.name", "securitygraph was changed in name, links" },
        { "MATCH (l:Load) SET l.ids = '0', l.sections = null", "securitygraph was changed in sections, ids" },
        { "MATCH (l:Load) SET l.hash = '0123456789abcdef0123456789abcdef'", "securitygraph was changed in hash" },
        { $"MATCH {Europol} SET n.hash = 'another'", "actor:europol was changed in hash" },
        { "MATCH (s:Statement) REMOVE s.hash", "was changed in hash" },
    };

    /// <summary>The same of properties, which are compared where the comparison is whole.</summary>
    public static TheoryData<string, string> OfContent => new()
    {
        { $"MATCH {Europol} SET n.name = 'HACKED'", "actor:europol was changed in name" },
        { $"MATCH {Europol} REMOVE n.line", "actor:europol was changed in line" },
        { $"MATCH {Europol} SET n.line = replace(n.line, 'Europol', 'EUROPOL')", "actor:europol was changed in line" },
        { $"MATCH {Europol} SET n.relations = 7, n.sort = 'zzz'", "actor:europol was changed in relations, sort" },
        { $"MATCH {Europol} SET n.relations = toFloat(n.relations)", "actor:europol was changed in relations" },
        { "MATCH (n:Actor {name: 'Commission'}) SET n.aliases = n.aliases + 'Berlaymont', n.folded = 'commission'", "actor:commission was changed in aliases, folded" },
        { $"MATCH {Europol} SET n.title = 'an invented title'", "actor:europol was changed in title" },
        { "MATCH (n:Event {name: 'Agreement on ETIAS'}) SET n.latest = toString(n.latest)", "event:agreement was changed in the type of a date" },
        { "MATCH (n:Event {name: 'Agreement on ETIAS'}) SET n.earliest = date('2019-01-01')", "event:agreement was changed in earliest" },
        { $"MATCH {Occurs} SET s.class = 'PLANNED', s.asOfFrom = '2019-01-01'", "was changed in class, asOfFrom" },
        { $"MATCH {Occurs} SET s.earliest = null", "was changed in earliest" },
        { "MATCH (s:Statement) SET s.subject = s.object", "was changed in subject" },
        { $"MATCH {Europol} SET n.hash = '0123456789abcdef0123456789abcdef'", "actor:europol was changed in hash" },
        { $"MATCH {Europol} SET n.hash = 7, n.name = 'HACKED'", "actor:europol was changed in name, hash" },
        { "MATCH (s:Statement {predicate: 'CALLS_ON'}) SET s.hash = '0123456789abcdef0123456789abcdef'", "was changed in hash" },
        { $"MATCH {Occurs} SET s.hash = '0123456789abcdef0123456789abcdef'", "was changed in hash" },
        { $"MATCH {Uses} SET r.modality = 'DENIED'", "was changed in its USES: modality" },
        { $"MATCH {Uses} SET r.text = null, r.note = null", "was changed in its USES: text" },
        { $"MATCH {Uses} REMOVE r.hash", "was changed in its USES: hash" },
        { $"MATCH {Uses} SET r.latest = '9999-12-31'", "was changed in its USES: the type of a date" },
        { $"MATCH {About} SET r.statement = 'another'", "was changed in its CALLS_ON_ABOUT: statement" },
        { $"MATCH {Said} SET said.saidOn = '1999-01-01'", "has a SAID_IN that was changed" },
        { $"MATCH {Said} SET said.n = 9", "has a SAID_IN that was changed" },
        { $"MATCH {Said} MATCH (s:Statement {{predicate: 'CALLS_ON'}}) MATCH (other:Section {{id: 'document:later-report#III'}}) CREATE (s)-[moved:SAID_IN]->(other) SET moved = properties(said) DELETE said", "has a SAID_IN that was changed" },
        { $"MATCH {Section} SET x.name = 'another place', x.section = 'IX'", "document:report#II was changed in name, section" },
    };

    /// <summary>What shows by itself: there is nothing to say of it, but to mend.</summary>
    public static TheoryData<string> Silent =>
    [
        "MATCH (l:Load) REMOVE l.steps, l.generation, l.complete, l.seen",
        "MATCH (l:Load) SET l.steps = 'many', l.seen = 'never', l.run = 7, l.generation = true, l.complete = 'yes'",
        "MATCH (l:Load) REMOVE l.hash",
        "MATCH (n:__SecurityGraph__) WHERE n.hash IS NOT NULL SET n.hash = '0123456789abcdef0123456789abcdef'",
        $"MATCH {Europol} REMOVE n:__SecurityGraph__",
        $"MATCH {Europol} REMOVE n:__SecurityGraph__:Actor",
        $"MATCH {Section} REMOVE x:__SecurityGraph__",
        "MATCH (s:Statement) REMOVE s:__SecurityGraph__",
        "MATCH (n:__SecurityGraph__) REMOVE n:__SecurityGraph__",
        "MATCH (n) DETACH DELETE n",
    ];

    [Theory]
    [MemberData(nameof(OfForm))]
    [MemberData(nameof(OfContent))]
    public async Task A_load_says_what_was_done_and_mends_it(string edit, string said) => await Mended(edit, said, comparedWhole: int.MaxValue);

    [Theory]
    [MemberData(nameof(OfForm))]
    public async Task What_nodes_and_relationships_there_are_is_compared_however_large_the_graph(string edit, string said) => await Mended(edit, said, comparedWhole: 0);

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_the_database_says_of_itself_is_not_believed(string edit)
    {
        await Mended(edit, said: null, comparedWhole: int.MaxValue);
        await Mended(edit, said: null, comparedWhole: 0);
    }

    [Theory]
    [MemberData(nameof(OfContent))]
    public async Task Of_a_large_graph_properties_are_compared_where_that_is_asked_for(string edit, string said)
    {
        var (options, fresh) = await Edited(edit);
        (await Load(options, comparedWhole: 0, new LoadOptions())).Diff.IsWhole.ShouldBeFalse();
        var summary = await Load(options, comparedWhole: 0, new LoadOptions(Verify: true));
        summary.Diff.IsWhole.ShouldBeTrue();
        // Without a hash, or with a place too many, the first load has seen it.
        if (summary.Transactions > 0) summary.Diff.Damages.ShouldContain(damage => $"{damage.Id} {damage.What}".Contains(said));
        (await Load(options, int.MaxValue, new LoadOptions())).Diff.IsEmpty.ShouldBeTrue();
        (await Database.Dump(options)).ShouldBe(fresh);
        _whole = fresh;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task All_edits_at_once_are_mended_in_parts_and_at_once(int mostAtOnce)
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var fresh = await Database.Dump(options);
        foreach (var row in OfContent.Concat(OfForm)) await Database.Run(options, row.Data.Item1);
        await Database.Load(options, SmallGraph.Graph, mostAtOnce);
        (await Database.Dump(options)).ShouldBe(fresh);
    }

    [Theory]
    [InlineData("MATCH (n:__SecurityGraph__ {id: 'instrument:vis'}) DETACH DELETE n")]
    [InlineData("MATCH (s:Statement) WITH s LIMIT 1 DETACH DELETE s")]
    [InlineData("MATCH (x:Section) WITH x LIMIT 1 DETACH DELETE x")]
    [InlineData("CREATE (:__SecurityGraph__ {id: 'actor:invented'})")]
    [InlineData("MATCH (:Actor)-[r:USES]->(:Instrument) WITH r LIMIT 1 DELETE r")]
    [InlineData("MATCH ()-[r]->() DELETE r")]
    [InlineData("MATCH (:Statement)-[said:SAID_IN]->() WITH said LIMIT 1 DELETE said")]
    public async Task Before_it_is_mended_the_store_says_that_it_is_not_whole_and_counts_what_is_there(string edit)
    {
        var (options, _) = await Edited(edit);
        using var store = Neo4jStore.Connect(options);
        var state = await store.ReadState(TestContext.Current.CancellationToken);
        state.IsComplete.ShouldBeFalse();
        state.Fault!.ShouldContain("changed by hand");
        state.Entities.ShouldBe((int)await Database.Count(options, "MATCH (n:__SecurityGraph__) WHERE n.kind IS NOT NULL"));
        state.Statements.ShouldBe((int)await Database.Count(options, "MATCH (n:__SecurityGraph__:Statement)"));
        var totals = (await store.Count(new CountQuery([], Totals: true), Lens.All, TestContext.Current.CancellationToken)).Totals!;
        (totals.EntitiesByKind.Values.Sum(), totals.StatementsByPredicate.Values.Sum()).ShouldBe((state.Entities, state.Statements), "whoever counts by kind and predicate counts the same");
        (await Neo4jFacts.Read(options)).Loaded.ShouldBe(false);
        await Database.Load(options, SmallGraph.Graph);
        state = await store.ReadState(TestContext.Current.CancellationToken);
        (state.IsComplete, state.Fault, state.Entities).ShouldBe((true, null, SmallGraph.Graph.Entities.Count));
    }

    [Theory]
    [InlineData($"MATCH {Vis} DETACH DELETE n")]
    [InlineData($"MATCH {Section} DETACH DELETE x")]
    [InlineData("MATCH (x:Section) DETACH DELETE x")]
    [InlineData("MATCH (:Statement)-[said:SAID_IN]->() WITH said LIMIT 1 DELETE said")]
    [InlineData("CREATE (:__SecurityGraph__ {id: 'actor:invented'})")]
    public async Task An_export_of_another_graph_than_was_loaded_is_refused(string edit)
    {
        var (options, _) = await Edited(edit);
        var fault = await Should.ThrowAsync<Neo4jException>(Database.Export(options));
        fault.Code.ShouldBe(Neo4jException.Incomplete);
        fault.Message.ShouldContain("changed by hand");
    }

    [Fact]
    public async Task A_value_of_another_type_is_told_as_what_it_is()
    {
        var (options, _) = await Edited("MATCH (n:__SecurityGraph__) WHERE n.kind IS NOT NULL SET n.relations = 'many'");
        using var store = Neo4jStore.Connect(options);
        var fault = await Should.ThrowAsync<Neo4jException>(store.Search(new SearchQuery { Text = "vis" }, TestContext.Current.CancellationToken).AsTask());
        fault.Message.ShouldBe("A value in the database is of another type than a load writes. Where somebody changed the graph by hand, 'securitygraph load' says what is wrong, and mends it.");
    }

    private async Task Mended(string edit, string? said, int comparedWhole)
    {
        var (options, fresh) = await Edited(edit);
        var summary = await Load(options, comparedWhole, new LoadOptions());
        summary.Transactions.ShouldBeInRange(1, 2);
        if (said is not null) summary.Diff.Damages.Select(damage => $"{damage.Id} {damage.What}").ShouldContain(damage => damage.Contains(said));
        (await Database.Dump(options)).ShouldBe(fresh);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Load(options, comparedWhole, new LoadOptions())).Transactions.ShouldBe(0);
        _whole = fresh;
    }

    /// <summary>A graph of which something was done to the database, which it has changed; and what the database held before.</summary>
    private async Task<(Neo4jOptions Options, List<string> Fresh)> Edited(string edit)
    {
        var (options, fresh) = await Whole();
        await Database.Run(options, edit);
        (await Database.Dump(options)).ShouldNotBe(fresh);
        return (options, fresh);
    }

    /// <summary>What the test before has mended, and shown to be as it was, is not loaded anew.</summary>
    private async Task<(Neo4jOptions Options, List<string> Dump)> Whole()
    {
        if (Interlocked.Exchange(ref _whole, null) is { } dump) return (Requirement.Neo4j(), dump);
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        return (options, await Database.Dump(options));
    }

    private static async Task<LoadSummary> Load(Neo4jOptions options, int comparedWhole, LoadOptions how)
    {
        using var loader = new Neo4jLoader(options) { ComparedWhole = comparedWhole, Options = how };
        return await loader.Load(SmallGraph.Graph);
    }
}
