using System.IO.Compression;
using System.Net;
using System.Text.Json;
using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Files for other tools over HTTP.</summary>
public sealed class HttpExportTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    private const string Ten = "xxxxxxxxxx", Hundred = Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten;
    private const string Long = Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + "x";

    private readonly HttpClient _client = running.Server.Client;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_is_the_bytes_that_the_command_line_writes(string name)
    {
        var format = ExportFormat.Named(name)!;
        using var answer = await _client.GetAsync($"/export?format={name}&around=RAN&asOf=2018-01-24&sources=OFFICIAL_DOCUMENT");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(format.MediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"securitygraph.{format.Ending}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(await Written(format, new PicturePart.Around(EntityId.Parse("actor:ran")), "2018-01-24", "official_document"));
    }

    [Fact]
    public async Task Several_files_come_as_an_archive_that_can_be_opened()
    {
        using var zip = new ZipArchive(await _client.GetStreamAsync("/export?format=csv-gephi&search=interoperability"));
        zip.Entries.Select(entry => entry.Name).ShouldBe(["nodes.csv", "edges.csv", "README.txt"]);
        using var readme = new StreamReader(zip.GetEntry("README.txt")!.Open());
        (await readme.ReadToEndAsync()).ShouldContain("holds: The graph around what a search for 'interoperability' finds, up to 1 relation away.");
    }

    [Fact]
    public async Task Paths_between_two_join_both()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/export?format=node-link&between=ENISA&and=European%20Parliament"));
        var links = json.RootElement.GetProperty("links").EnumerateArray().SelectMany(link => new[] { link.GetProperty("source").GetString(), link.GetProperty("target").GetString() }).ToList();
        links.ShouldContain("actor:enisa");
        links.ShouldContain("actor:european-parliament");
        links.ToHashSet().IsSubsetOf(json.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())).ShouldBeTrue();
    }

    [Fact]
    public async Task The_exchange_format_is_the_whole_file()
    {
        var file = await _client.GetByteArrayAsync("/export?format=jsonl");
        file.ShouldBe(await File.ReadAllBytesAsync(TestServer.BundledFile));
    }

    [Fact]
    public async Task Whoever_has_the_file_is_told_so()
    {
        using var first = await _client.GetAsync("/export?format=gexf&around=ETIAS");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export?format=gexf&around=ETIAS");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(request);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("", 400, "format is missing: one of jsonl, gexf")]
    [InlineData("format=pajek", 400, "There is no format 'pajek': there are jsonl, gexf")]
    [InlineData("format=gexf&as-of=2018-01-24", 400, "There is no parameter 'as-of': there are format, around")]
    [InlineData("format=gexf&format=dot", 400, "format stands 2 times")]
    [InlineData("format=gexf&asOf=24.1.2018", 400, "asOf: '24.1.2018' is not a day")]
    [InlineData("format=gexf&depth=2", 400, "depth says how far around")]
    [InlineData("format=gexf&around=ETIAS&depth=9", 400, "depth: '9' is not a number from 1 to 3.")]
    [InlineData("format=gexf&around=", 400, "around is empty.")]
    [InlineData("format=gexf&between=ETIAS", 400, "between and and name the two ends of paths")]
    [InlineData("format=gexf&around=ETIAS&search=ETIAS", 400, "around and search each name a part")]
    [InlineData("format=gexf&sources=best", 400, "sources: there is no class 'best': there are")]
    [InlineData("format=jsonl&around=ETIAS", 400, "around: jsonl is the exchange format and holds the whole graph.")]
    [InlineData("format=gexf&around=europool", 404, "around: nothing is called 'europool'. Did you mean actor:europol")]
    [InlineData("format=gexf&search=zzzz", 400, "Nothing is called 'zzzz'")]
    [InlineData("format=gexf&search=" + Long, 400, "search has 1001 characters, and may have 1000.")]
    [InlineData("format=mermaid", 413, "mermaid draws at most 400 relations")]
    public async Task What_breaks_a_rule_is_told(string query, int status, string error)
    {
        using var answer = await _client.GetAsync("/export?" + query);
        ((int)answer.StatusCode).ShouldBe(status);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("error").GetString()!.ShouldContain(error);
        json.RootElement.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        answer.Content.Headers.ContentDisposition.ShouldBeNull();
        answer.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task What_takes_too_long_is_told()
    {
        await using var server = await TestServer.Start(timeout: TimeSpan.FromMilliseconds(1));
        using var answer = await server.Client.GetAsync("/export?format=gexf");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("TIMEOUT");
    }

    [Fact]
    public async Task Exports_count_where_requests_are_counted()
    {
        await using var server = await TestServer.Start(perMinute: 1);
        (await server.Client.GetAsync("/export?format=dot&around=RAN")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.GetAsync("/export?format=dot&around=RAN")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<byte[]> Written(ExportFormat format, PicturePart part, string asOf, string sources)
    {
        Model.Terms.Vocabulary.Current.TryGetSourceClass(sources, out var weakest).ShouldBeTrue();
        using var store = EmbeddedStore.Open(TestServer.BundledFile);
        var picture = await PictureReader.Read(store, new PictureRequest(new Lens { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), Sources = weakest }, part));
        using var stream = new MemoryStream();
        await format.Write(picture, stream);
        return stream.ToArray();
    }
}
