using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>The server as people get it, behind its password, in a container that starts empty.</summary>
public sealed class Neo4jContainerTests
{
    [Fact]
    public async Task An_empty_server_with_a_password_is_loaded_exported_and_asked()
    {
        Requirement.Containers();
        await using var neo4j = await Neo4jContainer.Start(TestContext.Current.CancellationToken);
        (await Database.Load(neo4j.Options, SmallGraph.Graph)).Transactions.ShouldBe(1);
        (await Database.Load(neo4j.Options, SmallGraph.Graph)).Transactions.ShouldBe(0);
        (await Database.Export(neo4j.Options)).ShouldBe(Database.Bytes(SmallGraph.Graph));
        using var client = new QueryApiClient(neo4j.Options);
        var facts = await client.ReadServer(TestContext.Current.CancellationToken);
        (facts.Version, facts.Edition).ShouldBe(("5.26.29", "community"));
        (await Database.Count(neo4j.Options, "MATCH (:Actor {name: 'Europol'})-[r]->() WHERE r.text IS NOT NULL AND size(r.sources) > 0")).ShouldBePositive();
    }
}
