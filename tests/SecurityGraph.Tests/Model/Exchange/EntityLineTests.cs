using System.Text;
using CsCheck;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

public sealed class EntityLineTests
{
    internal const string Full =
        """{"type":"entity","id":"instrument:etias","formerIds":["instrument:eu-esta"],"kind":"Instrument","subkind":"it_system","name":"ETIAS","title":"Système 😀 \"of\" travel","aliases":[{"text":"EU ESTA","lang":"en","context":true},{"text":"Čaputová","lang":"sk"}],"identifiers":[{"scheme":"wikidata","value":"Q1","status":"verified"},{"scheme":"celex","value":"32018R1240","status":"derived"}],"class":"act","copy":true,"description":"in our words"}""";

    private const string Brief = """{"type":"entity","id":"actor:a","kind":"Actor","name":"A"}""";

    private static readonly byte[][] Lines = [Encoding.UTF8.GetBytes(Full), Encoding.UTF8.GetBytes(Brief)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_read_is_written_again(int line) => Json.Line(Read(Lines[line])).ShouldBe(line == 0 ? Full : Brief);

    [Theory]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"name\":\"A\"", "'name': stands twice")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"aliases\":[]", "'aliases': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"identifiers\":[]", "'identifiers': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"formerIds\":[]", "'formerIds': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"title\":null", "'title': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"title\":\" \"", "'title': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"description\":\"\\n\\u00a0\"", "'description': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"name\":\"\"", "'name': has no value: a member without one is left out")]
    [InlineData("\"name\":\"A\"", "\"colour\":\"red\",\"name\":\"A\"", "'colour': unknown member")]
    [InlineData("\"name\":\"A\"", "\"titel\":\"red\",\"name\":\"A\"", "'titel': unknown member; did you mean title?")]
    [InlineData("\"name\":\"A\"", "\"name\":\"\\ud800\"", "broken JSON: a text is not UTF-8, or an escape in it is half a character")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"aliases\":[{\"text\":\"B\"}]", "'aliases[0].lang': is missing")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"aliases\":{\"text\":\"B\"}", "'aliases': is not a list")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"aliases\":[{\"text\":\"B\",\"lang\":\"en\"},{\"text\":\"B\",\"lang\":\"en\",\"tongue\":\"x\"}]", "'aliases[1].tongue': unknown member")]
    [InlineData("\"name\":\"A\"", "\"name\":\"A\",\"identifiers\":[{\"scheme\":\"celex\",\"value\":\"1\",\"status\":\"guessed\"}]", "'identifiers[0].status': 'guessed' is not verified or derived")]
    [InlineData("\"Actor\"", "\"Event\"", "'kind': 'Event' does not fit the id, which says Actor")]
    [InlineData("actor:a", "robot:a", "'id': 'robot:a' is not an entity id: 'robot' is not a kind")]
    [InlineData("\"id\":\"actor:a\",", "", "'id': is missing")]
    [InlineData("\"entity\"", "\"thing\"", "'type': 'thing' is not header, entity, ")]
    [InlineData("\"type\":\"entity\",", "", "'type': is missing")]
    [InlineData("}", "}}", "broken JSON at byte ")]
    public void What_breaks_a_rule_is_refused_with_member_and_rule(string part, string other, string message) =>
        Should.Throw<ExchangeException>(() => Read(Encoding.UTF8.GetBytes(Brief.Replace(part, other, StringComparison.Ordinal)))).Message.ShouldStartWith("file:7: " + message);

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

    private static Entity Read(byte[] line) => ((ExchangeLine.OfEntity)ExchangeReader.Read(line, "file", 7)).Entity;
}
