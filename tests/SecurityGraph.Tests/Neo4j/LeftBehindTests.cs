using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What becomes of nodes that were ours.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class LeftBehindTests(Neo4jServer neo4j) : IAsyncLifetime
{
    private static Graph WithoutUnstated { get; } = SmallGraph.Compile(
        SmallGraph.Entities.Where(entity => entity.Id.ToString() != "actor:unstated"), SmallGraph.Statements.Where(one => one.Subject.ToString() != "actor:unstated"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await neo4j.EmptyAgain();

    [Fact]
    public async Task A_node_that_leaves_the_graph_stays_where_people_have_tied_something_to_it_and_is_theirs()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        await Database.Run(options, "MATCH (n:__SecurityGraph__ {id: 'actor:unstated'}) SET n.myNote = 'kept' CREATE (:Note {name: 'my note'})-[:ABOUT]->(n)");
        await Database.Load(options, WithoutUnstated, how: new LoadOptions(BesideOtherData: true));
        (await Database.Count(options, "MATCH (:Note)-[:ABOUT]->(n {name: 'unstated', myNote: 'kept'}) WHERE labels(n) = ['LeftBySecurityGraph'] AND size(keys(n)) = 2")).ShouldBe(1);
        (await Database.Export(options)).ShouldBe(Database.Bytes(WithoutUnstated));
    }

    [Fact]
    public async Task What_a_load_itself_left_behind_stops_no_later_one()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        await Database.Run(options, "MATCH (a:__SecurityGraph__ {id: 'actor:unstated'}) MATCH (b:__SecurityGraph__ {id: 'actor:europol'}) CREATE (a)-[:REMINDS_ME_OF]->(b)");
        await Database.Load(options, WithoutUnstated);
        await Database.Load(options, SmallGraph.Graph);
        (await Database.Load(options, WithoutUnstated)).Diff.Others.Nodes.ShouldBe(0);
        (await Database.Count(options, "MATCH (:LeftBySecurityGraph {name: 'unstated'})-[:REMINDS_ME_OF]->(:__SecurityGraph__ {id: 'actor:europol'})")).ShouldBe(1);
        (await Database.Export(options)).ShouldBe(Database.Bytes(WithoutUnstated));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-[:KNOWS]->(:Person:LeftBySecurityGraph)")]
    public async Task A_node_of_theirs_that_got_our_marker_loses_it_and_nothing_else(string tied)
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        await Database.Run(options, $"CREATE (:Person:__SecurityGraph__ {{id: 'person:me', name: 'Me', line: 'mine'}}){tied}");
        await Database.Load(options, SmallGraph.Graph);
        (await Database.Count(options, "MATCH (n:Person {id: 'person:me', name: 'Me', line: 'mine'}) WHERE NOT n:__SecurityGraph__")).ShouldBe(1);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Database.Load(options, SmallGraph.Graph)).Diff.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_copy_of_a_node_goes_when_the_constraint_comes_back()
    {
        var options = await neo4j.Empty();
        await Database.Load(options, SmallGraph.Graph);
        await Database.Run(options, "DROP CONSTRAINT securitygraph_id");
        await Database.Run(options, "MATCH (n:__SecurityGraph__ {id: 'actor:europol'})-[r:USES]->(m) CREATE (twin:Actor:__SecurityGraph__)-[x:USES]->(m) SET twin = properties(n), x = properties(r)");
        using (var dry = new Neo4jLoader(options)) (await dry.Compare(SmallGraph.Graph, TestContext.Current.CancellationToken)).Damages.ShouldContain(new Damage("actor:europol", "is there 2 times: all but one go"));
        (await Database.Load(options, SmallGraph.Graph)).Diff.Damages.ShouldBe([new Damage("actor:europol", "is there 2 times: all but one go")]);
        (await Database.Count(options, "MATCH (n:__SecurityGraph__ {id: 'actor:europol'})")).ShouldBe(1);
        (await Database.Count(options, "SHOW CONSTRAINTS YIELD name WHERE name = 'securitygraph_id'")).ShouldBe(1);
        (await Database.Export(options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        (await Database.Load(options, SmallGraph.Graph)).Diff.IsEmpty.ShouldBeTrue();
    }
}
