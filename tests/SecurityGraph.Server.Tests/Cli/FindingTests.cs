using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>GraphQL and the terminal find the same entity by the same text; GraphQL only by what its argument names.</summary>
public sealed class FindingTests : IDisposable
{
    private static readonly Graph Graph = GraphCompiler.Compile(new Graph(
        new ExchangeHeader { Dataset = "lamps", Release = "2026.1.0", AsOf = new DateOnly(2026, 1, 1) },
        [
            Named("actor:keepers", "Keepers") with { FormerIds = [EntityId.Parse("actor:guards")] },
            Named("instrument:guards", "Actor guards") with { Subkind = "it_system" },
            Named("document:com-2016-7", "The proposal") with { Identifiers = [new Identifier("document", "COM(2016) 7", IdentifierStatus.Verified)] },
            Named("instrument:number", "COM 2016 7") with { Subkind = "it_system" },
            Named("topic:office", "Lamp Office"),
            Named("instrument:office", "Office") with { Subkind = "it_system", Aliases = [new Alias("lamp office", "en")] },
            Named("actor:bound", "Bound") with { Aliases = [new Alias("the Agency", "en", Context: true)] },
            Named("actor:agency", "The Agency of Lights"),
        ],
        [], []));

    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("COM(2016) 7", "document:com-2016-7", "document:com-2016-7", "instrument:number")]
    [InlineData("lamp office", "topic:office", null, "topic:office")]
    [InlineData("actor:guards", "actor:keepers", null, "instrument:guards")]
    [InlineData("the agency", "actor:agency", null, null)]
    [InlineData("lamp off", "instrument:office", null, null)]
    public async Task A_text_means_the_same_everywhere_and_an_argument_only_what_it_names(string text, string shown, string? identified, string? named)
    {
        DatasetFile.Write(_program.PathOf("store"), Graph);
        (await _program.Run("show", text, "--store", "store", "--json")).Json.GetProperty("entity").GetProperty("id").GetString().ShouldBe(shown);
        await using var server = await TestServer.Start(EmbeddedStore.Of(Graph));
        (await Entity(server, "identifier", text)).ShouldBe(identified);
        (await Entity(server, "alias", text)).ShouldBe(named);
        if (EntityId.TryParse(text, out _)) (await Entity(server, "id", text)).ShouldBe(shown);
    }

    private static async Task<string?> Entity(TestServer server, string argument, string text)
    {
        using var json = JsonDocument.Parse(await server.Ask($"query($text: {(argument == "id" ? "ID" : "String")}) {{ entity({argument}: $text) {{ id }} }}", new { text }));
        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            errors[0].GetProperty("message").GetString()!.ShouldStartWith($"identifier: '{text}' is not an identifier: ");
            return null;
        }
        var entity = json.RootElement.GetProperty("data").GetProperty("entity");
        return entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("id").GetString();
    }

    private static Entity Named(string id, string name) => new() { Id = EntityId.Parse(id), Name = name };
}
