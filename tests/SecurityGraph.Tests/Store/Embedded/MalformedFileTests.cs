using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Embedded;

/// <summary>Every fault of a file names the file and the line, and nothing is opened by halves.</summary>
public sealed class MalformedFileTests : IDisposable
{
    private const string Header = """{"type":"header","format":"securitygraph","version":2,"dataset":"d","release":"1","vocabulary":"1","asOf":"2026-01-01"}""";
    private const string Actor = """{"type":"entity","id":"actor:a","kind":"Actor","subkind":"agency","name":"A"}""";
    private const string Document = """{"type":"entity","id":"document:d","kind":"Document","subkind":"report","name":"D"}""";
    private const string Link = """{"type":"link","kind":"SAME_AS","from":"actor:a","to":"actor:b","by":"us","why":"so","on":"2026-01-01"}""";

    private static readonly string Published = Json.Line(Json.Say("actor:a PUBLISHES document:d", document: "document:d"));
    private static readonly string Adopted = Json.Line(Json.Say("actor:a ADOPTS document:d", document: "document:d"));

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    /// <summary>With the trailer of these lines, so that it is their own fault that is found.</summary>
    private EmbeddedStore Open(params string[] lines)
    {
        int Count(string type) => lines.Count(line => line.StartsWith($"{{\"type\":\"{type}\"", StringComparison.Ordinal));
        File.WriteAllLines(_file, [.. lines, $$"""{"type":"trailer","entities":{{Count("entity")}},"statements":{{Count("statement")}},"mentions":{{Count("mention")}},"links":{{Count("link")}},"withdrawn":{{Count("withdrawn")}}}"""]);
        return EmbeddedStore.Open(_file);
    }

    private void Refuses(int line, string rule, params string[] lines)
    {
        var fault = Should.Throw<ExchangeException>(() => Open(lines));
        (fault.File, fault.Line).ShouldBe((_file, line));
        fault.Message.ShouldContain(rule);
        File.Move(_file, _file + ".moved"); // nobody holds it open
        File.Move(_file + ".moved", _file);
    }

    [Fact]
    public void A_whole_file_is_opened()
    {
        using var store = Open(Header, Actor, Document, Adopted, Published, Link);
        var state = new StoreClient(store).State();
        (state.Entities, state.Statements, state.Generation).ShouldBe((2, 2, 0L));
    }

