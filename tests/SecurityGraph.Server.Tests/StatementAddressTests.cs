using System.Net;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>The stable address of a statement.</summary>
public sealed class StatementAddressTests : IAsyncLifetime
{
    private const string Former = "calls-on:0123456789abcdef", Withdrawn = "uses:0123456789abcdef";

    private static readonly Statement Call = SmallGraph.Graph.Statements.Single(one => one.Predicate.Name == "CALLS_ON");

    private static readonly Graph Graph = SmallGraph.Graph with
    {
        Statements = [.. SmallGraph.Graph.Statements.Select(one => one.Id == Call.Id ? one with { FormerIds = [Former] } : one)],
        Withdrawn = [new Withdrawn(Withdrawn, "2026.1.0", "It was misread.")],
    };

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.Start(EmbeddedStore.Of(Graph), publicUrl: new Uri("https://graph.example.org/eu/"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task It_answers_with_the_line_of_the_exchange_format_its_sentence_and_its_citations()
    {
        var json = await Get(Call.Id, HttpStatusCode.OK);
        json.GetProperty("statement").GetRawText().Replace(" ", "").Replace("\n", "").ShouldBe(Json.Line(Graph.Statements.Single(one => one.Id == Call.Id)).Replace(" ", ""));
        (Text(json, "id"), Text(json, "dataset"), Text(json, "release")).ShouldBe((Call.Id, "small", "2026.1.0"));
        Text(json, "text").ShouldBe("Commission called on co-legislators to agree on the ETIAS procedure");
        json.GetProperty("citations").EnumerateArray().Select(one => Text(one, "text")).ShouldBe(["Press release, 24 January 2018, section 1", "13th report, 24 January 2018, section II"], ignoreOrder: true);
        Text(json.GetProperty("names"), "procedure:etias").ShouldBe("ETIAS procedure");
    }

    [Fact]
    public async Task Its_address_is_the_public_one_whatever_name_it_was_asked_under()
    {
        var address = $"https://graph.example.org/eu/statement/{Call.Id}";
        var json = await Get(Call.Id, HttpStatusCode.OK);
        Text(json, "address").ShouldBe(address);
        var correction = Text(json, "correction").Split('\n');
        correction[0].ShouldBe($"Correction to statement {Call.Id}");
        correction.ShouldContain("Dataset: small, release 2026.1.0");
        correction.ShouldContain("It says: Commission called on co-legislators to agree on the ETIAS procedure (urged)");
        correction.ShouldContain("Cited from: 13th report, 24 January 2018, section II");
        correction.ShouldContain($"Address: {address}");
    }

    [Fact]
    public async Task Without_a_public_address_it_is_where_it_was_asked()
    {
        await using var server = await TestServer.Start(EmbeddedStore.Of(Graph));
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync($"/statement/{Call.Id}", TestContext.Current.CancellationToken));
        Text(json.RootElement, "address").ShouldBe($"{server.Address}/statement/{Call.Id}");
    }

    [Fact]
    public async Task A_former_id_answers_with_the_statement_of_today()
    {
        var json = await Get(Former, HttpStatusCode.OK);
        (Text(json, "id"), Text(json, "askedFor")).ShouldBe((Call.Id, Former));
        Text(json, "address").ShouldEndWith(Call.Id);
    }

    [Fact]
    public async Task One_that_was_withdrawn_is_gone_and_says_since_when_and_why()
    {
        var json = await Get(Withdrawn, HttpStatusCode.Gone);
        (Text(json, "id"), Text(json.GetProperty("withdrawn"), "release"), Text(json.GetProperty("withdrawn"), "why")).ShouldBe((Withdrawn, "2026.1.0", "It was misread."));
    }

    [Theory]
    [InlineData("uses:ffffffffffffffff", "holds no statement with this id")]
    [InlineData("instrument:etias", "no id of a statement")]
    [InlineData("uses:0123456789ABCDEF", "no id of a statement")]
    [InlineData("%3Cscript%3E", "no id of a statement")]
    public async Task What_is_unknown_is_not_found_and_says_so(string id, string message) => Text(await Get(id, HttpStatusCode.NotFound), "error").ShouldContain(message);

    [Fact]
    public async Task Under_another_name_it_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/statement/{Call.Id}") { Headers = { Host = "evil.example" } };
        (await _server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData(Former, HttpStatusCode.OK)]
    [InlineData(Withdrawn, HttpStatusCode.Gone)]
    [InlineData("uses:ffffffffffffffff", HttpStatusCode.NotFound)]
    public async Task Head_is_get_without_the_body(string id, HttpStatusCode status)
    {
        using var response = await _server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/statement/{id}"), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private async Task<JsonElement> Get(string id, HttpStatusCode status)
    {
        using var response = await _server.Client.GetAsync($"/statement/{id}", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
