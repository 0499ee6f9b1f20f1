using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Whatever a name has in it, it goes into the database and comes back the same, and does nothing on its way.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class HostileNamesTests
{
    private const int Names = 1000;

    private static readonly string[] Pieces =
    [
        "'", "\"", "`", "\\", "\\u0027", "'}) DETACH DELETE n //", "MATCH (n) DETACH DELETE n", "`]->() DELETE r //", "$id", "{id: 1}", "/*", "*/", "//", ";", ":param", "%00", "\0",
        "\n", "\r\n", "\t", "\u0085", "\u2028", "\u202e", "\ufeff", "\uffff", "\ud7ff", "e\u0301", "ﬁ", "ß", "İ", "Ω", "中文", "👩‍👩‍👧", "+folded:x*", "AND OR NOT", "keys:*", "~", "^2", "a:b", "\u0001\u001f\u007f",
    ];

    private static Graph Graph { get; } = new(
        SmallGraph.Header,
        [
            .. Enumerable.Range(0, Names).Select(i => SmallGraph.Named($"topic:n{i:d4}", NameOf(i), title: NameOf(i + 1), aliases: [NameOf(i + 2)])),
            SmallGraph.Named("topic:z-document", NameOf(3)),
        ],
        new StatementMerger(new RollUp(_ => 0)).Merge(Enumerable.Range(0, Names / 2)
            .Select(i => Json.Say($"topic:n{i:d4} PART_OF topic:n{i + 1:d4}", document: "topic:z-document") with { Provision = NameOf(i), Condition = NameOf(i + 7) })),
        []);

    [Fact]
    public async Task A_thousand_names_come_back_as_they_went()
    {
        var options = Requirement.Neo4j();
        await Database.Load(options, Graph);
        (await Database.Export(options)).ShouldBe(Database.Bytes(Graph));
        using var store = Neo4jStore.Connect(options);
        var client = new StoreClient(store);
        var read = new List<Entity>();
        for (string? after = null; ;)
        {
            var page = client.Entities(new EntityQuery { After = after, First = 300 });
            read.AddRange(page.Items.Select(item => item.Item));
            if (!page.HasMore) break;
            after = page.Items[^1].Cursor;
        }
        read.OrderBy(entity => entity.Id).Select(Texts).ShouldBe(Graph.Entities.Select(Texts));
        var statements = client.Statements(new StatementQuery { CountTotal = true })[0];
        statements.TotalCount.ShouldBe(Graph.Statements.Count);
        statements.Items.Select(item => Json.Line(item.Item.Statement)).Order(StringComparer.Ordinal)
            .ShouldBe(Graph.Statements.Select(Json.Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_is_found_by_its_own_name()
    {
        var options = Requirement.Neo4j();
        await Database.Load(options, Graph);
        using var store = Neo4jStore.Connect(options);
        var client = new StoreClient(store);
        // Those of one megabyte are too long a question for GraphQL, but not for the store.
        foreach (var i in Enumerable.Range(0, Names).Where(i => i % 97 == 0 || i < Pieces.Length || i == Names - 1))
        {
            var entity = Graph.Entities[i];
            var hits = client.Search(new SearchQuery { Text = entity.Name, First = 100 }).Items.Select(item => item.Item.Entity.Id).ToList();
            var named = client.Entities(new EntityQuery { Names = [entity.Name] }).Items.Select(item => item.Item.Id).ToList();
            var isWord = Folding.Fold(entity.Name).Length > 0;
            hits.Contains(entity.Id).ShouldBe(isWord, entity.Id.ToString());
            named.Contains(entity.Id).ShouldBe(isWord, entity.Id.ToString());
        }
    }

    [Theory]
    [InlineData("'}) RETURN n //")]
    [InlineData("\\")]
    [InlineData("a:b AND (c OR \"d")]
    [InlineData("* ? ~ ^ [ ] { }")]
    [InlineData("\0\u0001")]
    public async Task A_hostile_question_finds_nothing_and_breaks_nothing(string text)
    {
        var options = Requirement.Neo4j();
        await Database.Load(options, SmallGraph.Graph);
        using var store = Neo4jStore.Connect(options);
        var client = new StoreClient(store);
        client.Search(new SearchQuery { Text = text }).Items.ShouldBeEmpty();
        client.Entities(new EntityQuery { Names = [text], Subkinds = [text], Identifiers = [text] }).Items.ShouldBeEmpty();
        client.Statements(new StatementQuery { Ids = [text] })[0].Items.ShouldBeEmpty();
        client.State().Entities.ShouldBe(SmallGraph.Graph.Entities.Count);
    }

    private static (EntityId, string, string, string?) Texts(Entity entity) => (entity.Id, entity.Name, entity.Title, entity.Aliases is [var alias, ..] ? alias.Text : null);

    /// <summary>Each piece alone, then mixtures with every plane of Unicode, and four of a megabyte.</summary>
    private static string NameOf(int i)
    {
        if (i < Pieces.Length) return string.IsNullOrWhiteSpace(Pieces[i]) ? Pieces[i] + "x" : Pieces[i]; // blanks alone are no value
        if (i is >= 996 and < 1000) return string.Concat(Enumerable.Repeat(i % 2 == 0 ? "é" : "long name ", i % 2 == 0 ? 500_000 : 100_000));
        var name = new StringBuilder();
        for (var at = 0; at < 1 + (i % 5); at++) name.Append(Pieces[(i * 7 + at * 13) % Pieces.Length]).Append(Rune(i * 31 + at));
        return name.Append(i).ToString();
    }

    /// <summary>A code point of each of the seventeen planes in turn, no half of a pair.</summary>
    private static string Rune(int i)
    {
        var point = ((i % 17) * 0x10000) + (int)(i * 40503L % 0x10000);
        return char.ConvertFromUtf32(point is >= 0xd800 and <= 0xdfff ? 0xe000 : point);
    }
}
