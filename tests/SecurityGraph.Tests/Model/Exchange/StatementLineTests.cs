using System.Text;
using CsCheck;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class StatementLineTests
{
    internal const string Full =
        """{"type":"statement","id":"calls-on:a07df771dc626650","subject":"actor:european-commission","predicate":"CALLS_ON","object":"actor:co-legislators","about":["procedure:etias","instrument:eu-lisa"],"asks":"AGREES","role":"member","occasion":"event:a","condition":"if \"needed\"","commitment":"announced","stage":"trilogue","partial":true,"provision":"Art 78","when":"2018-04","validFrom":"2017-05/..","validTo":"..","due":"[..2018-06]","quantity":{"low":"80","high":"90.5","unit":"%","period":"2017","of":"flagged"},"money":"a-key","modality":"urged","inferred":["subject","due"],"summary":"Čaputová 😀","derived":true,"evidence":[{"document":"document:a","section":"IV.2","paragraph":3,"footnote":10,"fingerprints":["sha256:6e0f000000000000","sha256:00000000000000ff"],"saidOn":"2018-01-24","method":"curated","when":"2018","validFrom":"2016","validTo":"2019","due":"2020","quantity":{"low":"1","unit":"EUR"},"condition":"c","commitment":"committed","modality":"planned","silent":["when"],"printed":"in the coming weeks","attributedTo":"actor:europol","url":"https://example.eu/a"},{"document":"document:b","method":"rule:a@1"}]}""";

    private const string Brief =
        """{"type":"statement","id":"occurs:0123456789abcdef","subject":"event:a","predicate":"OCCURS","when":"2018","modality":"occurred","evidence":[{"document":"document:a","method":"curated"}]}""";

    private static readonly byte[][] Lines = [Encoding.UTF8.GetBytes(Full), Encoding.UTF8.GetBytes(Brief)];

    [Fact]
    public void A_line_with_every_member_is_read_in_one_pass() => Json.Line(StatementLine.TryRead(Lines[0])!).ShouldBe(Full);

    [Fact]
    public void A_line_with_few_members_is_read_in_one_pass() => Json.Line(StatementLine.TryRead(Lines[1])!).ShouldBe(Brief);

    [Theory]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018\",\"when\":\"2018\",")]
    [InlineData("\"when\":\"2018\",", "\"when\":null,")]
    [InlineData("\"when\":\"2018\",", "\"whenever\":\"2018\",")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018-13\",")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018\" \"")]
    [InlineData("\"subject\":\"event:a\",", "")]
    [InlineData("event:a", "Event:a")]
    [InlineData("occurred", "occured")]
    [InlineData("OCCURS", "OCCURRED")]
    [InlineData("[{\"document\":\"document:a\",\"method\":\"curated\"}]", "[]")]
    [InlineData("\"method\":\"curated\"", "\"method\":\"\"")]
    [InlineData("}]}", "}]}}")]
    [InlineData("\"statement\"", "\"fact\"")]
    [InlineData("occurs:0123456789abcdef", "\\ud800")]
    public void What_breaks_a_rule_or_is_unusual_is_left_to_the_other_reader(string part, string other) =>
        StatementLine.TryRead(Encoding.UTF8.GetBytes(Brief.Replace(part, other, StringComparison.Ordinal))).ShouldBeNull();

    [Fact]
    public void Of_damaged_lines_it_takes_only_what_the_other_reader_takes_and_reads_it_alike() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, Full.Length], Gen.Int[0, 3], Gen.Byte).Sample(
            (line, at, cut, put) =>
            {
                var damaged = Json.Damaged(Lines[line], at % Lines[line].Length, cut, put);
                if (StatementLine.TryRead(damaged) is not { } read) return true;
                return Json.Line(read) == Json.Line(ExchangeReader.ReadStatement(damaged).Identified(read.Id));
            },
            iter: 20_000);
}
