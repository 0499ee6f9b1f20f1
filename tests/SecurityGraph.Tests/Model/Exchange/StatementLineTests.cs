using System.Text;
using CsCheck;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class StatementLineTests
{
    internal const string Full =
        """{"type":"statement","id":"calls-on:a07df771dc626650","subject":"actor:european-commission","predicate":"CALLS_ON","object":"actor:co-legislators","about":["procedure:etias","instrument:eu-lisa"],"asks":"AGREES","role":"member","occasion":"event:a","condition":"if \"needed\"","commitment":"announced","stage":"trilogue","partial":true,"provision":"Art 78","when":"2018-04","validFrom":"2017-05/..","validTo":"..","due":"[..2018-06]","quantity":{"low":"80","high":"90.5","unit":"%","period":"2017","of":"flagged"},"money":"a-key","modality":"urged","formerIds":["calls-on:0000000000000000"],"derived":true,"evidence":[{"document":"document:a","section":"IV.2","paragraph":3,"footnote":10,"fingerprints":["sha256:6e0f000000000000","sha256:00000000000000ff"],"saidOn":"2018-01-24","method":"curated","when":"2018","validFrom":"2016","validTo":"2019","due":"2020","quantity":{"low":"1","unit":"EUR"},"condition":"c","commitment":"committed","modality":"planned","silent":["when"],"printed":"in the coming weeks","inferred":["subject","due"],"antecedent":"sha256:00000000000000fe","summary":"Čaputová 😀","sentence":2,"collectedOn":"2026-11","attributedTo":"actor:europol","url":"https://example.eu/a"},{"document":"document:b","method":"rule:a@1"}]}""";

    private const string Brief =
        """{"type":"statement","id":"occurs:0123456789abcdef","subject":"event:a","predicate":"OCCURS","when":"2018","modality":"occurred","evidence":[{"document":"document:a","method":"curated"}]}""";

    private static readonly byte[][] Lines = [Encoding.UTF8.GetBytes(Full), Encoding.UTF8.GetBytes(Brief)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_read_is_written_again(int line) => Json.Line(Read(Lines[line])).ShouldBe(line == 0 ? Full : Brief);

    [Fact]
    public void Members_may_come_in_any_order_with_blanks_and_escapes() => Json.Line(Read(Encoding.UTF8.GetBytes(
        """ { "evidence": [ { "method" : "curated", "docum\u0065nt": "document:\u0061" } ], "modality": "occurred", "when": "2018", "predicate": "OCCURS", "subject": "event:a", "id": "occurs:0123456789abcdef", "type": "statement" } """)))
        .ShouldBe(Brief);

    [Theory]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018\",\"when\":\"2018\",", "'when': stands twice")]
    [InlineData("\"when\":\"2018\",", "\"when\":null,", "'when': has no value: a member without one is left out")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"\",", "'when': '' is not an EDTF date")]
    [InlineData("\"when\":\"2018\",", "\"role\":\"\",", "'role': has no value: a member without one is left out")]
    [InlineData("\"method\"", "\"paragraph\":0,\"method\"", "'evidence[0].paragraph': is of another form: a whole number from 1 on is expected")]
    [InlineData("\"when\":\"2018\",", "\"quantity\":{\"unit\":\"EUR\",\"low\":\"0.3000000000000000000000000001\"},", "'quantity.low': '0.3000000000000000000000000001' has more than 28 digits")]
    [InlineData("\"when\":\"2018\",", "\"whenn\":\"2018\",", "'whenn': unknown member; did you mean when?")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018-13\",", "'when': '2018-13' is not an EDTF date: ")]
    [InlineData("\"when\":\"2018\",", "\"when\":2018,", "'when': is of another form: a text is expected")]
    [InlineData("\"when\":\"2018\",", "\"about\":[\"actor:a\",7],", "'about[1]': is of another form: a text is expected")]
    [InlineData("\"when\":\"2018\",", "\"partial\":\"yes\",", "'partial': is of another form: true is expected")]
    [InlineData("\"when\":\"2018\",", "\"quantity\":{\"low\":\"many\",\"unit\":\"EUR\"},", "'quantity.low': 'many' is not a decimal number")]
    [InlineData("\"when\":\"2018\",", "\"quantity\":{\"low\":\"1\"},", "'quantity.unit': is missing")]
    [InlineData("\"when\":\"2018\",", "\"summary\":\"so\",", "'summary': stands in each evidence since version 2 of the format")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018\" \"", "broken JSON at byte ")]
    [InlineData("\"subject\":\"event:a\",", "", "'subject': is missing")]
    [InlineData("\"id\":\"occurs:0123456789abcdef\",", "", "'id': is missing")]
    [InlineData("event:a", "Event:a", "'subject': 'Event:a' is not an entity id: 'Event' is not a kind")]
    [InlineData("occurred", "occured", "'modality': 'occured' is not a modality (occurred, ongoing")]
    [InlineData("OCCURS", "OCCURRED", "'predicate': 'OCCURRED' is not a predicate of the vocabulary")]
    [InlineData("OCCURS", "OCURS", "'predicate': 'OCURS' is not a predicate of the vocabulary; did you mean OCCURS?")]
    [InlineData("[{\"document\":\"document:a\",\"method\":\"curated\"}]", "[]", "'evidence': is missing: a statement without evidence does not exist")]
    [InlineData("{\"document\":\"document:a\",\"method\":\"curated\"}", "7", "'evidence[0]': is of another form: members are expected")]
    [InlineData("\"method\":\"curated\"", "\"method\":\"\"", "'evidence[0].method': has no value: a member without one is left out")]
    [InlineData(",\"method\":\"curated\"", "", "'evidence[0].method': is missing")]
    [InlineData("}]}", "},{\"document\":\"document:a\",\"method\":\"curated\",\"fingerprints\":[\"sha256:00000000000000ff\",\"sha1:0\"]}]}", "'evidence[1].fingerprints[1]': 'sha1:0' is not a fingerprint")]
    [InlineData("}]}", "}]}}", "broken JSON at byte ")]
    [InlineData("}]}", "}]} 7", "broken JSON at byte ")]
    [InlineData("\"statement\"", "\"fact\"", "'type': 'fact' is not header, entity, statement, mention, link, withdrawn, coverage or trailer")]
    [InlineData("occurs:0123456789abcdef", "\\ud800", "broken JSON: a text is not UTF-8, or an escape in it is half a character")]
    public void What_breaks_a_rule_is_refused_with_member_and_rule(string part, string other, string message) =>
        Should.Throw<ExchangeException>(() => Read(Encoding.UTF8.GetBytes(Brief.Replace(part, other, StringComparison.Ordinal)))).Message.ShouldStartWith("file:7: " + message);

    [Fact]
    public void Of_version_1_what_stands_once_is_given_to_each_evidence_that_has_none()
    {
        var once = Brief.Replace("\"modality\"", "\"inferred\":[\"when\"],\"summary\":\"so\",\"modality\"", StringComparison.Ordinal)
            .Replace("}]}", "},{\"document\":\"document:b\",\"method\":\"curated\",\"inferred\":[\"subject\"]},{\"document\":\"document:c\",\"method\":\"curated\",\"inferred\":[]}]}", StringComparison.Ordinal);
        var evidence = Read(Encoding.UTF8.GetBytes(once), version: 1).Evidence;
        // An empty list is one of its own: all is literal there.
        evidence.Select(one => (string.Join(' ', one.Inferred), one.Summary)).ShouldBe([("when", "so"), ("subject", "so"), ("", "so")]);
    }

    /// <summary>What a damaged line is taken for is a statement of its own: written again it is read alike.</summary>
    [Fact]
    public void A_damaged_line_is_refused_or_read_as_what_it_says() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, Full.Length], Gen.Int[0, 3], Gen.Byte).Sample(
            (line, at, cut, put) =>
            {
                try
                {
                    var written = Json.Line(Read(Json.Damaged(Lines[line], at % Lines[line].Length, cut, put)));
                    return Json.Line(Read(Encoding.UTF8.GetBytes(written))) == written;
                }
                catch (ExchangeException fault)
                {
                    return fault.Line == 7 && fault.Rule.Length > 0;
                }
            },
            iter: 20_000);

    private static Statement Read(byte[] line, int version = ExchangeHeader.FormatVersion) => ((ExchangeLine.OfStatement)ExchangeReader.Read(line, "file", 7, version)).Statement;
}
