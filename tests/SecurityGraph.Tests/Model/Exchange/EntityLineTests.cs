using System.Text;
using CsCheck;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class EntityLineTests
{
    internal const string Full =
        """{"type":"entity","id":"instrument:etias","formerIds":["instrument:eu-esta"],"kind":"Instrument","subkind":"it_system","name":"ETIAS","title":"Système 😀 \"of\" travel","aliases":[{"text":"EU ESTA","lang":"en","context":true},{"text":"Čaputová","lang":"sk"}],"identifiers":[{"scheme":"wikidata","value":"Q1","status":"verified"},{"scheme":"celex","value":"32018R1240","status":"derived"}],"description":"in our words"}""";

    private const string Brief = """{"type":"entity","id":"actor:a","kind":"Actor","name":"A"}""";

    private static readonly byte[][] Lines = [Encoding.UTF8.GetBytes(Full), Encoding.UTF8.GetBytes(Brief)];

    [Fact]
    public void A_line_with_every_member_is_read_in_one_pass() => Json.Line(EntityLine.TryRead(Lines[0])!).ShouldBe(Full);

    [Fact]
    public void A_line_with_few_members_is_read_in_one_pass() => Json.Line(EntityLine.TryRead(Lines[1])!).ShouldBe(Brief);

    [Theory]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"name\":\"A\"")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"title\":null")]
    [InlineData("\"name\":\"A\"", "\"name\":\"\"")]
    [InlineData("\"name\":\"A\"", "\"colour\":\"red\",\"name\":\"A\"")]
    [InlineData("\"name\":\"A\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"aliases\":[{\"text\":\"B\"}]")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"identifiers\":[{\"scheme\":\"celex\",\"value\":\"1\",\"status\":\"guessed\"}]")]
    [InlineData("\"Actor\"", "\"Event\"")]
    [InlineData("actor:a", "robot:a")]
    [InlineData("\"id\":\"actor:a\",", "")]
    [InlineData("\"entity\"", "\"thing\"")]
    [InlineData("}", "}}")]
    public void What_breaks_a_rule_or_is_unusual_is_left_to_the_other_reader(string part, string other) =>
        EntityLine.TryRead(Encoding.UTF8.GetBytes(Brief.Replace(part, other, StringComparison.Ordinal))).ShouldBeNull();

    [Fact]
    public void Of_damaged_lines_it_takes_only_what_the_other_reader_takes_and_reads_it_alike() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, Full.Length], Gen.Int[0, 3], Gen.Byte).Sample(
            (line, at, cut, put) =>
            {
                var damaged = Json.Damaged(Lines[line], at % Lines[line].Length, cut, put);
                return EntityLine.TryRead(damaged) is not { } read || Json.Line(read) == Json.Line(ExchangeReader.ReadEntity(damaged));
            },
            iter: 20_000);
}
