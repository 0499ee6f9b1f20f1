using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

public sealed partial class StartPageTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task It_says_of_the_dataset_what_the_dataset_says_of_itself()
    {
        using var json = JsonDocument.Parse(await Server.Ask("{ statistics { title description coverage } }"));
        var page = WebUtility.HtmlDecode(await Server.Client.GetStringAsync("/"));
        foreach (var said in json.RootElement.GetProperty("data").GetProperty("statistics").EnumerateObject()) page.ShouldContain(said.Value.GetString()!);
        page.ShouldContain("told it, sentence by sentence");
        page.ShouldNotContain("sentence that says so");
    }

    [Fact]
    public async Task Each_of_its_links_leads_somewhere()
    {
        var links = Links().Matches(await Server.Client.GetStringAsync("/")).Select(match => WebUtility.HtmlDecode(match.Groups["link"].Value)).ToList();
        var queries = links.Where(link => link.StartsWith("/graphiql?query=", StringComparison.Ordinal)).ToList();
        queries.Count.ShouldBe(4, "questions");
        foreach (var link in queries)
        {
            link.ShouldEndWith("&run");
            (await Server.Code(Uri.UnescapeDataString(link["/graphiql?query=".Length..^"&run".Length]))).ShouldBeNull(link);
        }
        foreach (var link in links.Where(link => link.StartsWith('/'))) (await Server.Client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
        links.ShouldContain(link => link.StartsWith("http", StringComparison.Ordinal), "documents that are on the web");
    }

    [Fact]
    public async Task It_stands_over_a_graph_of_which_little_is_known()
    {
        var header = new ExchangeHeader { Dataset = "a<b", Release = "1", AsOf = new DateOnly(2018, 1, 24) };
        await using var server = await TestServer.Start(EmbeddedStore.Of(new Graph(header, [], [], [])));
        var page = await server.Client.GetStringAsync("/");
        page.ShouldContain("<strong>a&lt;b</strong>, release 1.");
        page.ShouldContain("0 statements about 0 entities, from 0 documents, collected up to 24 January 2018.");
        page.ShouldNotContain("Questions to begin with");
    }

    [Fact]
    public async Task It_asks_only_questions_about_what_the_graph_holds()
    {
        var header = new ExchangeHeader { Dataset = "mine", Release = "1", AsOf = new DateOnly(2018, 1, 24) };
        var agency = new Entity { Id = EntityId.Parse("actor:eu-lisa"), Name = "eu-LISA" };
        await using var server = await TestServer.Start(EmbeddedStore.Of(new Graph(header, [agency], [], [])));
        var page = await server.Client.GetStringAsync("/");
        page.ShouldContain("What did eu-LISA operate");
        page.ShouldNotContain("How far had ETIAS come");
        page.ShouldNotContain("co-legislators");
    }

    [Fact]
    public async Task Of_the_bundled_dataset_it_asks_all_questions() =>
        (await Server.Client.GetStringAsync("/")).Split("<ul class=\"cards\">")[1].Split("</ul>")[0].Split("<li>").Length.ShouldBe(1 + 4);

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/graphiql/missing.js")]
    public async Task What_is_not_there_says_so(string path)
    {
        using var response = await Server.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("There is nothing at this address.");
    }

    [GeneratedRegex("href=\"(?<link>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