    [Fact]
    public void An_empty_file()
    {
        File.WriteAllText(_file, "");
        Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file)).Message.ShouldContain("the header line is missing");
    }

    [Fact]
    public void A_file_cut_at_any_line_end()
    {
        Open(Header, Actor, Document, Adopted, Published, Link).Dispose();
        var lines = File.ReadAllLines(_file);
        for (var kept = 1; kept < lines.Length; kept++)
        {
            File.WriteAllLines(_file, lines[..kept]);
            var fault = Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file));
            (fault.Line, fault.Rule).ShouldBe((kept + 1, Trailer.IsMissing));
        }
    }

    [Fact]
    public void A_file_that_lacks_a_statement()
    {
        Open(Header, Actor, Document, Adopted, Published, Link).Dispose();
        File.WriteAllLines(_file, File.ReadAllLines(_file).Where(line => line != Adopted));
        Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file)).Message.ShouldContain("'statements': the trailer counts 2 statements, but 1 stand in the file");
    }

    [Fact]
    public void A_line_behind_the_trailer()
    {
        Open(Header, Actor).Dispose();
        File.AppendAllLines(_file, [Link]);
        Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file)).Message.ShouldContain("links stand before the trailer");
    }

    [Fact]
    public void A_mention_of_what_is_no_entity() => Refuses(
        4, "'document': document:e is not an entity of this file", Header, Actor, Document, """{"type":"mention","entity":"actor:a","document":"document:e","section":"1","count":2}""");

    [Fact]
    public void A_file_without_header() => Refuses(1, "the first line, and only that, is the header", Actor);

    [Fact]
    public void A_second_header() => Refuses(3, "the first line, and only that, is the header", Header, Actor, Header);

    [Fact]
    public void Broken_JSON() => Refuses(3, "broken JSON", Header, Actor, Document[..^1]);

    [Fact]
    public void A_blank_line() => Refuses(3, "", Header, Actor, "", Document);

    [Fact]
    public void An_unknown_member() => Refuses(2, "'colour': unknown member", Header, Actor.Replace("\"name\"", "\"colour\":\"red\",\"name\"", StringComparison.Ordinal));

    [Fact]
    public void An_unknown_member_is_named_as_it_stands_in_the_file() => Refuses(2, "'co\\u006cour': unknown member", Header, Actor.Replace("\"name\"", "\"co\\u006cour\":\"red\",\"name\"", StringComparison.Ordinal));

    [Fact]
    public void A_wrong_id_of_an_entity() => Refuses(2, "is not a kind", Header, Actor.Replace("actor:a", "robot:a", StringComparison.Ordinal));

    [Fact]
    public void A_wrong_predicate() => Refuses(4, "is not a predicate", Header, Actor, Document, Published.Replace("\"PUBLISHES\"", "\"PUBLISHED\"", StringComparison.Ordinal));

    [Fact]
    public void An_impossible_date() => Refuses(4, "EDTF", Header, Actor, Document, Published.Replace("2018-01-24", "2018-02-30", StringComparison.Ordinal));

    [Theory]
    [InlineData("publishes:0123")]
    [InlineData("adopts:0123456789abcdef")]
    [InlineData("publishes:0123456789ABCDEF")]
    [InlineData("publishes")]
    public void An_id_that_cannot_be_that_of_the_statement(string id) =>
        Refuses(4, "is not an id of PUBLISHES", Header, Actor, Document, Published.Replace(Json.Statement(Published).Id, id, StringComparison.Ordinal));

    [Fact]
    public void An_entity_twice() => Refuses(3, "actor:a stands twice", Header, Actor, Actor);

    [Fact]
    public void Entities_out_of_order() => Refuses(3, "entities stand by id", Header, Document, Actor);

    [Fact]
    public void A_statement_twice() => Refuses(5, "stands twice", Header, Actor, Document, Published, Published);

    [Fact]
    public void Statements_out_of_order() => Refuses(5, "statements stand by id", Header, Actor, Document, Published, Adopted);

    [Fact]
    public void An_entity_after_a_statement() => Refuses(5, "entities stand before", Header, Actor, Document, Published, Document.Replace("document:d", "document:e", StringComparison.Ordinal));

    [Fact]
    public void A_statement_after_a_link() => Refuses(5, "statements stand before links", Header, Actor, Document, Link, Published);

    [Fact]
    public void An_entity_that_is_missing() => Refuses(3, "names document:d, which is not an entity of this file", Header, Actor, Published);

    [Fact]
    public void The_first_of_several_faults_is_the_one_reported()
    {
        var many = Enumerable.Range(0, 50_000).Select(i => Actor.Replace("actor:a", $"actor:a{i:00000}", StringComparison.Ordinal)).ToArray();
        many[20_001] = "broken here";
        many[49_000] = "and here";
        Refuses(20_003, "", [Header, .. many]);
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes()
    {
        using (var file = File.Create(_file))
        {
            file.Write(Encoding.UTF8.GetBytes(Header + "\n" + """{"type":"entity","id":"actor:"""));
            var some = Enumerable.Repeat((byte)'a', 1 << 20).ToArray();
            for (var i = 0; i < 100; i++) file.Write(some);
        }
        var fault = Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file));
        (fault.File, fault.Line, fault.Rule).ShouldBe((_file, 2L, "a line is longer than 16 MB"));
    }

    [Fact]
    public void A_fault_before_a_line_that_is_too_long_is_the_one_reported()
    {
        using (var file = File.Create(_file))
        {
            file.Write(Encoding.UTF8.GetBytes(Header + "\nbroken\n"));
            file.Write(new byte[17 << 20]);
        }
        Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_file)).Line.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_accepted()
    {
        File.WriteAllText(_file, "\uFEFF" + string.Join("\r\n", Header, Actor, Document, Adopted, Published, """{"type":"trailer","entities":2,"statements":2,"mentions":0,"links":0,"withdrawn":0}""") + "\r\n", new UTF8Encoding(false));
        using var store = EmbeddedStore.Open(_file);
        new StoreClient(store).Of("actor:a").Select(answer => Json.Line(answer.Statement)).ShouldBe([Adopted, Published]);
    }

    [Fact]
    public void A_file_that_was_changed_while_open_is_noticed()
    {
        using var store = Open(Header, Actor, Document, Published);
        using (var file = new FileStream(_file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(Header.Length);
        Should.Throw<IOException>(() => new StoreClient(store).Of("actor:a")).Message.ShouldContain("was changed while it was open");
    }
}
