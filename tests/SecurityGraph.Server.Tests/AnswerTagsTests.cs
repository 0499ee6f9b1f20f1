using System.Net;
using System.Net.Http.Headers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Whoever has an answer is told so instead of getting it again.</summary>
public sealed class AnswerTagsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Status = "/graphql?query={entity(alias:\"ETIAS\"){id name}}";

    private readonly HttpClient _client = running.Server.Client;

    [Fact]
    public async Task A_get_that_was_answered_is_answered_by_304_the_next_time()
    {
        using var first = await Get(Status);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.ETag!.IsWeak.ShouldBeTrue();
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        first.Headers.Vary.ShouldContain("Accept");
        using var second = await Get(Status, first.Headers.ETag);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        second.Headers.Vary.ShouldContain("Accept");
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_question_and_another_media_type_have_another_tag()
    {
        using var first = await Get(Status);
        using var other = await Get(Status.Replace("ETIAS", "SIS"), first.Headers.ETag);
        using var newer = await Get(Status, first.Headers.ETag, "application/graphql-response+json");
        (other.StatusCode, newer.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        new[] { first.Headers.ETag, other.Headers.ETag, newer.Headers.ETag }.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("/graphql?query={nothing}")]
    [InlineData("/graphql?query={entity(alias:\"No such thing\"){id}")]
    [InlineData("/graphql?query={entity(id:\"x\"){id}}")]
    [InlineData("/graphql")]
    public async Task An_error_has_none(string path)
    {
        using var answer = await Get(path);
        answer.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Other_content_has_another_tag_and_the_same_content_the_same()
    {
        var tags = new List<EntityTagHeaderValue?>();
        foreach (var graph in new[] { SmallGraph.Graph, SmallGraph.Graph, SmallGraph.Compile(SmallGraph.Entities, SmallGraph.Statements.Skip(1)) })
        {
            await using var server = await TestServer.Start(EmbeddedStore.Of(graph));
            using var answer = await server.Client.GetAsync("/graphql?query={statistics{release}}");
            tags.Add(answer.Headers.ETag);
        }
        tags.ShouldAllBe(tag => tag != null);
        tags[1].ShouldBe(tags[0]);
        tags[2].ShouldNotBe(tags[0]);
    }

    private async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? known = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        if (accept is not null) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await _client.SendAsync(request);
    }
}
