using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What a load would do is told without doing it, and is what the load then does.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DryRunTests(Neo4jServer neo4j)
{
    [Fact]
    public async Task A_dry_run_says_what_was_done_and_mends_nothing()
    {
        var options = await Edited("MATCH (:Actor {name: 'unstated'})-[r:USES]->(:Instrument {name: 'VIS'}) DELETE r");
        var before = await Database.Dump(options);
        (await DryRun(options)).Damages.ShouldContain(damage => damage.What.Contains("has lost its USES"));
        (await Database.Dump(options)).ShouldBe(before);
    }

    [Theory]
    [InlineData("DROP CONSTRAINT securitygraph_id", "securitygraph_id")]
    [InlineData("DROP INDEX securitygraph_entity_lookup", "securitygraph_entity_lookup")]
    [InlineData("DROP INDEX securitygraph_statement_order", "securitygraph_statement_order")]
    [InlineData("CREATE CONSTRAINT securitygraph_uses_id FOR ()-[r:USES]-() REQUIRE r.id IS UNIQUE", "securitygraph_uses_id")]
    public async Task A_constraint_or_an_index_that_is_gone_or_too_many_is_told_and_mended(string edit, string named)
    {
        var options = await Edited(edit);
        var dry = await DryRun(options);
        dry.Schema.ShouldBe([named]);
        dry.IsEmpty.ShouldBeFalse();
        (await Database.Load(options, SmallGraph.Graph)).Diff.Schema.ShouldBe([named]);
        (await DryRun(options)).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("actor:europol")]
    [InlineData("actor:commission")]
    public async Task A_node_that_has_lost_the_label_is_named_and_nothing_is_called_missing(string id)
    {
        var options = await Edited($"MATCH (n:__SecurityGraph__ {{id: '{id}'}}) REMOVE n:__SecurityGraph__");
        var dry = await DryRun(options);
        dry.Unmarked.ShouldBe([id]);
        dry.Damages.ShouldBeEmpty();
        dry.Entities.Added.ShouldBeEmpty();
        var done = (await Database.Load(options, SmallGraph.Graph)).Diff;
        done.Unmarked.ShouldBe([id]);
        done.Entities.Changed.Select(entity => entity.Id.ToString()).ShouldBe([id]);
        dry.Entities.Changed.ShouldBe(done.Entities.Changed);
        (await DryRun(options)).IsEmpty.ShouldBeTrue();
    }

    private async Task<Neo4jOptions> Edited(string edit)
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        await Database.Run(options, edit);
        return options;
    }

    private static async Task<LoadDiff> DryRun(Neo4jOptions options)
    {
        using var loader = new Neo4jLoader(options);
        return await loader.Compare(SmallGraph.Graph, TestContext.Current.CancellationToken);
    }
}
