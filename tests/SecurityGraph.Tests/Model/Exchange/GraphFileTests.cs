using System.Text;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

/// <summary>What only a whole file can break: ids that name nothing, and what stands in it twice.</summary>
public sealed class GraphFileTests
{
    private const string Header = """{"type":"header","format":"securitygraph","version":2,"vocabulary":"1","dataset":"d","release":"1","asOf":"2026-01-01","licence":"CC0-1.0"}""";
    private const string A = """{"type":"entity","id":"actor:a","name":"A","formerIds":["actor:old"]}""";
    private const string B = """{"type":"entity","id":"actor:b","name":"B"}""";
    private const string Com = """{"type":"entity","id":"document:com","name":"Report"}""";
    private const string Mention = """{"type":"mention","entity":"actor:a","document":"document:com","section":"1","count":2}""";
    private const string Coverage = """{"type":"coverage","document":"document:com","section":"1","sentences":2,"cited":1}""";
    private const string Same = """{"type":"link","kind":"SAME_AS","from":"actor:old","to":"actor:b","by":"us","why":"one body","on":"2026-01-01"}""";

    [Fact]
    public void Ids_of_now_and_of_earlier_releases_are_known() => Read(A, B, Com, Mention, Same, Coverage).Links.Count.ShouldBe(1);

    [Theory]
    [InlineData("actor:b", "actor:nobody", "5: 'to': actor:nobody is not an entity of this file")]
    [InlineData("actor:b", "zzz qq", "5: 'to': zzz qq is not an entity of this file")]
    [InlineData("actor:old", "actor:older", "5: 'from': actor:older is not an entity of this file")]
    [InlineData("SAME_AS", "FULFILS", "5: 'from': actor:old is not a statement of this file")]
    public void A_link_between_what_is_not_there_is_refused(string old, string by, string message) =>
        Refused(message, A, B, Com, Same.Replace(old, by, StringComparison.Ordinal));

    [Fact]
    public void A_former_id_belongs_to_one_entity()
    {
        Refused("3: 'formerIds': actor:old stands twice", A, B.Replace("}", ",\"formerIds\":[\"actor:old\"]}", StringComparison.Ordinal));
        Refused("3: 'formerIds': actor:a stands twice", A, B.Replace("}", ",\"formerIds\":[\"actor:a\"]}", StringComparison.Ordinal));
        Refused("3: 'id': actor:old stands twice", A, B.Replace("actor:b", "actor:old", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_is_counted_once()
    {
        Refused("5: 'section': 1 stands twice", A, Com, Mention, Mention.Replace("2}", "3}", StringComparison.Ordinal));
        Refused("4: 'section': 1 stands twice", Com, Coverage, Coverage);
        Read(A, B, Com, Mention, Mention.Replace("actor:a", "actor:b", StringComparison.Ordinal), Coverage).Mentions.Count.ShouldBe(2);
    }

    private static void Refused(string message, params string[] lines) =>
        Should.Throw<ExchangeException>(() => Read(lines)).Message.ShouldBe("test.jsonl:" + message);

    private static Graph Read(params string[] lines)
    {
        int Count(string type) => lines.Count(line => line.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal));
        var trailer = $"{{\"type\":\"trailer\",\"entities\":{Count("entity")},\"statements\":0,\"mentions\":{Count("mention")},\"links\":{Count("link")},\"withdrawn\":0}}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. lines, trailer])));
        return Graph.ReadFile(stream, "test.jsonl").Graph;
    }
}
