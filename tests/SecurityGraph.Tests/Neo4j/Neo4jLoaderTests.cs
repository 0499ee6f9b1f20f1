using CsCheck;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jLoaderTests(Neo4jServer neo4j)
{
    /// <summary>One statement is other than in the small graph, one is new, one is gone, and with it an entity.</summary>
    private static Graph Changed { get; } = SmallGraph.Compile(
        SmallGraph.Entities.Where(entity => entity.Id.ToString() != "actor:unstated").Append(SmallGraph.Named("actor:new", "newcomer", "agency")),
        SmallGraph.Statements.Where(one => one.Subject.ToString() != "actor:unstated")
            .Select(one => one.Subject.ToString() == "actor:europol" ? one with { Modality = Modality.Planned } : one)
            .Append(Json.Say("actor:new CALLS_ON actor:council", """ "about":["instrument:vis"],"asks":"USES","modality":"urged" """, evidence: """ "section":"V" """)));

    [Theory]
    [InlineData(5000)]
    [InlineData(3)]
    public async Task What_was_loaded_is_exported_byte_by_byte(int mostAtOnce)
    {
        var options = await neo4j.Empty();
        var summary = await Database.Load(options, SmallGraph.Graph, mostAtOnce);
        summary.Diff.Entities.Added.Count.ShouldBe(SmallGraph.Graph.Entities.Count);
        summary.Diff.Statements.Added.Count.ShouldBe(SmallGraph.Graph.Statements.Count);
        (summary.Transactions > 1).ShouldBe(mostAtOnce == 3);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
    }

    [Fact]
    public async Task A_second_load_writes_nothing()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        using var client = new QueryApiClient(options);
        var before = await LoadState.Read(client, CancellationToken.None);
        var summary = await Database.Load(options, SmallGraph.Graph);
        (summary.Diff.IsEmpty, summary.Transactions).ShouldBe((true, 0));
        (await LoadState.Read(client, CancellationToken.None)).Steps.ShouldBe(before.Steps);
    }

    [Fact]
    public async Task What_takes_its_date_from_an_event_is_written_anew_when_that_has_another()
    {
        var later = SmallGraph.Compile(SmallGraph.Entities, SmallGraph.Statements.Select(one => one.When?.ToString() == "2018-04-25" ? one with { When = Edtf.Parse("2018-05-02") } : one));
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var changed = (await Database.Load(options, later)).Diff.Statements.Changed.Select(change => change.ToString()!).ToList();
        changed.Count.ShouldBe(2, string.Join(' ', changed)); // OCCURS and STAGE_OF
        using var store = Neo4jStore.Connect(options);
        var days = new StatementQuery { Predicates = [Predicate.StageOf], From = new DateOnly(2018, 5, 2) };
        (await store.FindStatements(days, Lens.All, TestContext.Current.CancellationToken))[0].Items.ShouldHaveSingleItem().Item.Statement.Subject.Slug.ShouldBe("agreement");
        var events = new EntityQuery { Kinds = [EntityKind.Event], Order = ListOrder.Newest, From = new DateOnly(2018, 5, 2) };
        (await store.FindEntities(events, TestContext.Current.CancellationToken)).Items.ShouldHaveSingleItem().Item.Id.Slug.ShouldBe("agreement");
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(2)]
    public async Task Only_what_differs_is_written_and_the_end_is_that_of_a_fresh_load(int mostAtOnce)
    {
        var options = await neo4j.Empty();
        await Database.Load(options, Changed);
        var fresh = await Database.Dump(options);
        await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var diff = (await Database.Load(options, Changed, mostAtOnce)).Diff;
        diff.Statements.Added.Single().Subject.ToString().ShouldBe("actor:new");
        diff.Statements.Changed.Single().Subject.ToString().ShouldBe("actor:europol");
        diff.Statements.Removed.Count.ShouldBe(2);
        diff.Entities.Added.Single().Name.ShouldBe("newcomer");
        diff.Entities.Removed.ShouldBe(["actor:unstated"]);
        (await Database.Dump(options)).ShouldBe(fresh);
    }

    [Fact]
    public async Task From_any_graph_to_any_other_the_end_is_that_of_a_fresh_load()
    {
        var options = await neo4j.Empty();
        foreach (var graph in RandomGraph.Graph(12).Array[20].Single())
        {
            await Database.Load(options, graph, mostAtOnce: 7);
            var changed = await Database.Dump(options);
            await neo4j.Empty();
            await Database.Load(options, graph);
            (await Database.Dump(options)).ShouldBe(changed);
            (await Database.Export(options)).ShouldBe(Database.Bytes(graph));
        }
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_says_what_a_load_would_do()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var before = await Database.Dump(options);
        using var loader = new Neo4jLoader(options);
        var diff = await loader.Compare(Changed, CancellationToken.None);
        (diff.Statements.Added.Count, diff.Statements.Changed.Count, diff.Statements.Removed.Count).ShouldBe((1, 1, 2));
        (await Database.Dump(options)).ShouldBe(before);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(20)]
    public async Task A_load_tells_how_far_it_is(int mostAtOnce)
    {
        var options = await neo4j.Empty();
        var told = new List<LoadProgress>();
        using (var loader = new Neo4jLoader(options, told.Add, mostAtOnce, TimeProvider.System)) await loader.Load(SmallGraph.Graph, CancellationToken.None);
        var written = told.Where(one => one.Step.StartsWith("Writing", StringComparison.Ordinal)).ToList();
        written.Select(one => one.Done).ShouldBeInOrder();
        written.Select(one => one.Done).Distinct().Count().ShouldBeGreaterThan(10);
        (written[0].Done, written[^1].Done).ShouldBe((0, written[^1].Total));
    }

    [Fact]
    public async Task A_new_release_of_the_same_statements_is_written()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var newer = SmallGraph.Graph with { Header = SmallGraph.Header with { Release = "2026.2.0" } };
        var summary = await Database.Load(options, newer);
        (summary.Diff.Description, summary.Transactions, summary.Diff.Statements.Count).ShouldBe((true, 1, 0));
        (await Database.Export(options)).ShouldBe(Database.Bytes(newer));
    }

    [Fact]
    public async Task The_constraint_comes_first_and_without_it_nothing_is_loaded()
    {
        var options = await neo4j.Bare();
        await Database.Run(options, $"CREATE CONSTRAINT {Schema.Constraint.Name} FOR (n:Theirs) REQUIRE n.id IS UNIQUE");
        var fault = await Should.ThrowAsync<Neo4jException>(Database.Load(options, SmallGraph.Graph));
        fault.Code.ShouldBe(Neo4jException.LoadRefused);
        (await Database.Count(options, "MATCH (n)")).ShouldBe(0);
        await Database.Run(options, $"DROP CONSTRAINT {Schema.Constraint.Name}");
        await Database.Load(options, SmallGraph.Graph);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
    }

    [Fact]
    public async Task A_row_without_its_place_stops_the_load_and_nothing_of_it_is_written()
    {
        var options = await neo4j.Empty();
        var broken = SmallGraph.Graph with { Entities = [.. SmallGraph.Graph.Entities.Where(entity => entity.Name != "VIS")] };
        var fault = await Should.ThrowAsync<Neo4jException>(Database.Load(options, broken));
        fault.Code.ShouldBe(Neo4jException.LoadRefused);
        fault.Message.ShouldContain("rows");
        (await Database.Count(options, "MATCH (n)")).ShouldBe(0);
    }

    [Theory]
    [InlineData(5000, 5000)]
    [InlineData(5000, 2)]
    [InlineData(2, 2)]
    public async Task Loads_at_once_end_as_one_of_them(int first, int second)
    {
        var options = await neo4j.Empty();
        await Task.WhenAll(Database.Load(options, SmallGraph.Graph, first), Database.Load(options, Changed, second), Database.Load(options, SmallGraph.Graph, second));
        var export = await Database.Export(options);
        var winner = export.AsSpan().SequenceEqual(Database.Bytes(Changed)) ? Changed : SmallGraph.Graph;
        export.ShouldBe(Database.Bytes(winner));
        var end = await Database.Dump(options);
        await neo4j.Empty();
        await Database.Load(options, winner);
        (await Database.Dump(options)).ShouldBe(end);
    }

    [Fact]
    public async Task A_load_that_was_given_up_is_told_and_completed_by_the_next()
    {
        var options = await neo4j.Empty();
        for (var parts = 1; parts < 12; parts += 3)
        {
            await neo4j.Empty();
            using var stop = new CancellationTokenSource();
            var left = parts;
            using (var loader = new Neo4jLoader(options, progress => { if (progress.Step.StartsWith("Writing", StringComparison.Ordinal) && left-- == 0) stop.Cancel(); }, 3, TimeProvider.System))
                await Should.ThrowAsync<OperationCanceledException>(loader.Load(parts % 2 == 0 ? Changed : SmallGraph.Graph, stop.Token));
            (await Should.ThrowAsync<Neo4jException>(Database.Export(options))).Code.ShouldBe(Neo4jException.Incomplete);
            await Database.Load(options, Changed);
            (await Database.Export(options)).ShouldBe(Database.Bytes(Changed));
        }
    }

    [Fact]
    public async Task A_load_given_up_at_any_step_leaves_nothing_behind_once_the_next_has_run()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        var fresh = await Database.Dump(options);
        var steps = 0;
        for (var given = true; given; steps++)
        {
            await Database.Load(options, Changed);
            using var stop = new CancellationTokenSource();
            var left = steps;
            using (var loader = new Neo4jLoader(options, _ => { if (left-- == 0) stop.Cancel(); }, mostAtOnce: 1, TimeProvider.System))
            {
                var fault = await Record.ExceptionAsync(() => loader.Load(SmallGraph.Graph, stop.Token));
                given = fault is OperationCanceledException;
            }
            await Database.Load(options, SmallGraph.Graph);
            (await Database.Dump(options)).ShouldBe(fresh, $"given up at step {steps}");
        }
        steps.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_load_takes_over_from_one_that_fell_silent_which_then_stops()
    {
        var options = await neo4j.Empty();
        using var client = new QueryApiClient(options);
        var silent = new LoadRun(client);
        await new SchemaSetup(client).Ensure(CancellationToken.None);
        (await silent.Begin(new RowMapper(SmallGraph.Graph).Load(), await LoadState.Read(client, CancellationToken.None), CancellationToken.None)).ShouldBeTrue();
        using var loader = new Neo4jLoader(options) { Patience = TimeSpan.FromSeconds(1) };
        await loader.Load(SmallGraph.Graph, CancellationToken.None);
        (await Should.ThrowAsync<Neo4jException>(silent.Step([], CancellationToken.None))).Message.ShouldContain("Another load took over");
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
    }
}
