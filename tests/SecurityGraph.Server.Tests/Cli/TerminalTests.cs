using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>No character of a file steers the terminal or turns what is read in it.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Forged = "Lamps\u001b[31m\u001b]0;owned\u0007\0\u009b2J\u202E\u2066\r\nsecuritygraph: all is well";

    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_graph_with_such_names_is_shown_without_them()
    {
        DatasetFile.Write(_program.PathOf("store"), new Graph(
            new ExchangeHeader { Dataset = Forged, Release = "1" + Forged, AsOf = new DateOnly(2026, 1, 1), Title = Forged },
            [new Entity { Id = EntityId.Parse("instrument:lamps"), Subkind = "it_system", Name = Forged, Title = Forged, Description = Forged, Aliases = [new Alias(Forged, "en")] }],
            [], []));
        foreach (var command in new[] { "show instrument:lamps", "show instrument:lamps --json", "show nothing", "export" })
        {
            var run = await _program.Run([.. command.Split(' '), "--store", "store"]);
            AssertClean(run, command);
            run.Error.ShouldNotContain("\nsecuritygraph: all is well");
        }
        var imported = await _program.Run("import", DatasetFile.CurrentPath(_program.PathOf("store"))!);
        imported.Exit.ShouldBe(0, imported.Error);
        AssertClean(imported, "import");
        imported.Error.ShouldContain("warning SG2006: ");
        imported.Error.ShouldContain("has the control character U+001B in it");
    }

    [Fact]
    public async Task Answers_of_the_server_escape_them_and_mean_the_same()
    {
        DatasetFile.Write(_program.PathOf("store"), new Graph(
            new ExchangeHeader { Dataset = "lamps", Release = "1", AsOf = new DateOnly(2026, 1, 1) },
            [new Entity { Id = EntityId.Parse("instrument:lamps"), Subkind = "it_system", Name = Forged, Aliases = [new Alias("Prüm 'L'", "en")] }], [], []));
        await using var server = await TestServer.Start(EmbeddedStore.Open(DatasetFile.CurrentPath(_program.PathOf("store"))!));
        using var response = await server.Post("""{"query":"{ entity(id: \"instrument:lamps\") { name aliases { text } } }"}""");
        var text = await response.Content.ReadAsStringAsync();
        text.AsSpan().ContainsAny(ControlCharacters.All).ShouldBeFalse(text);
        text.ShouldContain("Prüm 'L'");
        JsonDocument.Parse(text).RootElement.GetProperty("data").GetProperty("entity").GetProperty("name").GetString().ShouldBe(Forged);
    }

    [Fact]
    public async Task Messages_of_files_have_none()
    {
        using var dataset = new SmallDataset();
        var yaml = Path.Combine(dataset.Folder, "entities", "topic.yaml");
        File.WriteAllText(yaml, "- id: topic:lamps\n  name: \"Lamps \\e[31m\\u202E \\0\"\n  subkind: \"re\\e[31mport\\n\"\n");
        var check = await _program.Run("check", dataset.Folder);
        AssertClean(check, "check");
        check.Out.ShouldContain("SG3004");
        check.Out.ShouldContain("warning SG2006: ");
        check.Out.ShouldContain("has the control character U+001B in it");

        foreach (var line in new[] { "{\"type\":\"\\u001b[31m\\u202e\"}", "{\"\\u001b[31m\":1}", "{\"type\":\"header\",\"format\":\"\\u009b\"}", "\u001b[31m" })
        {
            var import = await _program.Run("import", _program.Write("graph.jsonl", line + "\n"));
            import.Exit.ShouldBe(1);
            AssertClean(import, line);
        }
    }

    private static void AssertClean(Run run, string command)
    {
        foreach (var text in new[] { run.Out, run.Error })
        {
            var at = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).AsSpan().IndexOfAny(ControlCharacters.All);
            at.ShouldBe(-1, $"{command}: {ControlCharacters.Shown(text)}");
        }
    }
}
