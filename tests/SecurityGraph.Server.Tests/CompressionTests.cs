using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Answers go out packed to clients that take that.</summary>
public sealed class CompressionTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Picture = """{ graph(from: ["instrument:etias"], depth: 2, maxNodes: 100) { nodes { entity { id name description } } edges { predicate text evidence { citation } } } }""";

    private readonly HttpClient _client = running.Server.Client;

    [Theory]
    [InlineData("gzip", "application/json")]
    [InlineData("br", "application/json")]
    [InlineData("gzip", "application/graphql-response+json")]
    public async Task An_answer_is_packed_to_less_than_a_sixth_and_is_the_same(string encoding, string mediaType)
    {
        var (plain, none) = await Post("identity", mediaType);
        var (packed, used) = await Post(encoding, mediaType);
        (none, used).ShouldBe((null, encoding));
        packed.Length.ShouldBeLessThan(plain.Length / 6);
        Unpacked(packed, encoding).ShouldBe(plain);
    }

    [Theory]
    [InlineData("/schema.graphql")]
    [InlineData("/")]
    [InlineData("/graphiql/app.js")]
    public async Task So_are_the_schema_and_the_pages(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await _client.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        answer.Content.Headers.ContentType.ShouldNotBeNull();
    }

    private async Task<(byte[] Body, string? Encoding)> Post(string encoding, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query = Picture }), Encoding.UTF8, "application/json") };
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private static byte[] Unpacked(byte[] packed, string encoding)
    {
        using var source = new MemoryStream(packed);
        using Stream unpacking = encoding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
