using System.Text;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class ExchangeTests
{
    private const string Header =
        """{"type":"header","format":"securitygraph","version":1,"dataset":"test","release":"1","vocabulary":"1","licence":"CC BY 4.0","asOf":"2026-11-24"}""";

    private const string Entity =
        """{"type":"entity","id":"actor:europol","formerIds":["actor:epo"],"kind":"Actor","subkind":"agency","name":"Europol","title":"EU Agency for \"Law\" Enforcement","aliases":[{"text":"EUROPOL","lang":"en"},{"text":"the Agency","lang":"en","context":true}],"identifiers":[{"scheme":"wikidata","value":"Q207203","status":"verified"}],"description":"Ünïcödé 😀 \t\\"}""";

    private const string Statement =
        """{"type":"statement","id":"operates:165840dc51b3c5ed","subject":"actor:europol","predicate":"OPERATES","object":"instrument:siena","validFrom":"2009","validTo":"..","modality":"ongoing","summary":"Runs it.","evidence":[{"document":"document:a","section":"IV.2","paragraph":3,"footnote":10,"fingerprints":["sha256:6e0f000000000000"],"saidOn":"2018-01-24","method":"curated","printed":"managed by"},{"document":"document:b","method":"curated","modality":"planned","silent":["validFrom","validTo"],"url":"https://example.eu/a?b=c&d"}]}""";

    private const string Link =
        """{"type":"link","kind":"DIFFERENT_FROM","from":"actor:a","to":"actor:b","by":"us","why":"two bodies","on":"2026-11-24"}""";

    private static readonly string Whole = string.Join('\n', Header, Entity, Statement, Link) + "\n";

    [Fact]
    public void What_is_read_is_written_again_byte_by_byte() => Written(Read(Whole)).ShouldBe(Whole);

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_accepted() =>
        Written(Read("\uFEFF" + Whole.Replace("\n", "\r\n", StringComparison.Ordinal))).ShouldBe(Whole);

    [Fact]
    public void The_last_line_may_lack_its_end() => Written(Read(Whole.TrimEnd('\n'))).ShouldBe(Whole);

    [Theory]
    [InlineData("", "test.jsonl:1: the file is empty")]
    [InlineData("{}", "test.jsonl:1: 'type': is missing")]
    [InlineData("[1]", "test.jsonl:1: the line is not an object")]
    [InlineData("{\"type\":\"header\"", "test.jsonl:1: broken JSON")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"name\":\"A\"}", "test.jsonl:1: 'type': the first line, and only that, is the header")]
    [InlineData("{\"type\":\"header\",\"format\":\"other\"}", "test.jsonl:1: 'format': is not 'securitygraph'")]
    [InlineData("{\"type\":\"header\",\"format\":\"securitygraph\",\"version\":2}", "test.jsonl:1: 'version': is 2; this program reads version 1")]
    public void A_broken_first_line_is_refused(string text, string message) =>
        Should.Throw<ExchangeException>(() => Read(text)).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("", "the line is not an object")]
    [InlineData("{\"type\":\"fact\"}", "'type': 'fact' is not header, entity, statement or link")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"name\":\"A\",\"colour\":\"red\"}", "'colour': unknown member")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"id\":\"actor:b\",\"name\":\"A\"}", "broken JSON")]
    [InlineData("{\"type\":\"entity\",\"id\":\"Actor:a\",\"name\":\"A\"}", "'id': 'Actor:a' is not an entity id: 'Actor' is not a kind")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\"}", "'name': is missing")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"name\":\"A\",\"kind\":\"Fund\"}", "'kind': 'Fund' does not fit the id, which says Actor")]
    public void A_broken_line_is_refused_with_its_number_and_member(string line, string message)
    {
        var fault = Should.Throw<ExchangeException>(() => Read(Header + "\n" + line + "\n"));
        fault.Line.ShouldBe(2);
        fault.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("\"OPERATES\"", "\"OPERATE\"", "'predicate': 'OPERATE' is not a predicate of the vocabulary; did you mean OPERATES?")]
    [InlineData("\"ongoing\"", "\"sure\"", "'modality': 'sure' is not a modality")]
    [InlineData("\"2009\"", "\"2009-13\"", "'validFrom': '2009-13' is not an EDTF date")]
    [InlineData("sha256:6e0f000000000000", "sha1:6e0f", "'evidence[0].fingerprints': 'sha1:6e0f' is not a fingerprint")]
    [InlineData("\"paragraph\":3", "\"paragraph\":\"three\"", "evidence[0].paragraph")]
    [InlineData("165840dc51b3c5ed", "0000000000000000", "'id': 'operates:0000000000000000' is not the id of what is said")]
    public void A_broken_statement_is_refused(string part, string broken, string message) =>
        Should.Throw<ExchangeException>(() => Read(Whole.Replace(part, broken, StringComparison.Ordinal))).Message.ShouldContain(message);

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused_before_it_is_held()
    {
        using var stream = new EndlessLine(100L * 1024 * 1024);
        Should.Throw<ExchangeException>(() => ExchangeReader.Read(stream, "test.jsonl").Count()).Message.ShouldContain("a line is longer than 16 MB");
        stream.Position.ShouldBeLessThan(40L * 1024 * 1024);
    }

    private static List<ExchangeLine> Read(string text) =>
        [.. ExchangeReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.jsonl")];

    private static string Written(List<ExchangeLine> lines)
    {
        using var stream = new MemoryStream();
        var writer = new ExchangeWriter(stream);
        foreach (var line in lines)
        {
            switch (line)
            {
                case ExchangeLine.OfHeader read: writer.Write(read.Header); break;
                case ExchangeLine.OfEntity read: writer.Write(read.Entity); break;
                case ExchangeLine.OfStatement read: writer.Write(read.Statement); break;
                case ExchangeLine.OfLink read: writer.Write(read.Link); break;
            }
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A line that never ends, of a given length.</summary>
    private sealed class EndlessLine(long length) : Stream
    {
        public override long Position { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
