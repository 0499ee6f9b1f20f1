using SecurityGraph.Tests.Neo4j;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>The commands over a server that asks for a password.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class Neo4jPasswordTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_password_is_read_from_the_environment_or_a_file_and_never_printed()
    {
        await using var own = await OwnNeo4j.Start(password: "a-secret-word");
        var server = own.Options.Server.ToString();
        (await _program.Run("load", "--neo4j", server)).Error.ShouldContain("none were given (--user");
        _program.Environment["SECURITYGRAPH_NEO4J_PASSWORD"] = "a-wrong-secret-word";
        (await _program.Run("load", "--neo4j", server)).Error.ShouldContain("does not accept the password of user 'neo4j'");
        _program.Write("password", "a-secret-word\r\n");
        var entities = await EntitiesAlone.Export(_program);
        _program.Write("entities.jsonl", entities);
        foreach (var run in new[]
                 {
                     await _program.Run("load", "entities.jsonl", "--neo4j", server, "--user", "neo4j", "--password-file", "password"),
                     await _program.Run("doctor", "--neo4j", server, "--password-file", "password"),
                 })
        {
            (run.Out + run.Error).ShouldNotContain("secret-word");
            run.Out.ShouldMatch("Written in|A graph is loaded");
        }
        _program.Environment["SECURITYGRAPH_NEO4J_PASSWORD"] = "a-secret-word";
        var loaded = (await _program.Run("export", "--neo4j", server)).Out;
        EntitiesAlone.In(loaded).ShouldBe(EntitiesAlone.In(entities));
        loaded.ShouldContain("\"statements\":0");
    }
}
