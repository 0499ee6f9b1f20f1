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
    /// <summary>What the database holds where the test before has shown that it is as it was.</summary>
    private static List<string>? _whole;

    [Theory]
    [MemberData(nameof(HandEdits.OfForm), MemberType = typeof(HandEdits))]
    [MemberData(nameof(HandEdits.OfContent), MemberType = typeof(HandEdits))]
    public async Task A_load_says_what_was_done_and_mends_it(string edit, string said) => await Mended(edit, said, comparedWhole: int.MaxValue);

    [Theory]
    [MemberData(nameof(HandEdits.OfForm), MemberType = typeof(HandEdits))]
    public async Task What_nodes_and_relationships_there_are_is_compared_however_large_the_graph(string edit, string said) => await Mended(edit, said, comparedWhole: 0);

    [Theory]
    [MemberData(nameof(HandEdits.Silent), MemberType = typeof(HandEdits))]
    public async Task What_the_database_says_of_itself_is_not_believed(string edit)
    {
        await Mended(edit, said: null, comparedWhole: int.MaxValue);
        await Mended(edit, said: null, comparedWhole: 0);
    }

    [Theory]
    [MemberData(nameof(HandEdits.OfContent), MemberType = typeof(HandEdits))]
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
        foreach (var row in HandEdits.OfContent.Concat(HandEdits.OfForm)) await Database.Run(options, row.Data.Item1);
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
    [InlineData($"MATCH {HandEdits.Vis} DETACH DELETE n")]
    [InlineData($"MATCH {HandEdits.Section} DETACH DELETE x")]
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
