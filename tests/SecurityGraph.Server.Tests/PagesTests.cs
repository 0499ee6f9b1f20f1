using System.Net;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>The pages over the bundled dataset, as a browser that follows no redirect gets them.</summary>
public sealed partial class PagesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const int MostBytes = 60 * 1024;

    private TestServer Server => running.Server;

    [Fact]
    public async Task From_the_search_box_to_the_sentence_it_is_three_clicks()
    {
        using var search = await Get("/search?q=etias");
        search.StatusCode.ShouldBe(HttpStatusCode.Found);
        var entity = await Page(search.Headers.Location!.ToString());
        entity.ShouldContain("ETIAS");
        var statement = Links(entity).First(link => link.StartsWith("/statement/", StringComparison.Ordinal));
        (await Page(statement)).ShouldContain("Where it is said");
    }

    [Fact]
    public async Task In_a_browser_they_are_read_by_mouse_and_keyboard_in_light_and_dark()
    {
        var (node, chromium) = (Requirement.Node(), Requirement.Chromium());
        (await Processes.Run(node, [Path.Combine(Requirement.Repository, "tests", "node", "pages.mjs"), Server.Address, chromium])).ShouldContain("ok");
    }

    [Fact]
    public async Task Every_link_within_two_clicks_of_the_start_page_leads_somewhere_and_no_page_is_large()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        List<string> next = ["/"];
        for (var depth = 0; depth <= 2; depth++)
        {
            var found = new List<string>();
            foreach (var path in next)
            {
                using var response = await Get(path);
                ((int)response.StatusCode).ShouldBeLessThan(400, path);
                var page = await response.Content.ReadAsStringAsync();
                if (page.Length == 0 || response.Content.Headers.ContentType?.MediaType != "text/html" || path.StartsWith("/graphiql", StringComparison.Ordinal)) continue;
                page.Length.ShouldBeLessThan(MostBytes, path);
                CheckStructure(page, path);
                found.AddRange(Links(page).Where(link => link.StartsWith('/') && !link.StartsWith("/export", StringComparison.Ordinal) && seen.Add(link)));
            }
            next = found;
        }
        seen.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task The_day_and_the_sources_go_with_every_link_of_a_page()
    {
        var page = await Page("/entity/instrument:etias?asOf=2018-01-24&sources=official_document");
        var entities = Links(page).Where(link => link.StartsWith("/entity/", StringComparison.Ordinal)).ToList();
        entities.ShouldNotBeEmpty();
        entities.ShouldAllBe(link => link.EndsWith("?asOf=2018-01-24&sources=official_document", StringComparison.Ordinal) || link.Contains("all=", StringComparison.Ordinal) || link == "/entity/instrument:etias");
        page.ShouldContain("name=\"asOf\" value=\"2018-01-24\"");
        page.ShouldContain("As of 24 January 2018");
    }

    [Fact]
    public async Task The_list_of_procedures_says_how_far_each_had_come_on_the_day()
    {
        var then = await Page("/procedures?asOf=2018-01-24");
        then.ShouldContain("as of 24 January 2018");
        then.ShouldContain("trilogue");
        then.ShouldNotBe(await Page("/procedures"));
    }

    [Fact]
    public async Task A_long_list_goes_on_where_its_page_ended()
    {
        var first = await Page("/documents");
        var further = Links(first).Single(link => link.StartsWith("/documents?after=", StringComparison.Ordinal));
        Links(await Page(further)).Where(link => link.StartsWith("/entity/", StringComparison.Ordinal)).Intersect(Links(first), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_read_section_by_section_to_each_statement()
    {
        var document = await Page("/document/document:com-2018-46");
        document.ShouldContain("section=III.1");
        var section = await Page(Links(document).Single(link => link.EndsWith("section=III.1", StringComparison.Ordinal)));
        section.ShouldContain("Paragraph 2");
        Links(section).Where(link => link.StartsWith("/statement/", StringComparison.Ordinal)).Count().ShouldBeGreaterThan(50);
        Links(await Page("/entity/document:com-2018-46")).ShouldContain("/document/document:com-2018-46");
    }

    [Fact]
    public async Task The_files_that_a_dossier_offers_are_there()
    {
        var files = Links(await Page("/entity/instrument:etias?asOf=2018-01-24")).Where(link => link.StartsWith("/export", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(4);
        foreach (var file in files)
        {
            using var response = await Get(file);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task A_field_that_is_left_empty_is_none() =>
        (await Page("/entity/instrument:etias?asOf=&saidBy=&sources=")).ShouldContain("ETIAS");

    [Theory]
    [InlineData("/entity/instrument:etias?asOf=yesterday", HttpStatusCode.BadRequest, "is not a day")]
    [InlineData("/entity/instrument:etias?asOf=2018-01-24&asOf=2018-01-25", HttpStatusCode.BadRequest, "stands 2 times")]
    [InlineData("/entity/instrument:etias?sources=hearsay", HttpStatusCode.BadRequest, "there is no class")]
    [InlineData("/entity/instrument:etias?all=occurs&page=0", HttpStatusCode.BadRequest, "is not a number from 1")]
    [InlineData("/entity/instrument:etiass", HttpStatusCode.NotFound, "Did you mean")]
    [InlineData("/documents?after=nowhere", HttpStatusCode.BadRequest, "after")]
    [InlineData("/document/document:com-2018-46?section=IX", HttpStatusCode.NotFound, "is cited here, as the graph is looked at")]
    [InlineData("/document/document:no-such", HttpStatusCode.NotFound, "Nothing has this id")]
    [InlineData("/entity/nothing", HttpStatusCode.NotFound, "Nothing has this id")]
    [InlineData("/statement/uses:ffffffffffffffff", HttpStatusCode.NotFound, "holds no statement with this id")]
    public async Task What_cannot_be_answered_is_a_page_that_says_the_rule(string path, HttpStatusCode status, string message)
    {
        using var response = await Get(path);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(message);
    }

    [Fact]
    public async Task A_text_that_finds_nothing_says_why_and_what_is_near()
    {
        var page = WebUtility.HtmlDecode(await Page("/search?q=etiass"));
        page.ShouldContain("Did you mean");
        page.ShouldContain("has not been read yet");
    }

    [Fact]
    public async Task Who_has_a_page_is_told_so()
    {
        using var first = await Get("/entity/instrument:etias");
        using var request = Browser("/entity/instrument:etias");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await Server.Client.SendAsync(request);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/json, text/html;q=0.5")]
    [InlineData("text/html;q=0")]
    public async Task A_statement_is_json_for_whoever_does_not_ask_for_a_page(string accept)
    {
        var id = Links(await Page("/entity/instrument:etias")).First(link => link.StartsWith("/statement/", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, id);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Server.Client.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.Vary.ShouldContain("Accept");
        using var named = await Get(id + ".json");
        named.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("\u202Eevil\u202C مرحبا")]
    [InlineData("javascript:alert(1)")]
    public async Task A_hostile_name_is_text_on_every_page(string name)
    {
        var header = new ExchangeHeader { Dataset = name, Title = name, Description = name, Release = "1", AsOf = new DateOnly(2018, 1, 24) };
        var entity = new Entity { Id = EntityId.Parse("actor:bad"), Name = name, Title = name, Description = name, Subkind = "agency" };
        await using var server = await TestServer.Start(EmbeddedStore.Of(new Graph(header, [entity], [], [])));
        foreach (var path in new[] { "/", "/entity/actor:bad", "/search?q=" + Uri.EscapeDataString(name + " and more"), "/entity/" + Uri.EscapeDataString(name.Replace('/', '-')) })
        {
            var page = await (await server.Client.SendAsync(Browser(path))).Content.ReadAsStringAsync();
            CheckStructure(page, path);
            page.ShouldNotContain("<script", Case.Insensitive, path);
            page.ShouldNotContain("<img", Case.Insensitive, path);
            page.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
            Tags().Matches(page).Select(match => Values().Replace(match.Value, "")).ShouldNotContain(tag => tag.Contains(" on", StringComparison.OrdinalIgnoreCase), path);
        }
    }

    /// <summary>One heading of the first order, a title, one main part; what is opened is closed; an id stands once.</summary>
    private static void CheckStructure(string page, string path)
    {
        page.ShouldStartWith("<!doctype html>");
        foreach (var tag in new[] { "h1", "title", "main" }) Regex.Count(page, $"<{tag}[ >]", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1, $"{tag} of {path}");
        foreach (var tag in new[] { "section", "ul", "ol", "li", "a", "p", "span", "bdi", "form", "h2" })
            Regex.Count(page, $"<{tag}[ >]", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(Regex.Count(page, $"</{tag}>", RegexOptions.None, TimeSpan.FromSeconds(1)), $"{tag} of {path}");
        Ids().Matches(page).Select(match => match.Groups["id"].Value).ShouldBeUnique(path);
        page.ShouldNotContain(" style=", Case.Sensitive, path);
    }

    private async Task<string> Page(string path)
    {
        using var response = await Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Follows no redirect, which the client of the server would.</summary>
    private async Task<HttpResponseMessage> Get(string path)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Server.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
        return await client.SendAsync(Browser(path));
    }

    private static HttpRequestMessage Browser(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        return request;
    }

    private static List<string> Links(string page) => [.. Hrefs().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["link"].Value)).Where(link => !link.StartsWith('#'))];

    [GeneratedRegex("href=\"(?<link>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hrefs();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("<[a-z][^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Values();
}
