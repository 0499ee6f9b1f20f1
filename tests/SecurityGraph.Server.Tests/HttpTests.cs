using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using SecurityGraph.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Requests before they become questions.</summary>
public sealed class HttpTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/graphiql")]
    [InlineData("/graphiql/app.js")]
    [InlineData("/schema.graphql")]
    [InlineData("/pages.css")]
    [InlineData("/search?q=etias")]
    [InlineData("/entity/instrument:etias")]
    [InlineData("/entity/instrument:nothing")]
    [InlineData("/neo4j/securitygraph.grass")]
    [InlineData("/graphql?query=%7Bstatistics%7Brelease%7D%7D")]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=mutation%7Bx%7D")]
    [InlineData("/nowhere")]
    public async Task A_head_is_the_answer_to_a_get_without_its_body(string path)
    {
        using var get = await Server.Client.GetAsync(path);
        using var head = await Server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.StatusCode.ShouldBe(get.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PUT", "/", "GET, HEAD")]
    [InlineData("DELETE", "/graphql", "GET, HEAD, POST")]
    [InlineData("POST", "/healthz", "GET, HEAD")]
    public async Task Other_methods_are_refused(string method, string path, string allowed)
    {
        using var answer = await Server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        string.Join(", ", answer.Content.Headers.Allow).ShouldBe(allowed);
    }

    [Fact]
    public async Task A_body_may_begin_with_a_byte_order_mark()
    {
        using var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. """{"query":"{__typename}"}"""u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await Server.Client.PostAsync("/graphql", content);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"__typename\":\"Query\"");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate, gzip")]
    [InlineData("x-unheard-of")]
    public async Task A_packed_body_is_refused_by_its_encoding(string encoding)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write("""{"query":"{__typename}"}"""u8);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var response = await Server.Client.PostAsync("/graphql", content);
        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Headers.GetValues("Accept-Encoding").ShouldBe(["identity"]);
        (await response.Content.ReadAsStringAsync()).ShouldContain("without a Content-Encoding");
    }

    [Fact]
    public async Task A_body_that_says_it_is_as_it_is_is_read()
    {
        using var content = new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("identity");
        (await (await Server.Client.PostAsync("/graphql", content)).Content.ReadAsStringAsync()).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Theory]
    [InlineData("""{"query":"\ud800"}""", "not valid Unicode")]
    [InlineData("""{"query":"{__typename}","variables":{"a":"\udc00"}}""", "not valid Unicode")]
    [InlineData("""{"query":"{__typename}","variables":{"\ud800":1}}""", "not valid Unicode")]
    [InlineData("""{"query":"{__typename}","extensions":[["\ud83d"]]}""", "not valid Unicode")]
    [InlineData("""{"query":"{__typename}","\ud800":1}""", "not valid Unicode")]
    [InlineData("{\"query\":", "The body is not valid JSON (line 1, column 10).")]
    [InlineData("", "The body is not valid JSON (line 1, column 1).")]
    [InlineData("{\n  \"query\": \"{__typename}\",\n  \"variables\": {\"ä\": 1,}\n}", "The body is not valid JSON (line 3, column 24).")]
    [InlineData("{\"query\": \"{__typename}\"} x", "The body is not valid JSON (line 1, column 27).")]
    [InlineData("{\n  \"query\": \"{__typename}\",\n  \"query\": \"\"\n}", "query stands twice in the body (line 3, column 3).")]
    [InlineData("{\"query\":\n\"\\ud800\"}", "as in \\\\ud800 (line 2, column 1).")]
    [InlineData("[]", "batches")]
    [InlineData("""{"query":"{__typename}","query":"{a:__typename}"}""", "query stands twice")]
    [InlineData("""{"query":"{__typename}","variables":{},"variables":{}}""", "variables stands twice")]
    [InlineData("""{"query":"{__typename}","variables":{"a":1,"a":2}}""", "a stands twice")]
    [InlineData("""{"query":"{__typename}","variables":{"a":[{"b":1,"b":1}]}}""", "b stands twice")]
    [InlineData("""{"query":"{__typename}","extensions":{"x":{"y":1,"\u0079":2}}}""", "y stands twice")]
    public async Task A_body_that_cannot_be_read_is_told_why(string body, string why)
    {
        using var response = await Server.Post(body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Theory]
    [InlineData("query=%7B__typename%7D&query=%7Ba:__typename%7D", "query stands twice")]
    [InlineData("query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D", "variables stands twice")]
    [InlineData("query=%7B__typename%7D&variables=%7B%22a%22:1,%22a%22:2%7D", "a stands twice in the parameter variables (line 1, column 8).")]
    [InlineData("query=%7B__typename%7D&variables=%7B%22a%22:1", "The parameter variables is not valid JSON (line 1, column 7).")]
    public async Task A_parameter_that_stands_twice_or_is_no_JSON_is_refused(string parameters, string why)
    {
        using var response = await Server.Client.GetAsync("/graphql?" + parameters);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(65)]
    public async Task Json_that_is_nested_too_deep_is_told_so(int levels)
    {
        var deep = new string('[', levels) + new string(']', levels);
        using var response = await Server.Post("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + deep + "}}");
        (await response.Content.ReadAsStringAsync()).ShouldContain("The body is nested more than 64 levels deep (line 1, column ");
        using var asked = await Server.Client.GetAsync("/graphql?query=%7B__typename%7D&variables=" + new string('[', 65) + new string(']', 65));
        (await asked.Content.ReadAsStringAsync()).ShouldContain("The parameter variables is nested more than 64 levels deep (line 1, column 65).");
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task A_hash_without_a_query_is_told_that_texts_are_to_be_sent(string accept, HttpStatusCode status)
    {
        const string Hash = """{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}""";
        using var posted = await Server.Post("{\"operationName\":null,\"variables\":{},\"extensions\":" + Hash + "}", accept: accept);
        posted.StatusCode.ShouldBe(status);
        var answer = await posted.Content.ReadAsStringAsync();
        answer.ShouldContain("\"message\":\"PersistedQueryNotSupported\"");
        answer.ShouldContain("\"code\":\"PERSISTED_QUERY_NOT_SUPPORTED\"");
        using var asked = await Server.Client.GetAsync("/graphql?extensions=" + Uri.EscapeDataString(Hash));
        (await asked.Content.ReadAsStringAsync()).ShouldContain("PERSISTED_QUERY_NOT_SUPPORTED");
        using var whole = await Server.Post("{\"query\":\"{__typename}\",\"extensions\":" + Hash + "}");
        (await whole.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"a\"")]
    public async Task What_is_no_hash_of_a_query_is_none(string hash)
    {
        using var posted = await Server.Post("{\"extensions\":{\"persistedQuery\":" + hash + "}}");
        (await posted.Content.ReadAsStringAsync()).ShouldContain("query is missing.");
    }

    [Fact]
    public async Task Answers_can_be_read_as_they_are()
    {
        using var response = await Server.Post("""{"query":"{ a: entity(id: \"Čaputová's <b> & \\\" \\u2028\") { id } }"}""");
        var answer = await response.Content.ReadAsStringAsync();
        answer.ShouldContain("""'Čaputová's <b> & \" \u2028' is not an entity id""");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("127.8.9.10")]
    [InlineData("[::1]:5080")]
    [InlineData("localhost.")]
    [InlineData("graph.example.org")]
    [InlineData("Graph.Example.org:5080")]
    public async Task A_host_of_ours_is_answered(string host)
    {
        await using var server = await TestServer.Start(publicUrl: new Uri("https://graph.example.org/path"));
        (await Status(server, host, "/")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("evil.localhost.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("0.0.0.0:5080")]
    [InlineData("192.168.1.5:5080")]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00::1]:5080")]
    [InlineData("example.org")]
    [InlineData("sub.graph.example.org")]
    public async Task A_host_that_is_not_ours_is_refused(string host)
    {
        await using var server = await TestServer.Start(publicUrl: new Uri("https://graph.example.org/"));
        foreach (var path in new[] { "/", "/graphql?query=%7B__typename%7D", "/graphiql", "/schema.graphql", "/neo4j/securitygraph.grass", "/pages.css", "/nowhere" })
            (await Status(server, host, path)).ShouldBe(HttpStatusCode.MisdirectedRequest, path);
        (await Status(server, host, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await Status(server, host, "/readyz")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_asks_under_another_name_learns_how_that_is_allowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "graph.example.org";
        using var response = await Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        var answer = await response.Content.ReadAsStringAsync();
        answer.ShouldContain("localhost");
        answer.ShouldContain("--public-url");
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task Readiness_tells_nothing_of_the_machine_behind_it()
    {
        await using var server = await TestServer.Start(DispatchProxy.Create<IGraphStore, LostStore>());
        using var ready = await server.Client.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var said = await ready.Content.ReadAsStringAsync() + await server.Client.GetStringAsync("/healthz") + await (await server.Client.GetAsync("/")).Content.ReadAsStringAsync();
        said.ShouldContain("The store of the graph cannot answer at the moment");
        said.ShouldNotContain("10.1.2.3");
    }

    private static async Task<HttpStatusCode> Status(TestServer server, string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class Unreachable() : StoreException("Nothing answers at http://10.1.2.3:7474.", null);

    /// <summary>A store whose database is gone.</summary>
    public class LostStore : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new Unreachable();
    }
}
