using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Clients with a normalised cache, as their documentations set them up.</summary>
public sealed class CachesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    /// <summary>Two days beside each other, below each other, a slider that goes there and back, and three parts of a page that watch one thing with at most six requests.</summary>
    [Fact]
    public async Task Apollo_graphcache_and_Relay_show_each_day_as_the_server_tells_it()
    {
        var output = await Processes.Run(Requirement.Node(), [Path.Combine(Requirement.Repository, "tests", "node", "caches.mjs"), running.Server.Address + "/graphql"]);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(", ", StringComparison.Ordinal)])
            .ShouldBe(["Apollo Client 3: ok", "Apollo Client 4: ok", "graphcache: ok", "Relay: ok"]);
    }
}
