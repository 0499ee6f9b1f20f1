using System.Net;
using System.Reflection;
using System.Text.Json;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Where a graph is not whole, or there is none, nobody takes an answer for more than it is.</summary>
public sealed class GraphNoticeTests
{
    private const string Question = "{ entity(alias: \"ETIAS\") { name } statistics { entities } }";

    [Fact]
    public async Task Beside_the_data_of_a_graph_that_is_not_whole_stands_that_it_is_not()
    {
        await using var server = await Server(state => state with { IsComplete = false, Entities = 7, Fault = "A load has not come to its end." });
        using var json = JsonDocument.Parse(await server.Ask(Question));
        json.RootElement.GetProperty("data").GetProperty("entity").GetProperty("name").GetString().ShouldBe("ETIAS");
        json.RootElement.GetProperty("data").GetProperty("statistics").GetProperty("entities").GetInt32().ShouldBe(7);
        var error = json.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("message").GetString().ShouldBe("The graph is not whole, and neither is this answer. A load has not come to its end.");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("GRAPH_INCOMPLETE");
        var page = await server.Client.GetStringAsync("/");
        page.ShouldContain("<strong>The graph is not whole at the moment.</strong> A load has not come to its end.");
        using var ready = await server.Client.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("A load has not come to its end.");
    }

    [Fact]
    public async Task A_whole_graph_whose_store_is_gone_is_answered_from_and_only_readyz_says_so()
    {
        await using var server = await Server(state => state with { Fault = "The store is gone." });
        (await server.Ask(Question)).ShouldNotContain("errors");
        (await server.Client.GetStringAsync("/")).ShouldNotContain("not whole");
        using var ready = await server.Client.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldStartWith("""{"status":"outdated","reason":"The store is gone.",""");
        (await server.Client.GetStringAsync("/healthz")).ShouldContain("outdated");
    }

    [Fact]
    public async Task Without_a_graph_there_is_no_data_and_a_code_says_so()
    {
        await using var server = await Server(_ => throw new Nothing());
        using var json = JsonDocument.Parse(await server.Ask(Question));
        json.RootElement.TryGetProperty("data", out var data).ShouldBe(data.ValueKind == JsonValueKind.Null);
        json.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions").GetProperty("code").GetString().ShouldBe("NO_GRAPH");
        using var page = await server.Client.GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await page.Content.ReadAsStringAsync()).ShouldBe("Nothing is loaded: load it.");
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ __typename }")]
    public async Task The_schema_is_told_in_any_case(string query)
    {
        await using var server = await Server(_ => throw new Nothing());
        (await server.Ask(query)).ShouldNotContain("errors");
    }

    [Theory]
    [InlineData("asOf: \"2026-11-24\"", null)]
    [InlineData("asOf: \"2026-11-25\"", "2026-11-24")]
    [InlineData("asOf: \"2018-01-24\", saidBy: \"2031-01-01\"", "2026-11-24")]
    public async Task A_day_after_the_last_that_the_release_knows_is_answered_with_that_day(string days, string? ends)
    {
        await using var server = await Server(state => state with { Header = state.Header with { AsOf = new DateOnly(2026, 11, 24) } });
        using var json = JsonDocument.Parse(await server.Ask($"{{ entity(alias: \"ETIAS\") {{ existence({days}) {{ state }} }} }}"));
        (json.RootElement.TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("knowledgeEnds").GetString() : null).ShouldBe(ends);
    }

    /// <summary>Whichever field takes the day, and whatever is selected of its answer.</summary>
    [Theory]
    [InlineData("events(from: \"2030-01-01\") { totalCount }", true)]
    [InlineData("events(from: \"2020-01-01\", to: \"2030-01-01\") { totalCount }", true)]
    [InlineData("events(from: \"2020-01-01\", to: \"2026-11-24\") { totalCount }", false)]
    [InlineData("entity(alias: \"ETIAS\") { status(asOf: \"2030-01-01\") { current { label } } }", true)]
    [InlineData("entity(alias: \"ETIAS\") { files(saidBy: \"2026-01-01\") { id } }", false)]
    [InlineData("statements(saidBy: \"2030-01-01\") { totalCount }", true)]
    public async Task Whatever_reaches_past_what_is_known_is_answered_with_that_day(string field, bool isPast)
    {
        await using var server = await Server(state => state with { Header = state.Header with { AsOf = new DateOnly(2026, 11, 24) } });
        (await server.Ask($"{{ {field} }}")).Contains("\"knowledgeEnds\": \"2026-11-24\"", StringComparison.Ordinal).ShouldBe(isPast);
    }

    [Fact]
    public async Task Of_a_whole_graph_nothing_is_said()
    {
        await using var server = await Server(state => state);
        (await server.Ask(Question)).ShouldNotContain("errors");
        (await server.Client.GetStringAsync("/")).ShouldNotContain("not whole");
    }

    private static Task<TestServer> Server(Func<StoreState, StoreState> told)
    {
        var store = DispatchProxy.Create<IGraphStore, TellingStore>();
        ((TellingStore)(object)store).Told = told;
        return TestServer.Start(store);
    }

    private sealed class Nothing : StoreException
    {
        public Nothing()
            : base("Nothing is loaded: load it.", inner: null) => HoldsNoGraph = true;
    }

    /// <summary>The bundled dataset, which tells something else of itself.</summary>
    public class TellingStore : DispatchProxy
    {
        private readonly EmbeddedStore _store = EmbeddedStore.Open(TestServer.BundledFile);

        internal Func<StoreState, StoreState> Told { get; set; } = state => state;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IGraphStore.ReadState)
            ? Answer()
            : targetMethod.Invoke(_store, args);

        private async ValueTask<StoreState> Answer() => Told(await _store.ReadState());
    }
}
