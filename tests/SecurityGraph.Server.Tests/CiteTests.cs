using System.Text.Json;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Footnotes and entries for reference managers, of statements and of paths.</summary>
public sealed class CiteTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Call = "statements(entity: \"procedure:etias\", predicates: [CALLS_ON]";

    [Fact]
    public async Task A_footnote_has_the_sentence_its_places_the_release_and_the_link()
    {
        await using var server = await Small(new Uri("https://graph.example.org/eu/"));
        var cite = (await Cited(server, Call + ")")).ShouldHaveSingleItem();
        var link = cite.GetProperty("links").EnumerateArray().ShouldHaveSingleItem().GetString()!;
        link.ShouldStartWith("https://graph.example.org/eu/statement/calls-on:");
        cite.GetProperty("opensHereOnly").GetBoolean().ShouldBeFalse();
        cite.GetProperty("footnote").GetString().ShouldBe(
            "Commission called on co-legislators to agree on the ETIAS procedure: Press release, 24 January 2018, section 1; 13th report, 24 January 2018, section II. small, release 2026.1.0, " + link + ".");
    }

    [Fact]
    public async Task Without_a_public_address_the_link_is_as_it_was_asked_and_every_text_says_that_it_opens_here_only()
    {
        await using var server = await Small(null);
        var cite = (await Cited(server, Call + ")")).ShouldHaveSingleItem();
        cite.GetProperty("opensHereOnly").GetBoolean().ShouldBeTrue();
        cite.GetProperty("links")[0].GetString().ShouldStartWith(server.Address + "/statement/");
        foreach (var text in new[] { "footnote", "bibtex", "cslJson" }) cite.GetProperty(text).GetString()!.ShouldContain("(this link opens here only)", customMessage: text);
    }

    [Fact]
    public async Task Only_the_evidence_in_view_is_cited()
    {
        await using var server = await Small(null);
        const string Plan = "statements(entity: \"actor:eu-lisa\", predicates: [OPERATES]";
        var (now, then) = ((await Cited(server, Plan + ")"))[0], (await Cited(server, Plan + ", saidBy: \"2018-02-01\")"))[0]);
        now.GetProperty("footnote").GetString()!.ShouldContain("Later report");
        then.GetProperty("footnote").GetString()!.ShouldNotContain("Later report");
        then.GetProperty("bibtex").GetString()!.ShouldNotContain("document-later-report");
    }

    [Fact]
    public async Task A_path_is_cited_by_all_its_relations_in_order()
    {
        var json = await Ask(running.Server, "{ paths(from: \"actor:eu-lisa\", to: \"actor:europol\", first: 3) { paths { hops { edges { text statement { id } } } cite { footnote links } } } }");
        var paths = json.GetProperty("paths").GetProperty("paths").EnumerateArray().ToList();
        paths.Count.ShouldBe(3);
        foreach (var path in paths)
        {
            var edges = path.GetProperty("hops").EnumerateArray().SelectMany(hop => hop.GetProperty("edges").EnumerateArray()).ToList();
            path.GetProperty("cite").GetProperty("links").EnumerateArray().Select(link => link.GetString()!.Split('/')[^1]).ShouldBe(edges.Select(edge => edge.GetProperty("statement").GetProperty("id").GetString()!).Distinct());
            foreach (var edge in edges) path.GetProperty("cite").GetProperty("footnote").GetString()!.ShouldContain(edge.GetProperty("text").GetString()! + ": ");
        }
    }

    [Fact]
    public async Task A_reference_manager_reads_both_formats_with_every_document_and_its_year()
    {
        var node = Requirement.Node();
        var query = "{ statements(entity: \"instrument:etias\", first: 30) { edges { cite { bibtex cslJson } evidence { document { id } } } } paths(from: \"actor:eu-lisa\", to: \"actor:europol\") { paths { cite { bibtex cslJson } hops { edges { evidence { document { id } } } } } } }";
        var json = await Ask(running.Server, query);
        var rows = json.GetProperty("statements").GetProperty("edges").EnumerateArray().Select(row => (Cite: row.GetProperty("cite"), Documents: Documents([row])))
            .Concat(json.GetProperty("paths").GetProperty("paths").EnumerateArray().Select(path => (Cite: path.GetProperty("cite"), Documents: Documents(path.GetProperty("hops").EnumerateArray().SelectMany(hop => hop.GetProperty("edges").EnumerateArray()))))).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        // One file of all, as somebody collects them: a document comes as often as it is cited.
        var bibtex = string.Join("\n", rows.Select(row => row.Cite.GetProperty("bibtex").GetString()));
        var csl = "[" + string.Join(",", rows.Select(row => row.Cite.GetProperty("cslJson").GetString()!.Trim()[1..^1])) + "]";
        var read = await Read(node, csl, bibtex);
        foreach (var (format, colon) in new[] { ("csl", ":"), ("bibtex", "-") })
        {
            var items = read.GetProperty(format).GetProperty("items").EnumerateArray().ToList();
            items.Select(item => item.GetProperty("id").GetString()).ShouldBe(rows.SelectMany(row => row.Documents).Select(id => id.Replace(":", colon, StringComparison.Ordinal)), format);
            var entries = read.GetProperty(format).GetProperty("entries").EnumerateArray().ToLookup(entry => entry.GetProperty("id").GetString(), entry => entry.GetProperty("entry").GetString()!);
            foreach (var item in items.Where(item => item.TryGetProperty("issued", out _)))
            {
                var year = item.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
                entries[item.GetProperty("id").GetString()].ShouldNotBeEmpty();
                entries[item.GetProperty("id").GetString()].ShouldAllBe(entry => entry.Contains(year, StringComparison.Ordinal));
            }
        }
        Titles(read, "csl").ShouldBe(Titles(read, "bibtex"));
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("cslJson")]
    public async Task A_page_of_rows_goes_into_a_reference_manager_at_once_and_a_whole_picture_does_not(string format)
    {
        (await running.Server.Code($"{{ statements(first: 150) {{ edges {{ cite {{ {format} }} }} }} }}")).ShouldBeNull();
        (await running.Server.Code($"{{ graph(from: [\"actor:europol\"], depth: 3, maxNodes: 2000) {{ edges {{ cite {{ {format} }} }} }} }}")).ShouldBe("COMPLEXITY");
    }

    private static IEnumerable<string> Titles(JsonElement read, string format) => read.GetProperty(format).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!);

    private static List<string> Documents(IEnumerable<JsonElement> rows) =>
        [.. rows.SelectMany(row => row.GetProperty("evidence").EnumerateArray()).Select(one => one.GetProperty("document").GetProperty("id").GetString()!).Distinct().Order(StringComparer.Ordinal)];

    private static Task<TestServer> Small(Uri? publicUrl) => TestServer.Start(EmbeddedStore.Of(SmallGraph.Graph), publicUrl: publicUrl);

    private static async Task<List<JsonElement>> Cited(TestServer server, string field) =>
        [.. (await Ask(server, $"{{ {field} {{ edges {{ cite {{ footnote bibtex cslJson links opensHereOnly }} }} }} }}")).GetProperty("statements").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cite"))];

    private static async Task<JsonElement> Ask(TestServer server, string query) => JsonDocument.Parse(await server.Ask(query)).RootElement.GetProperty("data");

    private static async Task<JsonElement> Read(string node, string csl, string bibtex)
    {
        var folder = Directory.CreateTempSubdirectory("securitygraph-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "csl-json"), csl);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bibtex"), bibtex);
            return JsonDocument.Parse(await Processes.Run(node, [Path.Combine(Requirement.Repository, "tests", "node", "cite.mjs"), folder.FullName])).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
