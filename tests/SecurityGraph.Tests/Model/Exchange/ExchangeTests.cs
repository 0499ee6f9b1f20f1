using System.Security.Cryptography;
using System.Text;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class ExchangeTests
{
    private const string Header =
        """{"type":"header","format":"securitygraph","version":2,"dataset":"test","title":"A test","description":"Of all lines","release":"1","vocabulary":"1","licence":"CC BY 4.0","asOf":"2026-11-24"}""";

    private const string Entity =
        """{"type":"entity","id":"actor:europol","formerIds":["actor:epo"],"kind":"Actor","subkind":"agency","name":"Europol","title":"EU Agency for \"Law\" Enforcement","aliases":[{"text":"EUROPOL","lang":"en"},{"text":"the Agency","lang":"en","context":true}],"identifiers":[{"scheme":"wikidata","value":"Q207203","status":"verified"}],"description":"Ünïcödé 😀 \t\\"}""";

    private const string Statement =
        """{"type":"statement","id":"operates:165840dc51b3c5ed","subject":"actor:europol","predicate":"OPERATES","object":"instrument:siena","validFrom":"2009","validTo":"..","modality":"ongoing","evidence":[{"document":"document:a","section":"IV.2","paragraph":3,"footnote":10,"fingerprints":["sha256:6e0f000000000000"],"saidOn":"2018-01-24","method":"curated","printed":"managed by","summary":"Runs it."},{"document":"document:b","method":"curated","modality":"planned","silent":["validFrom","validTo"],"url":"https://example.eu/a?b=c&d"}]}""";

    private const string Link =
        """{"type":"link","kind":"DIFFERENT_FROM","from":"actor:a","to":"actor:b","by":"us","why":"two bodies","on":"2026-11-24"}""";

    private const string Mention = """{"type":"mention","entity":"actor:europol","document":"document:a","section":"III.1","count":4}""";

    private const string Withdrawn = """{"type":"withdrawn","id":"gives-access-to:b4ce5145c0f75a24","release":"2026.12.0","why":"misread"}""";

    private const string Coverage = """{"type":"coverage","document":"document:a","section":"III.1","sentences":31,"cited":28,"reasons":{"a heading":1,"nobody acts":2}}""";

    private const string Counts = "\"entities\":1,\"statements\":1,\"mentions\":1,\"links\":1,\"withdrawn\":1";

    private static readonly string[] Content = [Header, Entity, Statement, Mention, Link, Withdrawn, Coverage];

    private static readonly string Trailer = $$"""{"type":"trailer",{{Counts}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Content))))}}"}""";

    private static readonly string Whole = string.Join('\n', [.. Content, Trailer]) + "\n";

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
    [InlineData("[1]", "test.jsonl:1: is of another form: members are expected")]
    [InlineData("{\"type\":\"header\"", "test.jsonl:1: broken JSON")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"name\":\"A\"}", "test.jsonl:1: 'type': the first line, and only that, is the header")]
    [InlineData("{\"type\":\"header\",\"format\":\"other\"}", "test.jsonl:1: 'format': 'other' is not securitygraph")]
    [InlineData("{\"type\":\"header\",\"format\":\"securitygraph\",\"version\":3}", "test.jsonl:1: 'version': is 3; this program reads versions 1 and 2")]
    public void A_broken_first_line_is_refused(string text, string message) =>
        Should.Throw<ExchangeException>(() => Read(text)).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("", "the line is empty")]
    [InlineData("{\"type\":\"fact\"}", "'type': 'fact' is not header, entity, statement, mention, link, withdrawn, coverage or trailer")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"name\":\"A\",\"colour\":\"red\"}", "'colour': unknown member")]
    [InlineData("{\"type\":\"entity\",\"id\":\"actor:a\",\"id\":\"actor:b\",\"name\":\"A\"}", "'id': stands twice")]
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
    [InlineData("sha256:6e0f000000000000", "sha1:6e0f", "'evidence[0].fingerprints[0]': 'sha1:6e0f' is not a fingerprint")]
    [InlineData("\"paragraph\":3", "\"paragraph\":\"three\"", "evidence[0].paragraph")]
    [InlineData("165840dc51b3c5ed", "0000000000000000", "'id': 'operates:0000000000000000' is not the id of what is said")]
    public void A_broken_statement_is_refused(string part, string broken, string message) =>
        Should.Throw<ExchangeException>(() => Read(Whole.Replace(part, broken, StringComparison.Ordinal))).Message.ShouldContain(message);

    [Fact]
    public void A_file_cut_at_any_line_end_is_refused()
    {
        var lines = Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var kept = 1; kept < lines.Length; kept++)
        {
            var fault = Should.Throw<ExchangeException>(() => Read(string.Join('\n', lines[..kept]) + "\n"));
            (fault.Line, fault.Rule).ShouldBe((kept + 1, "the trailer is missing: the file was cut, or written by a tool that leaves the last line out"));
        }
    }

    [Fact]
    public void A_file_that_lacks_a_line_in_the_middle_is_refused_with_what_is_missing() =>
        Should.Throw<ExchangeException>(() => Read(Whole.Replace(Mention + "\n", "", StringComparison.Ordinal))).Message
            .ShouldBe("test.jsonl:7: 'mentions': the trailer counts 1 mentions, but 0 stand in the file: it was cut or changed");

    [Fact]
    public void A_file_changed_after_it_was_written_is_refused() =>
        Should.Throw<ExchangeException>(() => Read(Whole.Replace("misread", "misled", StringComparison.Ordinal))).Message
            .ShouldBe("test.jsonl:8: 'sha256': the lines before it have another hash: the file was changed after it was written");

    [Fact]
    public void A_tool_may_leave_the_hash_out_but_not_the_counts()
    {
        string With(string trailer) => string.Join('\n', [.. Content, trailer]);
        Written(Read(With($$"""{"type":"trailer",{{Counts}}}"""))).ShouldBe(Whole);
        Written(Read(With($$"""{ {{Counts}}, "type": "trailer" }"""))).ShouldBe(Whole);
        Should.Throw<ExchangeException>(() => Read(With("""{"type":"trailer","entities":1}"""))).Message.ShouldBe("test.jsonl:8: 'statements': is missing");
    }

    [Fact]
    public void Nothing_stands_behind_the_trailer() =>
        Should.Throw<ExchangeException>(() => Read(Whole + Link)).Message.ShouldBe("test.jsonl:9: 'type': nothing stands behind the trailer");

    [Fact]
    public void A_file_of_version_1_is_read_without_a_trailer_and_its_header_tells()
    {
        var read = Read(string.Join('\n', Header.Replace("\"version\":2", "\"version\":1", StringComparison.Ordinal), Entity, Statement.Replace("\"evidence\"", "\"inferred\":[\"subject\"],\"evidence\"", StringComparison.Ordinal), Link));
        read.OfType<ExchangeLine.OfHeader>().Single().Header.Version.ShouldBe(1);
        read.OfType<ExchangeLine.OfStatement>().Single().Statement.Evidence.ShouldAllBe(evidence => evidence.Inferred.Single() == "subject");
    }

    [Theory]
    [InlineData(Mention, "\"count\":4", "\"count\":\"4\"", "'count': is of another form: a whole number is expected")]
    [InlineData(Mention, "\"count\":4", "\"count\":-4", "'count': is of another form: a whole number from 0 on is expected")]
    [InlineData(Mention, ",\"section\":\"III.1\"", "", "'section': is missing")]
    [InlineData(Withdrawn, ",\"why\":\"misread\"", "", "'why': is missing")]
    [InlineData(Coverage, "{\"a heading\":1", "{\"a heading\":1,\"a heading\":2", "'reasons.a heading': stands twice")]
    [InlineData(Coverage, "\"nobody acts\":2", "\"nobody acts\":\"two\"", "'reasons.nobody acts': is of another form")]
    [InlineData(Link, "DIFFERENT_FROM", "LIKE", "'kind': 'LIKE' is not SAME_AS, DIFFERENT_FROM or FULFILS")]
    [InlineData(Link, "2026-11-24", "2026-11", "'on': '2026-11' is not a day (yyyy-mm-dd)")]
    public void A_broken_line_of_what_stands_behind_is_refused(string line, string part, string broken, string message) =>
        Should.Throw<ExchangeException>(() => Read(Header + "\n" + line.Replace(part, broken, StringComparison.Ordinal))).Message.ShouldStartWith("test.jsonl:2: " + message);

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
        using var writer = new ExchangeFileWriter(stream);
        foreach (var line in lines) writer.Write(line);
        writer.WriteTrailer();
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
