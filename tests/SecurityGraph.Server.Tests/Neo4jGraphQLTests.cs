using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Neo4j;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>GraphQL over the bundled dataset in Neo4j answers as it does over the embedded store.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphQLTests(LoadedOnce loaded) : IClassFixture<LoadedOnce>
{
    private const string Related = """
        query($n: Int, $asOf: Date, $saidBy: Date) { actors(first: $n) { edges { node {
          name relations existence(asOf: $asOf, saidBy: $saidBy) { state } mentions(asOf: $asOf, saidBy: $saidBy) { section } family(saidBy: $saidBy) { systems { id } }
          statements(first: 2, asOf: $asOf, saidBy: $saidBy) { edges { certainty text cite { footnote } node { subject { id } } evidence { document { name } } } } } } } }
        """;

    private static readonly Lazy<Graph> Bundled = new(() =>
    {
        using var file = File.OpenRead(TestServer.BundledFile);
        return Graph.Read(file, "the bundled dataset");
    });

    /// <summary>Links are the same at two servers that have one address for others.</summary>
    private static readonly Uri Public = new("https://graph.example.org/");

    public static TheoryData<string> Documents => QuestionDocuments.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Each_query_of_a_document_has_the_answer_that_it_prints(string path)
    {
        using var store = Neo4jStore.Connect(await loaded.Load(Bundled.Value));
        await using var server = await TestServer.Start(store);
        Approval.Matches(path, await QuestionDocuments.Answered(path, server));
    }

    [Theory]
    [InlineData("{ statistics { release entities statements saidFirst { edtf } saidLast { edtf } entitiesByKind { kind count } statementsByPredicate { predicate count } statementsByClass { modalityClass count } } }")]
    [InlineData("{ search(text: \"european\", first: 30) { totalCount edges { cursor match matchedName node { id } } } }")]
    [InlineData("{ instruments(first: 40, subkinds: [\"it_system\"]) { totalCount edges { cursor node { id name existence(asOf: \"2018-01-24\") { state because { statement { id } } } } } } }")]
    [InlineData("{ entity(id: \"instrument:etias\") { status(saidBy: \"2018-01-24\") { current { label } } statements(first: 50, saidBy: \"2018-01-24\") { totalCount edges { cursor node { id } text certainty modality evidence { citation } } } } }")]
    [InlineData("{ entity(id: \"actor:european-parliament\") { statements(first: 100, classes: [FACT, URGED], asOf: \"2018-06-01\") { totalCount edges { node { id } certainty via { id } } } mentions(asOf: \"2018-06-01\") { section } } }")]
    [InlineData("{ graph(from: [\"instrument:etias\"], depth: 2) { nodes { depth key relations } edges { key from to isAbout statement { id } } leftOut { nodesOverLimit edgesOverLimit relationsToOtherKinds hiddenRelations { predicate count } } } }")]
    [InlineData("{ graph(from: [\"document:com-2017-352\"], kinds: [ACTOR], saidBy: \"2018-06-01\") { leftOut { nodesOverLimit edgesOverLimit relationsToOtherKinds hiddenRelations { predicate count } } } }")]
    [InlineData("{ graph(from: [\"actor:european-commission\"], depth: 1, asOf: \"2018-01-24\", saidBy: \"2018-01-24\") { nodes { key } edges { certainty modality statement { id } } } }")]
    [InlineData("{ paths(from: \"instrument:etias\", to: \"actor:europol\", maxHops: 3, first: 20, asOf: \"2018-06-01\") { paths { length entities { id } hops { edges { from to statement { id } } } } } }")]
    [InlineData("{ entity(id: \"instrument:etias\") { statements(first: 20, saidBy: \"2018-06-01\") { edges { cite { footnote bibtex cslJson links } } } } paths(from: \"instrument:etias\", to: \"actor:europol\") { paths { cite { footnote bibtex cslJson } } } }")]
    [InlineData("{ common(of: [\"instrument:etias\", \"instrument:ees\"]) { totalCount edges { cursor node { relations entity { id } ties { of { id } statements { text } } } } } }")]
    [InlineData("{ timeline(of: [\"instrument:etias\", \"actor:europol\"], first: 200, saidBy: \"2018-12-31\") { totalCount edges { cursor node { date { edtf } dateOf statement { id } certainty of { id } datedBy { statement { id } } } } } }")]
    [InlineData("{ events(participants: [\"actor:european-parliament\"], order: NEWEST, first: 50, from: \"2017-01-01\", toldBy: \"2018-01-24\") { totalCount edges { cursor node { id } } } }")]
    [InlineData("{ events(order: NEWEST, first: 300) { edges { cursor node { id } } } oldest: events(order: OLDEST, first: 40) { totalCount edges { cursor } } told: events(toldBy: \"2017-12-31\", order: RELATIONS) { totalCount nodes { id } } }")]
    [InlineData("{ procedures(stages: [TRILOGUE, COUNCIL_MANDATE], asOf: \"2018-01-24\", saidBy: \"2018-01-24\") { totalCount edges { cursor node { id } } } open: procedures(open: true, asOf: \"2018-01-24\") { nodes { id } } }")]
    [InlineData("{ instruments(first: 30, subkinds: [\"it_system\"]) { nodes { family { statements(first: 4, order: NEWEST, saidBy: \"2018-06-01\") { totalCount edges { cursor text via { id } } } } } } }")]
    [InlineData("{ graph(maxNodes: 60, kinds: [ACTOR, INSTRUMENT], avoid: [\"actor:european-commission\"], saidBy: \"2018-06-01\") { nodes { key degree hidden relationCounts { predicate part count } } grouped { key count edges { key } } leftOut { nodesOverLimit seeds { id } } } }")]
    [InlineData("{ graph(from: [\"actor:europol\", \"actor:unstated\"], documents: [\"document:com-2018-46\"], asOf: \"2018-06-01\") { nodes { key hidden } edges { key } leftOut { nodesOverLimit hiddenRelations { count } seeds { id } } } actors(first: 40) { nodes { relationCounts(asOf: \"2018-01-24\", classes: [FACT, URGED]) { predicate part label count } } } }")]
    [InlineData("{ statements(first: 100, predicates: [CALLS_ON, OCCURS], saidBy: \"2018-03-01\") { totalCount edges { cursor node { id } modality certainty } } }")]
    public async Task Both_stores_answer_alike(string query)
    {
        using var store = Neo4jStore.Connect(await loaded.Load(Bundled.Value));
        await using var server = await TestServer.Start(store, publicUrl: Public);
        await using var embedded = await TestServer.Start(publicUrl: Public);
        var expected = await embedded.Ask(query);
        expected.ShouldNotContain("\"errors\"");
        (await server.Ask(query)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=interop")]
    [InlineData("/entity/instrument:etias?asOf=2018-01-24&saidBy=2018-01-24")]
    [InlineData("/entity/actor:european-commission?sources=official_document")]
    [InlineData("/entity/topic:interoperability")]
    [InlineData("/document/document:com-2018-46?section=II")]
    [InlineData("/statement/establishes:b614e0a725867d6a")]
    [InlineData("/procedures?asOf=2018-01-24")]
    [InlineData("/events")]
    public async Task Both_stores_give_the_same_page(string path)
    {
        using var store = Neo4jStore.Connect(await loaded.Load(Bundled.Value));
        await using var server = await TestServer.Start(store, publicUrl: Public);
        await using var embedded = await TestServer.Start(publicUrl: Public);
        (await Page(server, path)).ShouldBe(await Page(embedded, path));

        static async Task<string> Page(TestServer server, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            using var response = await server.Client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task Each_thing_is_told_alike_by_every_way_in_and_over_both_stores()
    {
        using var store = Neo4jStore.Connect(await loaded.Load(Bundled.Value));
        await using var server = await TestServer.Start(store, publicUrl: Public);
        await using var embedded = await TestServer.Start(publicUrl: Public);
        var expected = (await OneValueTests.Told(embedded, generated: 60)).Values;
        (await OneValueTests.Told(server, generated: 60)).Values.Where(one => expected[one.Key] != one.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2018-06-01", null)]
    [InlineData("2018-06-01", "2018-06-01")]
    public async Task The_number_of_Cypher_statements_does_not_grow_with_the_result(string? asOf, string? saidBy)
    {
        var options = await loaded.Load(Bundled.Value);
        async Task<int> Statements(int first)
        {
            using var client = new CountingClient(new QueryApiClient(options));
            await using var server = await TestServer.Start(new Neo4jStore(client));
            (await server.Ask(Related, new { n = first, asOf, saidBy })).ShouldNotContain("\"errors\"");
            return client.Statements;
        }

        // Only of statements that take their date from an event, and of bodies that an event ended, is it asked when that was: among a hundred there are some.
        var few = await Statements(100);
        (await Statements(150)).ShouldBe(few);
        few.ShouldBeInRange(5, 60);
    }

    [Theory]
    [InlineData("query($n: Int) { events(toldBy: \"2018-01-24\", first: $n) { totalCount nodes { id } } }", 60, 150)]
    [InlineData("query($n: Int) { events(participants: [\"actor:european-commission\", \"actor:european-parliament\"], order: NEWEST, first: $n) { totalCount nodes { id } } }", 60, 150)]
    [InlineData("query($n: Int) { instruments(first: $n) { nodes { family { statements(first: 3) { totalCount edges { text } } } } } }", 60, 150)]
    [InlineData("query($n: Int) { graph(maxNodes: $n, saidBy: \"2018-06-01\") { nodes { degree hidden relationCounts { count } } grouped { count } } }", 400, 1000)]
    [InlineData("query($n: Int) { actors(first: $n) { nodes { relationCounts(saidBy: \"2018-06-01\") { count } } } }", 60, 150)]
    [InlineData("query($n: Int) { instruments(stages: [IN_FORCE], first: $n) { nodes { id } } }", 60, 150)]
    public async Task Nor_does_it_in_lists(string query, int small, int large)
    {
        var options = await loaded.Load(Bundled.Value);
        async Task<int> Statements(int first)
        {
            using var client = new CountingClient(new QueryApiClient(options));
            await using var server = await TestServer.Start(new Neo4jStore(client));
            (await server.Ask(query, new { n = first })).ShouldNotContain("\"errors\"");
            return client.Statements;
        }

        // Among the smaller number, too, there are some of which days and sources have to be asked.
        var few = await Statements(small);
        (await Statements(large)).ShouldBe(few);
        few.ShouldBeInRange(1, 30);
    }

    private sealed class CountingClient(ICypherClient client) : ICypherClient
    {
        private int _statements;

        public int Statements => _statements;

        public Task<CypherResult> Run(CypherStatement statement, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _statements);
            return client.Run(statement, cancellationToken);
        }

        public Task<IReadOnlyList<CypherResult>> RunAtomically(IReadOnlyList<CypherStatement> statements, CancellationToken cancellationToken) =>
            throw new NotSupportedException("A read needs no transaction.");

        public Task<ServerFacts> ReadServer(CancellationToken cancellationToken) => client.ReadServer(cancellationToken);

        public void Dispose() => client.Dispose();
    }
}
