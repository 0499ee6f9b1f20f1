using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Neo4j;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>The commands that work with Neo4j, as processes over a real server.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jTests(Neo4jServer neo4j) : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task What_load_wrote_export_gives_back_byte_by_byte_and_a_second_load_writes_nothing()
    {
        var server = Address(await neo4j.Empty());
        var dry = await _program.Run("load", "--neo4j", server, "--dry-run");
        dry.Exit.ShouldBe(0, dry.Error);
        dry.Out.ShouldMatch(@"^Would be written:\r?\nentities    \d+ added, 0 changed, 0 removed\r?\nstatements  \d+ added, 0 changed, 0 removed\r?\n");
        (await _program.Run("export", "--neo4j", server)).Error.ShouldContain("holds no graph");

        var first = await _program.Run("load", "--neo4j", server);
        first.Exit.ShouldBe(0, first.Error);
        first.Out.ShouldContain("Written in one transaction, ");
        first.Error.ShouldContain("Writing … 0 of ");
        (await _program.Run("load", "--neo4j", server)).Out.ShouldStartWith("Nothing was to be written: ");
        (await _program.Run("export", "--neo4j", server)).Out.ShouldBe((await _program.Run("export")).Out);
        (await _program.Run("show", "ETIAS", "--neo4j", server)).Out.ShouldBe((await _program.Run("show", "ETIAS")).Out);
    }

    [Fact]
    public async Task A_file_of_ones_own_takes_the_place_of_what_was_loaded()
    {
        var server = Address(await neo4j.Empty());
        await _program.Run("load", "--neo4j", server);
        var mine = await EntitiesAlone.Export(_program);
        _program.Write("mine.jsonl", mine);
        var load = await _program.Run("load", "mine.jsonl", "--neo4j", server);
        load.Out.ShouldMatch(@"entities    0 added, \d+ changed, 0 removed\r?\nstatements  0 added, 0 changed, \d+ removed");
        (await _program.Run("export", "--neo4j", server, "--output", "out.jsonl")).Exit.ShouldBe(0);
        EntitiesAlone.In(await File.ReadAllTextAsync(_program.PathOf("out.jsonl"))).ShouldBe(EntitiesAlone.In(mine));
    }

    [Fact]
    public async Task Doctor_says_what_the_server_is_and_what_is_loaded()
    {
        var server = Address(await neo4j.Empty());
        _program.Environment["SECURITYGRAPH_PORT"] = "0";
        (await _program.Run("doctor", "--neo4j", server)).Out.ShouldMatch(@"ok  neo4j            http\S+ is Neo4j \d+\.\d+\S* \w+, database neo4j\. The database holds no graph: load one");
        await _program.Run("load", "--neo4j", server);
        (await _program.Run("doctor", "--neo4j", server)).Out.ShouldContain(". A graph is loaded.");
    }

    [Fact]
    public async Task Without_a_graph_show_says_so_and_what_to_do()
    {
        var server = Address(await neo4j.Bare());
        foreach (var command in new[] { "show ETIAS", "export", "serve --port 0" })
        {
            var run = await _program.Run([.. command.Split(' '), "--neo4j", server]);
            (run.Exit, run.Out).ShouldBe((1, ""), command);
            run.Error.ShouldContain("The database holds no graph: load one with 'securitygraph load'.", customMessage: command);
        }
    }

    [Fact]
    public async Task What_was_edited_by_hand_is_named_and_mended()
    {
        var options = await neo4j.Empty();
        var server = Address(options);
        _program.Environment["SECURITYGRAPH_PORT"] = "0";
        await _program.Run("load", "--neo4j", server);
        await Run(options, "MATCH (n:Instrument {name: 'VIS'}) DETACH DELETE n");
        await Run(options, "MATCH (n:Instrument {name: 'ETIAS'}) SET n.name = 'HACKED'");
        (await _program.Run("show", "Europol", "--neo4j", server)).Error.ShouldContain("it was changed by hand");
        var doctor = await _program.Run("doctor", "--neo4j", server);
        (doctor.Exit, doctor.Out.Contains("it was changed by hand")).ShouldBe((1, true));
        (await _program.Run("export", "--neo4j", server)).Error.ShouldMatch(@"holds \d+ entities and \d+ statements, where \d+ and \d+ were loaded: it was changed by hand");
        var dry = await _program.Run("load", "--neo4j", server, "--dry-run");
        dry.Out.ShouldStartWith("Not as it was loaded, because somebody changed it:");
        dry.Out.ShouldContain("  instrument:vis is missing");

        var load = await _program.Run("load", "--neo4j", server);

        load.Out.ShouldStartWith("Not as it was loaded, because somebody changed it; it is mended:");
        load.Out.ShouldContain("  instrument:vis is missing");
        load.Out.ShouldContain("  instrument:etias was changed in name\n".ReplaceLineEndings());
        (await _program.Run("export", "--neo4j", server)).Out.ShouldBe((await _program.Run("export")).Out);
        (await _program.Run("load", "--neo4j", server)).Out.ShouldStartWith("Nothing was to be written: ");
    }

    [Fact]
    public async Task Other_data_is_named_and_asked_for()
    {
        var options = await neo4j.Empty();
        await Run(options, "CREATE (:Person {name: 'Ada'}), (:Person), (:Note)");
        try
        {
            var refused = await _program.Run("load", "--neo4j", Address(options));
            (refused.Exit, refused.Out).ShouldBe((1, ""));
            refused.Error.ShouldContain("Nothing was loaded: the database holds 3 nodes that are not SecurityGraph's: 2 :Person, 1 :Note.");
            var load = await _program.Run("load", "--neo4j", Address(options), "--beside-other-data");
            load.Exit.ShouldBe(0, load.Error);
            load.Error.ShouldContain("The database holds 3 nodes that are not SecurityGraph's: 2 :Person, 1 :Note. They stay as they are.");
        }
        finally
        {
            await neo4j.Empty();
        }
    }

    private static async Task Run(Neo4jOptions options, string cypher)
    {
        using var client = new QueryApiClient(options);
        await client.Run(new CypherStatement(cypher), TestContext.Current.CancellationToken);
    }

    private static string Address(Neo4jOptions options) => options.Server.ToString();
}
