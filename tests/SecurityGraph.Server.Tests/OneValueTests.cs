using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What has an id is the same in every answer: one value for each type, id, field and arguments, by every way in and under every lens.</summary>
public sealed class OneValueTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task Approved_queries_and_some_at_random_tell_of_each_thing_alike() => (await Told(Server, generated: 150)).ToldAgain.ShouldBeGreaterThan(2000);

    [Fact]
    [Slow]
    public async Task Two_thousand_queries_at_random_tell_of_each_thing_alike() => (await Told(Server, generated: 2000)).ToldAgain.ShouldBeGreaterThan(40_000);

    /// <summary>The documents' queries, then others at random until so many were answered.</summary>
    internal static async Task<ThingValues> Told(TestServer server, int generated)
    {
        var told = new ThingValues(SchemaText.Committed);
        foreach (var query in QuestionDocuments.Queries) (await told.Ask(server, query)).ShouldBeNull(query);
        var generator = new QueryGenerator(SchemaText.Committed, seed: 15);
        var refused = 0;
        for (var answered = 0; answered < generated;)
        {
            var query = generator.Next();
            var code = await told.Ask(server, query);
            if (code is null) answered++;
            else
            {
                // A price alone may be too high: everything else was written to be answered.
                code.ShouldBeOneOf(["COMPLEXITY", "DOCUMENT_TOO_LARGE"], query);
                (++refused).ShouldBeLessThan(generated);
            }
        }
        told.Conflicts.ShouldBeEmpty();
        return told;
    }
}
