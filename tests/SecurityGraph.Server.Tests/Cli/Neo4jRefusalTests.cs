using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>What the commands that work with Neo4j refuse without a server.</summary>
[Slow]
public sealed class Neo4jRefusalTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("load --neo4j http://127.0.0.1:1", 1, "Nothing listens at http://127.0.0.1:1")]
    [InlineData("serve --neo4j http://127.0.0.1:1 --port 0", 1, "Nothing listens at http://127.0.0.1:1")]
    [InlineData("doctor --neo4j bolt://localhost:7687", 1, "begins with http:// or https://")]
    [InlineData("export --neo4j localhost", 1, "write it as http://localhost:7474")]
    [InlineData("export --neo4j http://neo4j:secret@localhost:7474", 1, "no user and no password")]
    [InlineData("load --neo4j http://localhost:7474 --database no/such", 1, "is no name of a database")]
    [InlineData("load --neo4j http://localhost:7474 --password-file nowhere", 1, "There is no file ")]
    [InlineData("export --neo4j http://localhost:7474 --alone", 1, "Give --neo4j alone")]
    [InlineData("load", 2, "--neo4j")]
    public async Task What_cannot_work_says_why(string line, int exit, string said)
    {
        var run = await _program.Run(line.Split(' '));
        run.Exit.ShouldBe(exit);
        run.Error.ShouldContain(said);
        run.Error.ShouldNotContain("secret");
    }
}
